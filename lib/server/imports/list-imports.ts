import "server-only";
import type { ImportJobsView } from "@/lib/domain/import-job";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { listImportJobs } from "@/lib/server/store/import-jobs";
import { toImportJobs } from "./open-import";

/** How many of the latest imports are shown. */
const latest = 10;

/** The latest imports of a dossier that have begun, newest first. */
export async function listImports(
	actor: Actor,
	dossierId: string,
): Promise<Result<ImportJobsView>> {
	const granted = await openDossier(actor, "article.import", dossierId);
	if (!granted.ok) return granted;
	const jobs = await listImportJobs(database(), granted.value, dossierId, latest);
	return ok({ imports: await toImportJobs(granted.value, jobs) });
}
