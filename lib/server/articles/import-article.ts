import "server-only";
import type { ImportArticle } from "@/lib/domain/article";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { textLimits } from "@/lib/domain/text";
import type { Receipt } from "@/lib/domain/write";
import { indexCopies } from "@/lib/server/copies/index-copies";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, write } from "@/lib/server/door/write";
import { findOriginal, saveArticle } from "@/lib/server/store/articles";
import type { Tx } from "@/lib/server/store/client";
import { findDossier } from "@/lib/server/store/dossiers";
import { toJson } from "@/lib/server/store/json";
import { toArticleColumns } from "./article-columns";
import { indexArticle, indexText } from "./index-article";
import { parseOriginal } from "./parse-original";

/**
 * Makes an article of bytes kept before. Its text is made again from them: every word of the source
 * stays, whatever was changed in the proposal. `not-found` when the bytes never came into the dossier.
 */
export function importArticle(
	actor: Actor,
	id: string,
	input: ImportArticle,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "article.import",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const subject = await findDossier(tx, scope, input.dossierId);
			return subject && { dossierId: subject.id, subject };
		},
		work: (tx, granted, at) => bringIn(tx, granted, id, input, at),
	});
}

async function bringIn(
	tx: Tx,
	granted: Granted<"article.import", unknown>,
	id: string,
	input: ImportArticle,
	at: Date,
): Promise<Result<Change>> {
	const { sha256, charset } = input.original;
	const bytes = await findOriginal(tx, granted, input.dossierId, sha256);
	if (bytes === null) return fail("not-found");
	const draft = await parseOriginal(bytes, input.original);
	if (!draft.ok) return draft;
	const { text, blocks } = draft.value;
	if (text.length > textLimits.articleUnits) return fail("too-large");
	const { dossierId, versionId } = input;
	const article = { ...(await toArticleColumns(tx, granted, input)), id, dossierId, at };
	const stored = toJson({ v: 1, blocks });
	await saveArticle(tx, granted, article, { id: versionId, text, blocks: stored, sha256, charset });
	await indexArticle(tx, granted, article);
	await indexText(tx, granted, { id: versionId, dossierId, articleId: id, text, blocks });
	await indexCopies(tx, granted, { articleId: id, dossierId, versionId, text, blocks: stored });
	const refs = { version: versionId };
	return ok({ type: "article.imported", subjectId: id, revision: 1, state: "todo", refs });
}
