import "server-only";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { MayDecide, ReviewEntry } from "@/lib/domain/decision";
import { groupBy } from "@/lib/domain/group-by";
import { ok, type Result } from "@/lib/domain/result";
import { reviewStateNames, reviewStateRow } from "@/lib/domain/review";
import { hasRole } from "@/lib/domain/roles";
import { toAnnotationView } from "@/lib/server/annotations/to-annotation-view";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier, openScope } from "@/lib/server/door/grant";
import { toLinkView } from "@/lib/server/links/to-link-view";
import { toPassageView } from "@/lib/server/links/to-passage-view";
import { readStatements } from "@/lib/server/statements/list-statements";
import { listAnnotationsForReview } from "@/lib/server/store/annotations";
import { database } from "@/lib/server/store/client";
import { listLinkRows } from "@/lib/server/store/links";
import { type ReviewFacts, readReviewFacts } from "./review-facts";

/** What waits for a decision, or the member's own things with the decision about them. */
export type ReviewList = "waiting" | "mine";

const statesOf: Record<ReviewList, readonly string[]> = {
	waiting: reviewStateNames.filter((state) => reviewStateRow(state).waits),
	mine: reviewStateNames.filter((state) => reviewStateRow(state).tells),
};

/** The entries of a review list, longest waiting first; one's own newest first. */
export async function listReview(
	actor: Actor,
	dossierId: string,
	list: ReviewList,
): Promise<Result<ReviewEntry[]>> {
	const scope = openScope(actor);
	if (!scope.ok) return scope;
	const opened = await openDossier(actor, "review.list", dossierId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	const db = database();
	const { memberId, role } = scope.value;
	const states = statesOf[list];
	const author = list === "mine" ? { authorId: memberId } : {};
	const [rows, links, statements] = await Promise.all([
		listAnnotationsForReview(db, granted, dossierId, { states, ...author }),
		listLinkRows(db, granted, { dossierId }),
		readStatements(granted, dossierId),
	]);
	const [ofAnnotations, ofLinks, ofMemberships] = await Promise.all([
		readReviewFacts(
			db,
			granted,
			"annotation",
			rows.map((row) => row.id),
		),
		readReviewFacts(
			db,
			granted,
			"link",
			links.map((row) => row.id),
		),
		readReviewFacts(
			db,
			granted,
			"membership",
			statements.flatMap(({ members }) => members.map((member) => member.id)),
		),
	]);
	const views = links.map((row) => toLinkView(row, ofLinks));
	const ends = groupBy(
		views.flatMap((link) => [
			{ id: link.from.annotationId, link },
			{ id: link.to.annotationId, link },
		]),
		(end) => end.id,
	);
	const judge = { isReviewer: hasRole(role, "reviewer"), memberId };
	const wanted = (thing: { state: string; author: { id: string } }): boolean =>
		states.includes(thing.state) && (list === "waiting" || thing.author.id === memberId);
	const entries: ReviewEntry[] = [
		...rows.map((row): ReviewEntry => {
			const annotation = toView(row, ofAnnotations);
			const own = (ends.get(row.id) ?? []).map(({ link }) => link);
			const passage = toPassageView(row);
			return {
				kind: "annotation",
				annotation,
				links: own,
				passage,
				...decidable(annotation, judge, ofAnnotations),
			};
		}),
		...views.filter(wanted).map((link): ReviewEntry => {
			return { kind: "link", link, passage: link.from, ...decidable(link, judge, ofLinks) };
		}),
		...statements.flatMap(({ members, titles }) =>
			members.filter(wanted).map((membership): ReviewEntry => {
				const { passage } = membership;
				const about = decidable(membership, judge, ofMemberships);
				return { kind: "membership", membership, titles, passage, ...about };
			}),
		),
	];
	return ok(entries.sort(byAge(list)));
}

type ReviewRow = Awaited<ReturnType<typeof listAnnotationsForReview>>[number];

function toView(row: ReviewRow, facts: ReviewFacts): AnnotationView {
	return toAnnotationView(row, row.anchors[0]?.versionId ?? "", facts);
}

function decidable(
	thing: { id: string; createdAt: string; editorIds: readonly string[] },
	judge: { isReviewer: boolean; memberId: string },
	facts: ReviewFacts,
): { mayDecide: MayDecide; since: string } {
	const edited = thing.editorIds.includes(judge.memberId);
	const mayDecide = !judge.isReviewer ? "not-reviewer" : edited ? "edited-it" : "yes";
	const edits = (facts.editors.get(thing.id) ?? []).map(({ at }) => at.toISOString());
	return { mayDecide, since: edits.sort().at(-1) ?? thing.createdAt };
}

function byAge(list: ReviewList): (a: ReviewEntry, b: ReviewEntry) => number {
	const direction = list === "waiting" ? 1 : -1;
	return (a, b) => direction * (a.since < b.since ? -1 : a.since > b.since ? 1 : 0);
}
