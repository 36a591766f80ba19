import "server-only";
import { chmod, mkdir, stat } from "node:fs/promises";
import { type Account, barrierAbove } from "./account";
import { errorCode, StartProblem } from "./start-problem";

/**
 * Makes the data directory, or checks it: it must be a folder of the account that runs Recoupe, closed to
 * everybody else. When the database runs as another `account`, that one may pass through but not look.
 */
export async function prepareDataFolder(path: string, account: Account | null): Promise<void> {
	const mode = account === null ? 0o700 : 0o711;
	await mkdir(path, { recursive: true, mode }).catch((error: unknown) => {
		throw new StartProblem(
			`The data directory ${path} cannot be made (${errorCode(error)}). Make the folder above it writable, or set RECOUPE_DATA_DIR to another place.`,
		);
	});
	await checkOwner(path);
	if (process.platform !== "win32") await chmod(path, mode);
	if (account !== null) await checkPassage(path, account);
}

/** Checks that the database's own folder belongs to the account that runs it and is closed to others. */
export async function checkCluster(path: string, account: Account | null): Promise<void> {
	const uid = account?.uid ?? process.getuid?.();
	if (uid === undefined) return;
	const found = await stat(path);
	if (found.uid !== uid) {
		throw new StartProblem(
			`The database folder ${path} belongs to uid ${found.uid}, but the database runs as uid ${uid}. Start Recoupe as the account that made it, or run: chown -R ${uid} '${path}'`,
		);
	}
	if ((found.mode & 0o027) !== 0) {
		throw new StartProblem(
			`The database folder ${path} is open to others (mode ${(found.mode & 0o777).toString(8)}). Run: chmod 700 '${path}'`,
		);
	}
}

async function checkOwner(path: string): Promise<void> {
	const found = await stat(path);
	const uid = process.getuid?.();
	if (!found.isDirectory())
		throw new StartProblem(
			`The data directory ${path} is not a folder. Set RECOUPE_DATA_DIR to one.`,
		);
	if (uid === undefined) return;
	if (found.uid !== uid) {
		throw new StartProblem(
			`The data directory ${path} belongs to uid ${found.uid}, not to the account that runs Recoupe (uid ${uid}). Run: chown -R ${uid} '${path}'`,
		);
	}
	if ((found.mode & 0o022) !== 0) {
		throw new StartProblem(
			`Others may write in the data directory ${path} (mode ${(found.mode & 0o777).toString(8)}). Run: chmod 700 '${path}'`,
		);
	}
}

async function checkPassage(path: string, account: Account): Promise<void> {
	const closed = await barrierAbove(account, path);
	if (closed === null) return;
	throw new StartProblem(
		`As root, the database runs as the account “${account.name}”, which may not enter ${closed}. Set RECOUPE_DATA_DIR to a folder it can reach, for example /var/lib/recoupe, or run: chmod o+x '${closed}'`,
	);
}
