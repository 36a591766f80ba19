import "server-only";
import { uuidv7 } from "uuidv7";
import type { Granted, House } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Spool } from "@/lib/domain/spool";
import { writeBackup } from "@/lib/exports/backup/write-backup";
import { toFileName } from "@/lib/exports/file-name";
import { config } from "@/lib/server/config";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { houseErrand } from "@/lib/server/door/house";
import { write } from "@/lib/server/door/write";
import { toDownload } from "@/lib/server/exports/to-download";
import { openFileSpool } from "@/lib/server/open-file-spool";
import { softwareVersion } from "@/lib/server/software-version";
import { findDossier } from "@/lib/server/store/dossiers";
import { appendEvent, lockStream } from "@/lib/server/store/events";
import { longWork, readAtOnce, transact } from "@/lib/server/store/transact";
import { readBackupSource } from "./read-source";

/** A backup that has been written, outside the memory of the process; whoever has it closes it. */
interface WrittenBackup {
	/** What its file is called. */
	readonly name: string;
	readonly spool: Spool;
}

/** What a backup is sent as. */
const backupMediaType = "application/zip";

/**
 * Everything that is known about a dossier as one file, as it was at one moment, to be restored elsewhere; that it went
 * out is an event. It is written as a whole before any of it is sent.
 */
export async function backUpDossier(actor: Actor, dossierId: string): Promise<Result<Response>> {
	const opened = await openDossier(actor, "dossier.back_up", dossierId);
	if (!opened.ok) return opened;
	const written = await writeToSpool(opened.value, dossierId);
	if (!written.ok) return written;
	const { name, spool } = written.value;
	const recorded = await recordBackup(actor, dossierId);
	if (!recorded.ok) {
		await spool.close();
		return recorded;
	}
	return ok(toDownload({ chunks: readAndClose(spool), mediaType: backupMediaType, name }));
}

/** The same at the command line of the machine, whoever leads the dossier; the event names nobody. */
export async function backUpHere(dossierId: string): Promise<Result<Response>> {
	const proof = houseErrand("backup");
	const written = await writeToSpool(proof, dossierId);
	if (!written.ok) return written;
	const { name, spool } = written.value;
	await transact(async (tx) => {
		await lockStream(tx, proof, dossierId);
		const said = { subjectId: dossierId, revision: 1, state: null, also: [], refs: {}, codes: {} };
		const event = { streamId: dossierId, opId: uuidv7(), actorId: null, at: new Date() };
		const payload = { ...said, request: "" };
		return ok(await appendEvent(tx, proof, { ...event, type: "dossier.backed_up", payload }));
	});
	return ok(toDownload({ chunks: readAndClose(spool), mediaType: backupMediaType, name }));
}

function writeToSpool(
	proof: Granted<"dossier.back_up", unknown> | House<"backup">,
	dossierId: string,
): Promise<Result<WrittenBackup>> {
	return readAtOnce(async (tx) => {
		const source = await readBackupSource(tx, proof, dossierId);
		if (source === null) return fail("not-found");
		const exportedAt = new Date().toISOString();
		const spool = await openFileSpool(config().dataDir);
		try {
			const head = { exportedAt, softwareVersion };
			for await (const chunk of writeBackup(source, head)) await spool.append(chunk);
		} catch (error) {
			await spool.close();
			throw error;
		}
		return ok({ name: nameOf(source.dossier.title, exportedAt), spool });
	}, longWork);
}

function nameOf(title: string, exportedAt: string): string {
	const day = { value: exportedAt.slice(0, 10), precision: "day", zone: "UTC" } as const;
	return toFileName({ title, outlet: null, published: day }, "recoupe.zip");
}

async function* readAndClose(spool: Spool): AsyncIterable<Uint8Array> {
	try {
		yield* spool.read();
	} finally {
		await spool.close();
	}
}

function recordBackup(actor: Actor, id: string) {
	return write(actor, {
		permission: "dossier.back_up",
		opId: uuidv7(),
		request: { id },
		open: async (tx, scope) => {
			const subject = await findDossier(tx, scope, id);
			return subject && { dossierId: id, subject };
		},
		work: async (_tx, granted) => {
			const { revision } = granted.subject;
			return ok({ type: "dossier.backed_up", subjectId: id, revision });
		},
	});
}
