import "server-only";
import type { ImportPartState } from "@/lib/domain/import-job";
import type { Granted, House } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";

type Importing = Granted<"article.import", unknown>;
type Running = House<"imports.run">;

/** A file that waits to be imported, with the ids that its article will have. */
export interface ImportPartRow {
	readonly id: string;
	readonly jobId: string;
	readonly dossierId: string;
	readonly name: string;
	/** Null for one whose bytes could not be had. */
	readonly sha256: string | null;
	readonly articleId: string;
	readonly versionId: string;
	readonly opId: string;
	readonly state: ImportPartState;
	readonly code: string | null;
}

/** An import that can be filled, unless it is there; false when the id is of another dossier’s or is not filled any more. */
export async function saveImportJob(
	tx: Tx,
	{ memberId }: Importing,
	job: { readonly id: string; readonly dossierId: string; readonly at: Date },
): Promise<boolean> {
	const { id, dossierId, at: createdAt } = job;
	await tx.importJob.createMany({
		data: [{ id, dossierId, memberId, createdAt }],
		skipDuplicates: true,
	});
	// Whoever adds files to it at the same time waits here.
	const { count } = await tx.importJob.updateMany({
		where: { id, dossierId, memberId, state: "filling" },
		data: { state: "filling" },
	});
	return count === 1;
}

/** Adds files to an import; those that it has are left as they are. */
export async function saveImportParts(
	tx: Tx,
	_proof: Importing | Running,
	parts: readonly ImportPartRow[],
): Promise<void> {
	await tx.importPart.createMany({ data: [...parts], skipDuplicates: true });
}

const withPerson = { member: { select: { id: true, name: true } } };

/** An import of a dossier. */
export async function findImportJob(db: Db, _proof: Importing, dossierId: string, id: string) {
	return db.importJob.findFirst({ where: { id, dossierId }, include: withPerson });
}

/** The latest imports of a dossier that have begun, newest first. */
export async function listImportJobs(db: Db, _proof: Importing, dossierId: string, take: number) {
	return db.importJob.findMany({
		where: { dossierId, NOT: { state: "filling" } },
		include: withPerson,
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
		take,
	});
}

/** How many files of imports are where. */
export async function countImportParts(
	db: Db,
	_proof: Importing | Running,
	jobIds: readonly string[],
) {
	return db.importPart.groupBy({
		by: ["jobId", "state"],
		where: { jobId: { in: [...jobIds] } },
		_count: true,
	});
}

/** The ids of a stretch of an import’s files, in their order. */
export async function listImportPartIds(
	db: Db,
	_proof: Importing,
	where: { readonly jobId: string; readonly state?: ImportPartState },
	{ after, take }: { readonly after: string | null; readonly take: number },
): Promise<string[]> {
	const rows = await db.importPart.findMany({
		where: { ...where, ...(after !== null && { id: { gt: after } }) },
		select: { id: true },
		orderBy: { id: "asc" },
		take,
	});
	return rows.map(({ id }) => id);
}

/** Files of an import by their ids. */
export async function listImportParts(
	db: Db,
	_proof: Importing,
	jobId: string,
	ids: readonly string[],
) {
	return db.importPart.findMany({ where: { jobId, id: { in: [...ids] } } });
}

/** Lets an import begin; what has begun stays as it is. */
export async function startImportJob(db: Db, _proof: Importing, id: string): Promise<void> {
	await db.importJob.updateMany({ where: { id, state: "filling" }, data: { state: "running" } });
}

/** Ends an import: what is being read is finished, what waits does not begin. */
export async function cancelImportJob(tx: Tx, _proof: Importing, id: string): Promise<void> {
	await tx.importJob.updateMany({
		where: { id, NOT: { state: "cancelled" } },
		data: { state: "cancelled" },
	});
	await tx.importPart.updateMany({
		where: {
			jobId: id,
			state: "waiting",
			OR: [{ takenUntil: null }, { takenUntil: { lt: new Date() } }],
		},
		data: { state: "cancelled" },
	});
}

/** Whose import a file is of. */
export interface TakenPart extends ImportPartRow {
	readonly tries: number;
	readonly memberId: string;
	readonly role: string;
}

/**
 * The next file that waits in an import that runs, taken for a while: nobody else gets it before that is over. Not one
 * whose very bytes somebody has taken already.
 */
export async function takeImportPart(
	tx: Tx,
	_proof: Running,
	takenUntil: Date,
): Promise<TakenPart | null> {
	// One after the other, whatever process takes: whoever is next sees what the one before has taken.
	await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('recoupe imports'))::text`;
	const [found] = await tx.$queryRaw<{ id: string }[]>`
		SELECT p."id"::text FROM "ImportPart" p JOIN "ImportJob" j ON j."id" = p."jobId"
		WHERE p."state" = 'waiting' AND j."state" = 'running'
			AND (p."takenUntil" IS NULL OR p."takenUntil" < now())
			AND NOT EXISTS (SELECT 1 FROM "ImportPart" o WHERE o."dossierId" = p."dossierId"
				AND o."sha256" = p."sha256" AND o."state" = 'waiting' AND o."takenUntil" >= now())
		ORDER BY p."id" LIMIT 1 FOR UPDATE OF p SKIP LOCKED`;
	if (found === undefined) return null;
	const row = await tx.importPart.update({
		where: { id: found.id },
		data: { takenUntil, tries: { increment: 1 } },
		include: { job: { include: { member: { select: { id: true, role: true } } } } },
	});
	const { job, state: _, ...part } = row;
	return { ...part, state: "waiting", memberId: job.member.id, role: job.member.role };
}

/** Whether there are files that wait in an import that runs, taken or not. */
export async function isImportWaiting(db: Db, _proof: Running): Promise<boolean> {
	const where = { state: "waiting", job: { state: "running" } };
	return (await db.importPart.findFirst({ where, select: { id: true } })) !== null;
}

/** Says what became of a file; false when somebody has already. */
export async function settleImportPart(
	db: Db,
	_proof: Running,
	id: string,
	became: {
		readonly state: ImportPartState;
		readonly articleId?: string;
		readonly title?: string;
		readonly code?: string;
	},
): Promise<boolean> {
	const { count } = await db.importPart.updateMany({
		where: { id, state: "waiting" },
		data: { ...became, takenUntil: null },
	});
	return count === 1;
}

/** The bytes of a file that is imported. */
export async function findImportBytes(
	db: Db,
	_proof: Running,
	{ dossierId, sha256 }: { readonly dossierId: string; readonly sha256: string },
): Promise<Uint8Array<ArrayBuffer> | null> {
	const row = await db.dossierOriginal.findUnique({
		where: { dossierId_sha256: { dossierId, sha256 } },
		select: { original: { select: { bytes: true } } },
	});
	return row?.original.bytes ?? null;
}

/** Keeps the bytes of files out of an archive of the dossier. Answers their hashes, in order. */
export async function saveImportOriginals(
	db: Db,
	_proof: Running,
	dossierId: string,
	files: readonly { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> }[],
): Promise<void> {
	const originals = files.map((file) => ({ ...file, size: file.bytes.byteLength }));
	await db.original.createMany({ data: originals, skipDuplicates: true });
	await db.dossierOriginal.createMany({
		data: files.map(({ sha256 }) => ({ dossierId, sha256 })),
		skipDuplicates: true,
	});
}
