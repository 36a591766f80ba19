import "server-only";
import type { MayDecide, ReviewEntry } from "@/lib/domain/decision";
import { groupBy } from "@/lib/domain/group-by";
import type { LinkView } from "@/lib/domain/link";
import type { DecidedKind } from "@/lib/domain/review";
import { toAnnotationView } from "@/lib/server/annotations/to-annotation-view";
import { toPassageView } from "@/lib/server/links/to-passage-view";
import type { ReviewThings } from "./review-things";

/** Who looks at the list, as far as deciding goes. */
export interface ReviewReader {
	readonly memberId: string;
	readonly isReviewer: boolean;
}

/** Things of every kind as entries of one list, each with whether the reader may decide about it. */
export function toReviewEntries(things: ReviewThings, reader: ReviewReader): ReviewEntry[] {
	return [
		...annotationEntries(things, reader),
		...things.links.map((link): ReviewEntry => {
			return { kind: "link", link, ...around(things, "link", link, reader) };
		}),
		...things.memberships.map(({ membership, titles }): ReviewEntry => {
			const { passage } = membership;
			const about = around(things, "membership", membership, reader);
			return { kind: "membership", membership, titles, passage, ...about };
		}),
		...verdictEntries(things, reader),
	];
}

function annotationEntries(things: ReviewThings, reader: ReviewReader): ReviewEntry[] {
	const linksAt = groupBy(things.linksAt.flatMap(endsOf), (end) => end.annotationId);
	return things.annotations.map((row) => {
		const annotation = toAnnotationView(
			row,
			row.anchors[0]?.versionId ?? "",
			things.facts.annotation,
		);
		return {
			kind: "annotation",
			annotation,
			links: (linksAt.get(row.id) ?? []).map(({ link }) => link),
			passage: toPassageView(row),
			corrections: things.corrections.get(row.id) ?? [],
			...around(things, "annotation", annotation, reader),
		};
	});
}

function verdictEntries(things: ReviewThings, reader: ReviewReader): ReviewEntry[] {
	return things.judged.flatMap(({ id, titles, members, verdict }): ReviewEntry[] => {
		if (verdict === null) return [];
		const { at: createdAt, editorIds } = verdict;
		const about = around(things, "verdict", { id, createdAt, editorIds }, reader);
		return [{ kind: "verdict", id, titles, members, verdict, ...about }];
	});
}

function endsOf(link: LinkView): { annotationId: string; link: LinkView }[] {
	return [link.from, link.to].map(({ annotationId }) => ({ annotationId, link }));
}

/** Whether the reader may decide, since when the thing is as it is (its last revision), and what was decided. */
function around(
	things: ReviewThings,
	kind: DecidedKind,
	thing: { id: string; createdAt: string; editorIds: readonly string[] },
	reader: ReviewReader,
): Pick<ReviewEntry, "mayDecide" | "since" | "past"> {
	const edited = thing.editorIds.includes(reader.memberId);
	const mayDecide: MayDecide = !reader.isReviewer ? "not-reviewer" : edited ? "edited-it" : "yes";
	const edits = (things.facts[kind].editors.get(thing.id) ?? []).map(({ at }) => at.toISOString());
	const since = edits.sort().at(-1) ?? thing.createdAt;
	return { mayDecide, since, past: things.past.get(thing.id) ?? [] };
}
