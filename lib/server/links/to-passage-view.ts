import "server-only";
import type { PassageView } from "@/lib/domain/link";
import { oneOf } from "@/lib/domain/one-of";
import { reviewStateNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import { publishedOfRow } from "@/lib/server/articles/to-article-row";
import type { PassageRow } from "@/lib/server/store/passages";

/** A passage as it is quoted away from its article, with its words in the article's newest version. */
export function toPassageView(row: PassageRow): PassageView {
	return {
		annotationId: row.id,
		articleId: row.articleId,
		articleTitle: row.article.title,
		outlet: row.article.outlet?.name ?? null,
		published: publishedOfRow(row.article),
		tag: oneOf(tagNames, row.tag),
		state: oneOf(reviewStateNames, row.state),
		stale: row.stale,
		deleted: row.deletedAt !== null || row.article.deletedAt !== null,
		...(isLost(row) && { lost: true as const }),
		quotes: bodyQuotes(row),
		speakers: row.speakers.map((of) => of.speaker.name),
	};
}

function isLost({ article, anchors }: PassageRow): boolean {
	return anchors[0]?.versionId !== article.versions[0]?.id;
}

function bodyQuotes(row: PassageRow): string[] {
	const pieces = row.anchors[0]?.pieces ?? [];
	return pieces.filter((piece) => piece.role === "body").map((piece) => piece.quote);
}
