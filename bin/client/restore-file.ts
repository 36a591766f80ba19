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
	const read = await openBackupFile(request.file, backupLimits.upload, readFile);
	const body = new Blob([read]);
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
	const { openKeptFile } = await import("@/lib/server/open-file-spool");
	const { restoreHere: restore } = await import("@/lib/server/backups/restore-dossier");
	const file = await openBackupFile(request.file, backupLimits.unpacked, openKeptFile);
	const restored = await restore(file, (done, of) =>
		terminal.progress(progressBar(done, of, "restored; then all of it is checked")),
	).finally(() => file.close());
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

/** Opens a file that is not too large, without reading it. */
async function openBackupFile<File>(
	file: string,
	most: number,
	open: (path: string) => Promise<File>,
): Promise<File> {
	try {
		const { size } = await stat(file);
		if (size <= most) return await open(file);
	} catch (error) {
		throw new StartProblem(`${file} cannot be read (${errorCode(error) ?? String(error)}).`);
	}
	throw new StartProblem(`${file} is larger than ${most / 1024 / 1024} MB.`);
}
