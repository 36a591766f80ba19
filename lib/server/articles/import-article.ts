import "server-only";
import type { ImportArticle } from "@/lib/domain/article";
import type { Granted } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { ArticleDraft } from "@/lib/imports/draft";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { findDossier } from "@/lib/server/store/dossiers";
import { toArticleColumns } from "./article-columns";
import { makeArticle } from "./make-article";
import { readOriginal } from "./read-original";
import { type SavedMarks, saveMarks } from "./save-marks";

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

/** The marks that came with the text: their ids, then those of the links between them, and how many of each. */
function toMarksOf(saved: SavedMarks | undefined): Pick<Change, "also" | "codes"> {
	if (saved === undefined || saved.markIds.length === 0) return {};
	const { markIds, linkIds } = saved;
	const counts = { marks: String(markIds.length), links: String(linkIds.length) };
	return { also: [...markIds, ...linkIds], codes: counts };
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
	await makeArticle(tx, granted, article, { id: versionId, text, blocks, sha256, charset });
	const place = { articleId: id, versionId, dossierId, fileName: original.fileName, at };
	const saved = read.marks && (await saveMarks(tx, granted, place, read.marks, input.marks));
	return ok({
		...{ type: "article.imported", subjectId: id, revision: 1, state: "todo" },
		refs: { version: versionId },
		...toMarksOf(saved),
	});
}
