import "server-only";
import type { ImportDraft } from "@/lib/domain/desk";
import { fail, ok, type Result } from "@/lib/domain/result";
import { findSourceCollection } from "@/lib/domain/source-collections";
import { collectApart } from "@/lib/imports/read-apart";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { parseOriginal } from "./parse-original";
import { proposeArticle, type Upload } from "./propose-article";

/**
 * Keeps the bytes and proposes an article from them. Nothing else is stored: the article comes to be
 * when the proposal, changed or not, is saved.
 */
export async function draftImport(
	actor: Actor,
	dossierId: string,
	upload: Upload,
): Promise<Result<ImportDraft>> {
	const granted = await openDossier(actor, "article.import", dossierId);
	if (!granted.ok) return granted;
	if (upload.bytes.byteLength === 0) {
		return fail("invalid", { fields: [{ path: "file", code: "empty" }] });
	}
	const one = await onlyFile(upload);
	if (!one.ok) return one;
	const draft = await parseOriginal(one.value.bytes, one.value);
	return draft.ok ? proposeArticle(granted.value, one.value, draft.value, null) : draft;
}

/** The one article in a file that can hold several, as a file of its own; `several-records` where there are more. */
async function onlyFile(upload: Upload): Promise<Result<Upload>> {
	const collection = findSourceCollection(upload.fileName ?? "");
	if (collection === null) return ok(upload);
	const collected = await collectApart(collection.id, upload.bytes);
	if (!collected.ok) return collected;
	const { files, count } = collected.value;
	const [file] = files;
	if (file === undefined || count > 1) return refuse("several-records");
	if (!("bytes" in file)) return refuse(file.code);
	const fileName = file.name.split("/").at(-1) ?? file.name;
	return ok({ ...upload, bytes: Uint8Array.from(file.bytes), fileName });
}

function refuse(code: string): Result<never> {
	return fail("invalid", { fields: [{ path: "file", code }] });
}
