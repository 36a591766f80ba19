import "server-only";
import type { ImportJobView } from "@/lib/domain/import-job";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openImport, toImportJobs } from "./open-import";

/** An import, as far as it is. */
export async function readImport(
	actor: Actor,
	dossierId: string,
	importId: string,
): Promise<Result<ImportJobView>> {
	const opened = await openImport(actor, dossierId, importId);
	if (!opened.ok) return opened;
	const [job] = await toImportJobs(opened.value.granted, [opened.value.job]);
	return job === undefined ? fail("not-found") : ok(job);
}
