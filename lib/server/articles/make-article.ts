import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { Block } from "@/lib/domain/text";
import { indexCopies } from "@/lib/server/copies/index-copies";
import { type ArticleColumns, saveArticle } from "@/lib/server/store/articles";
import type { Tx } from "@/lib/server/store/client";
import { toJson } from "@/lib/server/store/json";
import { indexArticle, indexText } from "./index-article";

/** Makes an article with its first text, to be found by its words and compared with the others of its dossier. */
export async function makeArticle(
	tx: Tx,
	granted: Granted<"article.import", unknown>,
	article: ArticleColumns & { id: string; dossierId: string; at: Date },
	version: {
		readonly id: string;
		readonly text: string;
		readonly blocks: readonly Block[];
		readonly sha256: string;
		readonly charset: string;
	},
): Promise<void> {
	const { id: articleId, dossierId } = article;
	const { id: versionId, text, blocks } = version;
	const stored = toJson({ v: 1, blocks });
	await saveArticle(tx, granted, article, { ...version, blocks: stored });
	await indexArticle(tx, granted, article);
	await indexText(tx, granted, { id: versionId, dossierId, articleId, text, blocks });
	await indexCopies(tx, granted, { articleId, dossierId, versionId, text, blocks: stored });
}
