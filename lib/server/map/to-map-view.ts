import "server-only";
import { articleLanguages } from "@/lib/domain/languages";
import { linkTypeNames } from "@/lib/domain/link-types";
import {
	type MapArticle,
	type MapLink,
	type MapPassage,
	type MapStatement,
	type MapView,
	mapQuoteLimit,
} from "@/lib/domain/map";
import { oneOf } from "@/lib/domain/one-of";
import { reviewStateNames } from "@/lib/domain/review";
import { stances, statementStatuses } from "@/lib/domain/statements";
import { tagNames } from "@/lib/domain/tags";
import { publishedOfRow } from "@/lib/server/articles/to-article-row";
import { titlesOf } from "@/lib/server/statements/to-statement-view";
import type {
	MapArticleRow,
	MapLinkRow,
	MapPassageRow,
	MapStatementRow,
} from "@/lib/server/store/map";
import { excerptOf } from "@/lib/text/excerpt";

/** What the store gives of a dossier, as the map has it: passages by article, ties between passages alone. */
export function toMapView(rows: {
	readonly articles: readonly MapArticleRow[];
	readonly passages: readonly MapPassageRow[];
	readonly links: readonly MapLinkRow[];
	readonly statements: readonly MapStatementRow[];
	readonly speakers: readonly { readonly id: string; readonly name: string }[];
}): MapView {
	const places = new Map(rows.articles.map(({ id }, n) => [id, n]));
	const placeOf = ({ articleId }: MapPassage) => places.get(articleId) ?? rows.articles.length;
	const passages = rows.passages.map(toPassage).sort((a, b) => placeOf(a) - placeOf(b));
	const ids = new Set(passages.map(({ id }) => id));
	return {
		articles: rows.articles.map(toArticle),
		passages,
		links: rows.links.map(toLink).filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
		statements: rows.statements.map((row) => toStatement(row, ids)),
		speakers: [...rows.speakers],
	};
}

function toArticle(row: MapArticleRow): MapArticle {
	const { id, title, credits, outlet } = row;
	const language = oneOf(articleLanguages, row.language);
	return { id, title, credits, outlet, published: publishedOfRow(row), language };
}

function toPassage(row: MapPassageRow): MapPassage {
	return {
		id: row.id,
		articleId: row.articleId,
		tag: oneOf(tagNames, row.tag),
		state: oneOf(reviewStateNames, row.state),
		stale: row.stale,
		quotes: (row.quotes ?? []).map(shorten),
		speakerIds: row.speakerIds,
	};
}

function shorten(quote: string): string {
	const { text, cutAfter } = excerptOf(quote, [{ start: 0, end: 0 }], mapQuoteLimit);
	return cutAfter ? `${text}…` : text;
}

function toLink(row: MapLinkRow): MapLink {
	const { id, fromId, toId, stale } = row;
	const [type, state] = [oneOf(linkTypeNames, row.type), oneOf(reviewStateNames, row.state)];
	return { id, type, fromId, toId, state, stale };
}

function toStatement(row: MapStatementRow, ids: ReadonlySet<string>): MapStatement {
	return {
		id: row.id,
		titles: titlesOf(row.titles),
		status: oneOf(statementStatuses, row.status),
		members: row.members
			.filter(({ annotationId }) => ids.has(annotationId))
			.map(({ annotationId, stance, state, stale }) => ({
				annotationId,
				stance: oneOf(stances, stance),
				state: oneOf(reviewStateNames, state),
				stale,
			})),
	};
}
