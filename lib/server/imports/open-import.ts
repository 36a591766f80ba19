import "server-only";
import type { ImportJobView, ImportPartState } from "@/lib/domain/import-job";
import { importPartStateNames } from "@/lib/domain/import-job";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { countImportParts, findImportJob } from "@/lib/server/store/import-jobs";

type Importing = Granted<"article.import", null> & { readonly dossierId: string };

type JobRow = NonNullable<Awaited<ReturnType<typeof findImportJob>>>;

/** An import of a dossier whose member the actor is, with the proof to go on with it. */
export async function openImport(
	actor: Actor,
	dossierId: string,
	importId: string,
): Promise<Result<{ readonly granted: Importing; readonly job: JobRow }>> {
	const granted = await openDossier(actor, "article.import", dossierId);
	if (!granted.ok) return granted;
	const job = await findImportJob(database(), granted.value, dossierId, importId);
	return job === null ? fail("not-found") : ok({ granted: granted.value, job });
}

/** Imports as they are shown, each with how far it is. */
export async function toImportJobs(
	granted: Importing,
	jobs: readonly JobRow[],
): Promise<ImportJobView[]> {
	const ids = jobs.map(({ id }) => id);
	const counted = await countImportParts(database(), granted, ids);
	return jobs.map(({ id, dossierId, member, createdAt, state }) => {
		const own = counted.filter(({ jobId }) => jobId === id);
		const count = (name: ImportPartState) => own.find((row) => row.state === name)?._count ?? 0;
		const counts = Object.fromEntries(importPartStateNames.map((name) => [name, count(name)]));
		return {
			...{ id, dossierId, by: member, createdAt: createdAt.toISOString() },
			state: stateOf(state, count("waiting")),
			counts: { ...noCounts, ...counts },
		};
	});
}

const noCounts = {
	...{ waiting: 0, opened: 0, imported: 0 },
	...{ "already-there": 0, failed: 0, cancelled: 0 },
} as const satisfies Record<ImportPartState, number>;

function stateOf(stored: string, waiting: number): ImportJobView["state"] {
	if (stored === "filling") return "filling";
	if (waiting > 0 && stored === "running") return "running";
	return stored === "cancelled" ? "cancelled" : "done";
}
