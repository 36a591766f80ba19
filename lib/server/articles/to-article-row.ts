import "server-only";
import { type ArticleRow, storedBlocksSchema, type VersionView } from "@/lib/domain/article";
import { articleStates } from "@/lib/domain/article-states";
import { articleLanguages } from "@/lib/domain/languages";
import { oneOf } from "@/lib/domain/one-of";
import { type PublishedDate, precisions } from "@/lib/domain/published-date";
import { reviewStateNames, reviewStateRow } from "@/lib/domain/review";
import { type Tag, tagNames } from "@/lib/domain/tags";
import type { countByArticle, listArticleRows } from "@/lib/server/store/articles";

type Row = Awaited<ReturnType<typeof listArticleRows>>[number];
type CountRow = Awaited<ReturnType<typeof countByArticle>>[number];

interface PublishedColumns {
	readonly publishedValue: string | null;
	readonly publishedPrecision: string | null;
	readonly publishedZone: string | null;
}

/** The date of a row whose three columns are all there, else null. */
export function publishedOfRow(row: PublishedColumns): PublishedDate | null {
	const { publishedValue: value, publishedPrecision: precision, publishedZone: zone } = row;
	if (value === null || precision === null || zone === null) return null;
	return { value, precision: oneOf(precisions, precision), zone };
}

/** The three columns of a date. */
export function publishedColumns(date: PublishedDate | null): PublishedColumns {
	return {
		publishedValue: date?.value ?? null,
		publishedPrecision: date?.precision ?? null,
		publishedZone: date?.zone ?? null,
	};
}

/** What is known about an article, with the counts that are its own. */
export function toArticleRow(row: Row, counts: readonly CountRow[]): ArticleRow {
	const own = counts.filter((count) => count.articleId === row.id);
	const waiting = own.filter((count) => reviewStateRow(oneOf(reviewStateNames, count.state)).waits);
	return {
		id: row.id,
		dossierId: row.dossierId,
		title: row.title,
		outlet: row.outlet?.name ?? null,
		author: row.author,
		published: publishedOfRow(row),
		address: row.address,
		language: oneOf(articleLanguages, row.language),
		credits: row.credits,
		state: oneOf(articleStates, row.state),
		assignee: row.assignee,
		dueOn: row.dueOn?.toISOString().slice(0, 10) ?? null,
		message: row.message,
		archived: row.archivedAt !== null,
		revision: row.revision,
		counts: countTags(own),
		waiting: sum(waiting),
	};
}

/** One version of an article's text as the screens see it. */
export function toVersionView(row: {
	id: string;
	articleId: string;
	number: number;
	text: string;
	blocks: unknown;
	createdAt: Date;
}): VersionView {
	const { id, articleId, number, text } = row;
	const { blocks } = storedBlocksSchema.parse(row.blocks);
	return { id, articleId, number, text, blocks, createdAt: row.createdAt.toISOString() };
}

function countTags(counts: readonly CountRow[]): Record<Tag, number> {
	const of = (tag: Tag): number => sum(counts.filter((count) => count.tag === tag));
	const [claim, denial, attribution] = tagNames;
	return { [claim]: of(claim), [denial]: of(denial), [attribution]: of(attribution) };
}

function sum(counts: readonly CountRow[]): number {
	return counts.reduce((total, count) => total + count._count, 0);
}
