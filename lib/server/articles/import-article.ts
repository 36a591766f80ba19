import "server-only";
import type { ImportArticle } from "@/lib/domain/article";
import type { Granted } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { ArticleDraft } from "@/lib/imports/draft";
import { indexCopies } from "@/lib/server/copies/index-copies";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, write } from "@/lib/server/door/write";
import { saveArticle } from "@/lib/server/store/articles";
import type { Tx } from "@/lib/server/store/client";
import { findDossier } from "@/lib/server/store/dossiers";
import { toJson } from "@/lib/server/store/json";
import { toArticleColumns } from "./article-columns";
import { indexArticle, indexText } from "./index-article";
import { readOriginal } from "./read-original";

/**
 * Makes an article of bytes kept before. Its text is made again from them: every word of the source
 * stays, whatever was changed in the proposal. `not-found` when the bytes never came into the dossier.
 */
export async function importArticle(
	actor: Actor,
	id: string,
	input: ImportArticle,
): Promise<Result<Receipt>> {
	const read = await readOriginal(actor, input.dossierId, input.original);
	return write(actor, {
		permission: "article.import",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const subject = await findDossier(tx, scope, input.dossierId);
			return subject && { dossierId: subject.id, subject };
		},
		work: async (tx, granted, at) =>
			read.ok ? bringIn(tx, granted, { ...input, id, read: read.value }, at) : read,
	});
}

async function bringIn(
	tx: Tx,
	granted: Granted<"article.import", unknown>,
	input: ImportArticle & { readonly id: string; readonly read: ArticleDraft },
	at: Date,
): Promise<Result<Change>> {
	const { id, dossierId, versionId, read, original } = input;
	const { text, blocks } = read;
	const { sha256, charset } = original;
	const article = { ...(await toArticleColumns(tx, granted, input)), id, dossierId, at };
	const stored = toJson({ v: 1, blocks });
	await saveArticle(tx, granted, article, { id: versionId, text, blocks: stored, sha256, charset });
	await indexArticle(tx, granted, article);
	await indexText(tx, granted, { id: versionId, dossierId, articleId: id, text, blocks });
	await indexCopies(tx, granted, { articleId: id, dossierId, versionId, text, blocks: stored });
	const refs = { version: versionId };
	return ok({ type: "article.imported", subjectId: id, revision: 1, state: "todo", refs });
}
