import "server-only";
import { uuidv7 } from "uuidv7";
import { newsroomStream } from "@/lib/domain/events";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { KeptBytes } from "@/lib/domain/spool";
import type { Receipt } from "@/lib/domain/write";
import {
	BackupError,
	backupFailure,
	type OpenBackup,
	openBackup,
} from "@/lib/imports/backup/open-backup";
import { ZipError } from "@/lib/imports/open-zip";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { houseErrand } from "@/lib/server/door/house";
import { write } from "@/lib/server/door/write";
import { log } from "@/lib/server/log";
import type { Tx } from "@/lib/server/store/client";
import { countMarks } from "@/lib/server/store/count-rows";
import { isRefusedValue } from "@/lib/server/store/database-failure";
import { appendEvent, lockStream } from "@/lib/server/store/events";
import { isDossierKnown, type Restorer, savePlaceholders } from "@/lib/server/store/restored-rows";
import { longWork, transact } from "@/lib/server/store/transact";
import { checkRestored, findingsHere } from "./check-restored";
import { indexRestored } from "./index-restored";
import { countSteps, restoreRows } from "./restore-rows";

/** Takes how much of a restore is done, of how much. */
export type TellProgress = (done: number, of: number) => void;

/**
 * Restores a dossier from a backup, with the ids, decisions and history it had: all of it or nothing. `conflict` when
 * the dossier or something of it is here already; a file that is no whole backup is `invalid`, with what is wrong with
 * it. Members who are not known here become disabled placeholders. That it was restored is an event of the newsroom.
 */
export async function restoreDossier(
	actor: Actor,
	opId: string,
	bytes: Uint8Array | KeptBytes,
): Promise<Result<Receipt>> {
	const granted = await openNewsroom(actor, "dossier.restore");
	if (!granted.ok) return granted;
	const opened = await openBackup(bytes);
	if (!opened.ok) return opened;
	const backup = opened.value;
	const { manifestSha256 } = backup;
	return orProblem(() =>
		write(actor, {
			permission: "dossier.restore",
			opId,
			request: { manifestSha256 },
			isLong: true,
			open: () => Promise.resolve({ dossierId: null, subject: null }),
			work: async (tx, proof, at) => {
				const restored = await restoreIn(tx, proof, backup, at, () => undefined);
				return restored.ok ? ok({ type: "dossier.restored", ...restoredAs(backup) }) : restored;
			},
		}),
	);
}

/** The same at the command line of the machine; the event names nobody. Answers the id of the dossier. */
export async function restoreHere(
	bytes: Uint8Array | KeptBytes,
	tell: TellProgress,
): Promise<Result<{ readonly id: string; readonly title: string }>> {
	const opened = await openBackup(bytes);
	if (!opened.ok) return opened;
	const backup = opened.value;
	const proof = houseErrand("restore");
	return orProblem(() =>
		transact(async (tx) => {
			const at = new Date();
			const restored = await restoreIn(tx, proof, backup, at, tell);
			if (!restored.ok) return restored;
			await lockStream(tx, proof, newsroomStream);
			const payload = { ...restoredAs(backup), state: null, also: [], refs: {}, request: "" };
			const [opId, type] = [uuidv7(), "dossier.restored"] as const;
			const event = { streamId: newsroomStream, opId, actorId: null, type, at, payload };
			await appendEvent(tx, proof, event);
			return ok(backup.manifest.dossier);
		}, longWork),
	);
}

function restoredAs({ manifest, manifestSha256 }: OpenBackup) {
	return { subjectId: manifest.dossier.id, revision: 1, codes: { manifest: manifestSha256 } };
}

async function restoreIn(
	tx: Tx,
	proof: Restorer,
	backup: OpenBackup,
	at: Date,
	tell: TellProgress,
): Promise<Result<null>> {
	const { id } = backup.manifest.dossier;
	if (await isDossierKnown(tx, proof, id)) return backupFailure("already-here");
	const before = await findingsHere(tx);
	const steps = countSteps(backup);
	await savePlaceholders(tx, proof, await backup.people(), at);
	await restoreRows({ tx, proof, backup, tell: (done) => tell(done, steps) });
	await indexRestored(tx, id);
	await countMarks(tx, proof);
	await checkRestored(tx, proof, backup, before);
	return ok(null);
}

/** What is wrong with a backup as a failure: what was thrown on the way rolled everything back. */
async function orProblem<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
	try {
		const done = await work();
		return done.ok ? done : toBackupFailure(done);
	} catch (error) {
		const isRead = error instanceof BackupError || error instanceof ZipError;
		if (!isRead && !isRefusedValue(error)) throw error;
		log.warn({ error }, "a backup was not restored");
		return backupFailure(isRead ? error.problem : "inconsistent");
	}
}

/** Refusals of the database as what they say of a backup. */
function toBackupFailure(failed: Extract<Result<never>, { ok: false }>): Result<never> {
	switch (failed.failure.code) {
		case "conflict":
			return backupFailure("already-here");
		case "four-eyes":
		case "stale":
		case "thread-open":
		case "not-found":
			return backupFailure("inconsistent");
		default:
			return fail(failed.failure.code, failed.failure);
	}
}
