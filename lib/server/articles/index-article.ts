import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { Block } from "@/lib/domain/text";
import { articleRows, textRows } from "@/lib/server/search/search-rows";
import { type ArticleColumns, findOutletName } from "@/lib/server/store/articles";
import type { Tx } from "@/lib/server/store/client";
import { saveSearchRows } from "@/lib/server/store/search-index";

type Writing = Granted<"article.import" | "article.edit", unknown>;

/** Has an article found by what is known about it now; in the transaction that says so. */
export async function indexArticle(
	tx: Tx,
	granted: Writing,
	article: Pick<ArticleColumns, "title" | "author" | "outletId"> & {
		readonly id: string;
		readonly dossierId: string;
	},
): Promise<void> {
	const { id, dossierId, title, author, outletId } = article;
	const outlet = outletId === null ? null : await findOutletName(tx, granted, outletId);
	const { subjects, rows } = articleRows({ id, dossierId, title, author, outlet });
	await saveSearchRows(tx, granted, subjects, rows);
}

/** Has an article found by the text of a version; in the transaction that saves it. */
export async function indexText(
	tx: Tx,
	granted: Writing,
	version: {
		readonly id: string;
		readonly dossierId: string;
		readonly articleId: string;
		readonly text: string;
		readonly blocks: readonly Block[];
	},
): Promise<void> {
	const { subjects, rows } = textRows(version);
	await saveSearchRows(tx, granted, subjects, rows);
}
