import { readFile, stat } from "node:fs/promises";
import { uuidv7 } from "uuidv7";
import { backupLimits } from "@/lib/domain/backup/backup-manifest";
import { errorCode, StartProblem } from "@/lib/server/postgres/start-problem";
import { exitCodes } from "../exit-codes";
import { progressBar } from "../progress-bar";
import type { Terminal } from "../terminal";
import { connect, take } from "./connect";
import { describeFailure } from "./describe-failure";
import { insist } from "./insist";

/** What `recoupe restore` was called with. */
export interface RestoreRequest {
	readonly file: string;
	readonly json?: boolean;
}

/** Sends a backup to the newsroom that the environment names, and prints the id of the dossier that it restored. */
export async function restoreRemotely(
	terminal: Terminal,
	request: RestoreRequest,
): Promise<number> {
	const newsroom = connect(terminal);
	const body = new Blob([await readBackup(request.file, backupLimits.upload)]);
	const stop = terminal.listenForStop(() => process.exit(exitCodes.failed));
	try {
		terminal.progress(`Sending and restoring ${(body.size / 1_000_000).toFixed(1)} MB …`);
		// A repeat after a silence asks for the same write, which is done once.
		const params = { id: uuidv7() };
		const asked = await insist({ newsroom, terminal, signal: stop.signal }, () =>
			newsroom.client.restoreDossier({ params, body }),
		);
		return await printRestored(terminal, take(newsroom, "restoreDossier", asked).id, request);
	} finally {
		stop.dispose();
	}
}

/** Restores a backup into the newsroom whose database is open, as whoever is at the machine. */
export async function restoreHere(terminal: Terminal, request: RestoreRequest): Promise<number> {
	const bytes = await readBackup(request.file, backupLimits.unpacked);
	const { restoreHere: restore } = await import("@/lib/server/backups/restore-dossier");
	const restored = await restore(bytes, (done, of) =>
		terminal.progress(progressBar(done, of, "restored; then all of it is checked")),
	);
	if (restored.ok) return printRestored(terminal, restored.value.id, request);
	const about = { address: "this machine", trouble: null };
	throw new StartProblem(describeFailure("restoreDossier", restored.failure, about));
}

async function printRestored(
	terminal: Terminal,
	id: string,
	{ file, json = false }: RestoreRequest,
): Promise<number> {
	if (!json) terminal.tell("Restored the dossier, which an administrator can enter. Its id:");
	await terminal.print(json ? JSON.stringify({ file, id }) : id);
	return exitCodes.ok;
}

async function readBackup(file: string, most: number): Promise<Buffer<ArrayBuffer>> {
	try {
		const { size } = await stat(file);
		if (size <= most) return await readFile(file);
	} catch (error) {
		throw new StartProblem(`${file} cannot be read (${errorCode(error) ?? String(error)}).`);
	}
	throw new StartProblem(`${file} is larger than ${most / 1024 / 1024} MB.`);
}
