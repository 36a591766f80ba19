import "server-only";
import type { ImportDraft } from "@/lib/domain/desk";
import { fail, type Result } from "@/lib/domain/result";
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
	const draft = await parseOriginal(upload.bytes, upload);
	return draft.ok ? proposeArticle(granted.value, upload, draft.value, null) : draft;
}
