import "server-only";
import { uuidv7 } from "uuidv7";
import { type ImportJobView, importLimits } from "@/lib/domain/import-job";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { saveOriginal } from "@/lib/server/store/articles";
import { database } from "@/lib/server/store/client";
import { countImportParts, saveImportJob, saveImportParts } from "@/lib/server/store/import-jobs";
import { transact } from "@/lib/server/store/transact";
import { readImport } from "./read-import";

/**
 * Keeps a file for an import, which comes to be with its first; a repeat adds nothing. `conflict` once the import has
 * begun, `too-many` beyond what one can have.
 */
export async function addImportFile(
	actor: Actor,
	to: { readonly dossierId: string; readonly importId: string; readonly fileId: string },
	file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<Result<ImportJobView>> {
	const { dossierId, importId, fileId } = to;
	const granted = await openDossier(actor, "article.import", dossierId);
	if (!granted.ok) return granted;
	if (file.bytes.byteLength === 0)
		return fail("invalid", { fields: [{ path: "file", code: "empty" }] });
	const known = await countImportParts(database(), granted.value, [importId]);
	if (known.reduce((sum, { _count }) => sum + _count, 0) >= importLimits.parts)
		return fail("too-many");
	const saved = await transact(async (tx) => {
		const job = { id: importId, dossierId, at: new Date() };
		if (!(await saveImportJob(tx, granted.value, job))) return fail("conflict");
		const sha256 = await saveOriginal(tx, granted.value, dossierId, file.bytes);
		const part = { id: fileId, jobId: importId, dossierId, name: file.name, sha256 };
		const ids = { articleId: uuidv7(), versionId: uuidv7(), opId: uuidv7() };
		await saveImportParts(tx, granted.value, [{ ...part, ...ids, state: "waiting", code: null }]);
		return ok(null);
	});
	return saved.ok ? readImport(actor, dossierId, importId) : saved;
}
