import "server-only";
import type { ImportJobView } from "@/lib/domain/import-job";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { database } from "@/lib/server/store/client";
import { startImportJob } from "@/lib/server/store/import-jobs";
import { openImport } from "./open-import";
import { readImport } from "./read-import";
import { wakeImports } from "./run-imports";

/** Lets an import begin that has all its files; a repeat changes nothing. */
export async function startImport(
	actor: Actor,
	dossierId: string,
	importId: string,
): Promise<Result<ImportJobView>> {
	const opened = await openImport(actor, dossierId, importId);
	if (!opened.ok) return opened;
	await startImportJob(database(), opened.value.granted, importId);
	wakeImports();
	return readImport(actor, dossierId, importId);
}
