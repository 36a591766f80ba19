import "server-only";
import type { MayDecide, ReviewEntry } from "@/lib/domain/decision";
import { groupBy } from "@/lib/domain/group-by";
import type { LinkView } from "@/lib/domain/link";
import { toAnnotationView } from "@/lib/server/annotations/to-annotation-view";
import { toPassageView } from "@/lib/server/links/to-passage-view";
import type { ReviewFacts } from "./review-facts";
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
			const about = decidable(link, reader, things.facts.link);
			return { kind: "link", link, passage: link.from, ...about };
		}),
		...things.memberships.map(({ membership, titles }): ReviewEntry => {
			const { passage } = membership;
			const about = decidable(membership, reader, things.facts.membership);
			return { kind: "membership", membership, titles, passage, ...about };
		}),
	];
}

function annotationEntries(things: ReviewThings, reader: ReviewReader): ReviewEntry[] {
	const linksAt = groupBy(things.allLinks.flatMap(endsOf), (end) => end.annotationId);
	const facts = things.facts.annotation;
	return things.annotations.map((row) => {
		const annotation = toAnnotationView(row, row.anchors[0]?.versionId ?? "", facts);
		const links = (linksAt.get(row.id) ?? []).map(({ link }) => link);
		const about = decidable(annotation, reader, facts);
		return { kind: "annotation", annotation, links, passage: toPassageView(row), ...about };
	});
}

function endsOf(link: LinkView): { annotationId: string; link: LinkView }[] {
	return [link.from, link.to].map(({ annotationId }) => ({ annotationId, link }));
}

/** Whether the reader may decide, and since when the thing is as it is: its last revision. */
function decidable(
	thing: { id: string; createdAt: string; editorIds: readonly string[] },
	reader: ReviewReader,
	facts: ReviewFacts,
): { mayDecide: MayDecide; since: string } {
	const edited = thing.editorIds.includes(reader.memberId);
	const mayDecide = !reader.isReviewer ? "not-reviewer" : edited ? "edited-it" : "yes";
	const edits = (facts.editors.get(thing.id) ?? []).map(({ at }) => at.toISOString());
	return { mayDecide, since: edits.sort().at(-1) ?? thing.createdAt };
}
