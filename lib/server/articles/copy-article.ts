import "server-only";
import { uuidv7 } from "uuidv7";
import { storedBlocksSchema } from "@/lib/domain/article";
import type { CopyArticle } from "@/lib/domain/article-place";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, write } from "@/lib/server/door/write";
import { findNewestText, shareOriginals } from "@/lib/server/store/article-places";
import { findArticleWithVersion } from "@/lib/server/store/articles";
import type { Tx } from "@/lib/server/store/client";
import { findDossier } from "@/lib/server/store/dossiers";
import { makeArticle } from "./make-article";
import { openArticle } from "./open-article";

type Reading = Granted<"article.read", null> & { readonly dossierId: string };

/**
 * Puts a copy of an article’s newest text into another dossier, with what is known about the article and the bytes it came
 * as. Marks stay where they were made. `not-found` unless the member is in both dossiers.
 */
export async function copyArticle(
	actor: Actor,
	id: string,
	input: CopyArticle,
): Promise<Result<Receipt>> {
	const source = await openArticle(actor, "article.read", id);
	return write(actor, {
		permission: "article.import",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const subject = await findDossier(tx, scope, input.dossierId);
			return subject && { dossierId: subject.id, subject };
		},
		work: async (tx, granted, at) =>
			source.ok ? copy(tx, granted, source.value, { ...input, id }, at) : source,
	});
}

async function copy(
	tx: Tx,
	granted: Granted<"article.import", unknown>,
	reading: Reading,
	input: CopyArticle & { readonly id: string },
	at: Date,
): Promise<Result<Change>> {
	const { id: from, dossierId, articleId: id, versionId } = input;
	if (reading.dossierId === dossierId)
		return fail("invalid", { fields: [{ path: "dossierId", code: "same-dossier" }] });
	const known = await findArticleWithVersion(tx, reading, from);
	const newest = await findNewestText(tx, reading, from);
	if (known === null || newest === null) return fail("not-found");
	const { title, outletId, author, publishedValue, publishedPrecision, publishedZone } = known;
	const { address, language, credits } = known;
	const article = {
		...{ id, dossierId, at, title, outletId, author, address, language, credits },
		...{ publishedValue, publishedPrecision, publishedZone },
	};
	const { text, charset, originalSha256: sha256 } = newest;
	const { blocks } = storedBlocksSchema.parse(newest.blocks);
	const hashes = [sha256];
	await shareOriginals(tx, granted, { from: reading.dossierId, to: dossierId, hashes }, uuidv7);
	await makeArticle(tx, granted, article, { id: versionId, text, blocks, sha256, charset });
	const refs = { version: versionId };
	return ok({ type: "article.copied", subjectId: id, revision: 1, state: "todo", refs });
}
