import "server-only";
import { originSchema } from "@/lib/domain/annotation";
import type { LinkView } from "@/lib/domain/link";
import { oneOf } from "@/lib/domain/one-of";
import { reviewStateNames } from "@/lib/domain/review";
import { type ReviewFacts, reviewFieldsOf } from "@/lib/server/review/review-facts";
import type { listLinkRows } from "@/lib/server/store/links";
import { contentOfRow } from "./link-content";
import { toPassageView } from "./to-passage-view";

type LinkRow = Awaited<ReturnType<typeof listLinkRows>>[number];

/** A link as the screens see it; stale when it is or an end is. */
export function toLinkView(row: LinkRow, facts: ReviewFacts): LinkView {
	return {
		id: row.id,
		...contentOfRow(row),
		from: toPassageView(row.from),
		to: toPassageView(row.to),
		origin: originSchema.parse(row.origin),
		state: oneOf(reviewStateNames, row.state),
		stale: row.stale || row.from.stale || row.to.stale,
		revision: row.revision,
		author: { id: row.author.id, name: row.author.name },
		createdAt: row.createdAt.toISOString(),
		...reviewFieldsOf(row.id, facts),
	};
}
