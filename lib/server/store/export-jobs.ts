import "server-only";
import type { Granted, House, Scope } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";
import type { Prisma } from "./generated/client";

type Exporting = Granted<"dossier.export", unknown>;
type Running = House<"exports.run">;

/** How many exports of a member are kept or being made. */
export async function countExportJobs(tx: Tx, { memberId }: Exporting, at: Date): Promise<number> {
	return tx.exportJob.count({ where: { memberId, expiresAt: { gt: at } } });
}

/** An export that waits to be made for the member who was granted it. */
export async function saveExportJob(
	tx: Tx,
	{ memberId }: Exporting,
	job: {
		readonly id: string;
		readonly dossierId: string;
		readonly query: Prisma.InputJsonObject;
		readonly createdAt: Date;
		readonly expiresAt: Date;
	},
): Promise<void> {
	await tx.exportJob.create({ data: { ...job, memberId } });
}

/** An export of the member’s own that has not expired. */
export async function findExportJob(db: Db, { memberId }: Scope, id: string) {
	return db.exportJob.findFirst({
		where: { id, memberId, expiresAt: { gt: new Date() }, dossier: { deletedAt: null } },
	});
}

/** One piece of the file of an export; null after the last. */
export async function findExportChunk(
	db: Db,
	_proof: Exporting,
	jobId: string,
	n: number,
): Promise<Uint8Array | null> {
	const row = await db.exportChunk.findUnique({ where: { jobId_n: { jobId, n } } });
	return row?.bytes ?? null;
}

/** An export that was taken to be made, with whose it is. */
export type TakenExport = NonNullable<Awaited<ReturnType<typeof takeExportJob>>>;

/** The next export that waits, taken for a while. */
export async function takeExportJob(tx: Tx, _proof: Running, now: Date, takenUntil: Date) {
	const [found] = await tx.$queryRaw<{ id: string }[]>`
		SELECT "id"::text FROM "ExportJob"
		WHERE "state" = 'waiting' AND "expiresAt" > ${now} AND ("takenUntil" IS NULL OR "takenUntil" < ${now})
		ORDER BY "id" LIMIT 1 FOR UPDATE SKIP LOCKED`;
	if (found === undefined) return null;
	// What somebody made of it who is gone.
	await tx.exportChunk.deleteMany({ where: { jobId: found.id } });
	return tx.exportJob.update({
		where: { id: found.id },
		data: { takenUntil, tries: { increment: 1 }, articles: 0, bytes: 0 },
		include: { member: { select: { id: true, role: true } } },
	});
}

/** Whether an export waits, taken or not. */
export async function isExportWaiting(db: Db, _proof: Running, now: Date): Promise<boolean> {
	return (await db.exportJob.count({ where: { state: "waiting", expiresAt: { gt: now } } })) > 0;
}

/** Says how far an export is, and that somebody is at it. */
export async function advanceExport(
	db: Db,
	_proof: Running,
	id: string,
	far: { readonly articles: number; readonly inAll: number; readonly takenUntil: Date },
): Promise<void> {
	await db.exportJob.updateMany({ where: { id, state: "waiting" }, data: far });
}

/** Keeps the next piece of a file. */
export async function saveExportChunk(
	tx: Tx,
	_proof: Running,
	chunk: { readonly jobId: string; readonly n: number; readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<void> {
	await tx.exportChunk.create({ data: chunk });
	await tx.exportJob.update({
		where: { id: chunk.jobId },
		data: { bytes: { increment: chunk.bytes.byteLength } },
	});
}

/** Says what became of an export; nothing is kept of the file of one that failed. */
export async function settleExport(
	tx: Tx,
	_proof: Running,
	id: string,
	became:
		| { readonly state: "done"; readonly fileName: string; readonly mediaType: string }
		| { readonly state: "failed"; readonly code: string },
): Promise<void> {
	if (became.state === "failed") await tx.exportChunk.deleteMany({ where: { jobId: id } });
	await tx.exportJob.updateMany({
		where: { id, state: "waiting" },
		data: { ...became, takenUntil: null },
	});
}

/** Removes exports that expired before a moment, with their files: at most `most`. */
export async function removeExpiredExports(
	db: Db,
	_proof: House<"sweep">,
	before: Date,
	most: number,
): Promise<number> {
	return db.$executeRaw`
		DELETE FROM "ExportJob" WHERE "id" IN (
			SELECT "id" FROM "ExportJob" WHERE "expiresAt" < ${before} LIMIT ${most})`;
}
