import "server-only";
import { uuidv7 } from "uuidv7";
import {
	type ExportJobQuery,
	type ExportJobView,
	exportJobLimits,
	exportJobStates,
} from "@/lib/domain/export-job";
import { oneOf } from "@/lib/domain/one-of";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier, openScope } from "@/lib/server/door/grant";
import { openThing } from "@/lib/server/door/open-thing";
import { database } from "@/lib/server/store/client";
import {
	countExportJobs,
	findExportChunk,
	findExportJob,
	saveExportJob,
} from "@/lib/server/store/export-jobs";
import { transact } from "@/lib/server/store/transact";
import { toDownload } from "./to-download";
import { wakeExports } from "./wake-exports";

type Job = NonNullable<Awaited<ReturnType<typeof findExportJob>>>;

const hour = 3_600_000;

/** Has the server make a file of a dossier, which is kept for its member for a day. `too-many` beyond what one can have. */
export async function createExportJob(
	actor: Actor,
	dossierId: string,
	query: ExportJobQuery,
): Promise<Result<ExportJobView>> {
	const opened = await openDossier(actor, "dossier.export", dossierId);
	if (!opened.ok) return opened;
	const [id, createdAt] = [uuidv7(), new Date()];
	const expiresAt = new Date(createdAt.getTime() + exportJobLimits.hours * hour);
	const saved = await transact(async (tx) => {
		if ((await countExportJobs(tx, opened.value, createdAt)) >= exportJobLimits.living)
			return fail("too-many");
		await saveExportJob(tx, opened.value, {
			id,
			dossierId,
			query: { ...query },
			createdAt,
			expiresAt,
		});
		return ok(null);
	});
	if (!saved.ok) return saved;
	wakeExports();
	return readExportJob(actor, id);
}

/** An export of one’s own, as far as it is; `not-found` for that of another, an expired one, and once the dossier is lost. */
export async function readExportJob(actor: Actor, id: string): Promise<Result<ExportJobView>> {
	const opened = await openJob(actor, id);
	if (!opened.ok) return opened;
	const { job } = opened.value;
	if (job.state === "waiting") wakeExports();
	return ok(toView(job));
}

/** The file of an export of one’s own; `conflict` while it is not done. Whoever loses the dossier meanwhile gets no further piece. */
export async function downloadExportJob(actor: Actor, id: string): Promise<Result<Response>> {
	const opened = await openJob(actor, id);
	if (!opened.ok) return opened;
	const { fileName: name, mediaType, state } = opened.value.job;
	if (state !== "done" || name === null || mediaType === null) return fail("conflict");
	return ok(toDownload({ name, mediaType, chunks: readChunks(actor, id) }));
}

async function* readChunks(actor: Actor, id: string): AsyncGenerator<Uint8Array> {
	for (let n = 0; ; n += 1) {
		const opened = await openJob(actor, id);
		if (!opened.ok) throw new Error(`an export was lost on the way: ${opened.failure.code}`);
		const bytes = await findExportChunk(database(), opened.value.granted, id, n);
		if (bytes === null) return;
		yield bytes;
	}
}

async function openJob(actor: Actor, id: string) {
	const scope = openScope(actor);
	if (!scope.ok) return scope;
	const granted = await openThing(actor, "dossier.export", id, findExportJob);
	if (!granted.ok) return granted;
	const job = await findExportJob(database(), scope.value, id);
	return job === null ? fail("not-found") : ok({ granted: granted.value, job });
}

function toView(job: Job): ExportJobView {
	const { id, dossierId, code, articles, inAll, fileName, createdAt, expiresAt } = job;
	return {
		...{ id, dossierId, code, articles, inAll, fileName },
		state: oneOf(exportJobStates, job.state),
		bytes: Number(job.bytes),
		createdAt: createdAt.toISOString(),
		expiresAt: expiresAt.toISOString(),
	};
}
