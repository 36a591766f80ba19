import "server-only";
import { exportJobLimits, exportJobQuerySchema } from "@/lib/domain/export-job";
import type { House } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { ExportSource } from "@/lib/exports/export-source";
import { type ExportedFile, exportFile } from "@/lib/exports/registry";
import { exportingActor } from "@/lib/server/door/exporting-actor";
import { houseErrand } from "@/lib/server/door/house";
import { log } from "@/lib/server/log";
import { database } from "@/lib/server/store/client";
import {
	advanceExport,
	saveExportChunk,
	settleExport,
	type TakenExport,
	takeExportJob,
} from "@/lib/server/store/export-jobs";
import { transact } from "@/lib/server/store/transact";
import { openExport, recordExport } from "./export-dossier";

type Running = House<"exports.run">;

/** Milliseconds that an export is taken for and between words of how far it is; bytes of one piece of its file. */
export const exportTiming = { taken: 60_000, tell: 1000, piece: 1024 * 1024 } as const;

/** Makes every export that waits, one after the other. */
export async function runExports(): Promise<void> {
	for (let job = await take(); job !== null; job = await take()) {
		try {
			await make(houseErrand("exports.run"), job);
		} catch (error) {
			// It is tried again when it is free, and given up after a few times.
			log.error({ error, job: job.id }, "an export could not be made");
		}
	}
}

async function take(): Promise<TakenExport | null> {
	const now = new Date();
	const taken = await transact(async (tx) =>
		ok(await takeExportJob(tx, houseErrand("exports.run"), now, soon())),
	);
	return taken.ok ? taken.value : null;
}

function soon(): Date {
	return new Date(Date.now() + exportTiming.taken);
}

async function make(proof: Running, job: TakenExport): Promise<void> {
	const made: Result<ExportedFile> =
		job.tries > exportJobLimits.tries ? fail("internal") : await write(proof, job);
	const became = made.ok
		? ({ state: "done", fileName: made.value.name, mediaType: made.value.mediaType } as const)
		: ({ state: "failed", code: made.failure.code } as const);
	await transact(async (tx) => ok(await settleExport(tx, proof, job.id, became)));
}

async function write(proof: Running, job: TakenExport): Promise<Result<ExportedFile>> {
	const actor = exportingActor(proof, job.member);
	const query = exportJobQuerySchema.safeParse(job.query);
	if (!query.success) return fail("internal");
	const opened = await openExport(actor, job.dossierId, query.data);
	if (!opened.ok) return opened;
	const { source, count } = opened.value;
	const told = telling(proof, job.id, source, 2 * count);
	const file = await exportFile(query.data.format, told);
	if (!file.ok) return file;
	const recorded = await recordExport(actor, job.dossierId, query.data);
	if (!recorded.ok) return recorded;
	await keep(proof, job.id, file.value);
	return file;
}

/** The same source, that says how far its reading is. */
function telling(proof: Running, id: string, source: ExportSource, inAll: number): ExportSource {
	let [articles, last] = [0, 0];
	async function* articlesOf() {
		for await (const article of source.articles()) {
			articles += 1;
			if (Date.now() - last > exportTiming.tell) {
				await advanceExport(database(), proof, id, { articles, inAll, takenUntil: soon() });
				last = Date.now();
			}
			yield article;
		}
		await advanceExport(database(), proof, id, { articles, inAll, takenUntil: soon() });
	}
	return { ...source, articles: articlesOf };
}

/** Keeps a file in pieces, never more than one of them at hand. */
async function keep(proof: Running, jobId: string, file: ExportedFile): Promise<void> {
	let held: Uint8Array[] = [];
	let [n, size] = [0, 0];
	const put = async () => {
		const bytes = Uint8Array.from(Buffer.concat(held));
		await transact(async (tx) => ok(await saveExportChunk(tx, proof, { jobId, n, bytes })));
		held = [];
		[n, size] = [n + 1, 0];
	};
	for await (const chunk of file.chunks) {
		held.push(chunk);
		size += chunk.byteLength;
		if (size >= exportTiming.piece) await put();
	}
	if (size > 0) await put();
}
