import "server-only";
import type { ImportJobView } from "@/lib/domain/import-job";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { cancelImportJob } from "@/lib/server/store/import-jobs";
import { transact } from "@/lib/server/store/transact";
import { openImport } from "./open-import";
import { readImport } from "./read-import";

/** Ends an import: what is imported stays, what waits does not begin. */
export async function cancelImport(
	actor: Actor,
	dossierId: string,
	importId: string,
): Promise<Result<ImportJobView>> {
	const opened = await openImport(actor, dossierId, importId);
	if (!opened.ok) return opened;
	const done = await transact(async (tx) =>
		ok(await cancelImportJob(tx, opened.value.granted, importId)),
	);
	return done.ok ? readImport(actor, dossierId, importId) : done;
}
