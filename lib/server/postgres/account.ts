import "server-only";
import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { StartProblem } from "./start-problem";

/** An unprivileged account of the system, as root lends it to the database. */
export interface Account {
	readonly name: string;
	readonly uid: number;
	readonly gid: number;
}

const preferred = ["postgres", "_postgres", "nobody"];

/** The account in a text of the form of `/etc/passwd` that the database is to run as, or null. */
export function chooseAccount(passwd: string): Account | null {
	const accounts = passwd.split("\n").flatMap((line) => {
		const [name = "", , uid = "", gid = ""] = line.split(":");
		return /^[1-9]\d*$/.test(uid) && /^\d+$/.test(gid)
			? [{ name, uid: Number(uid), gid: Number(gid) }]
			: [];
	});
	return (
		preferred.flatMap((name) => accounts.find((account) => account.name === name) ?? [])[0] ?? null
	);
}

/**
 * Who the database runs as: null for the account of this process, or an existing unprivileged
 * account when this process is root, because PostgreSQL refuses to run as root. No account is created.
 */
export async function databaseAccount(): Promise<Account | null> {
	if (process.getuid?.() !== 0) return null;
	const account = chooseAccount(await readFile("/etc/passwd", "utf8").catch(() => ""));
	if (account) return account;
	throw new StartProblem(
		"PostgreSQL does not run as root, and this system has neither an account “postgres” nor “nobody” to run it as. Start Recoupe as another user, or set DATABASE_URL to a PostgreSQL of yours.",
	);
}

/** The first folder above `path` that `account` may not enter, or `path` itself when it may not read it; null if it can. */
export async function barrier(account: Account, path: string): Promise<string | null> {
	const full = resolve(path);
	if (dirname(full) !== full) {
		const above = await barrierAbove(account, dirname(full));
		if (above !== null) return above;
	}
	return (await allows(account, full, 4)) ? null : full;
}

/** Whether `account` can read `path`, judged by the permission bits of it and of every folder above. */
export async function canReach(account: Account, path: string): Promise<boolean> {
	return (await barrier(account, path)) === null;
}

/** The first of `folder` and the folders above it that `account` may not enter, from the top. */
export async function barrierAbove(account: Account, folder: string): Promise<string | null> {
	const full = resolve(folder);
	const above = dirname(full) === full ? null : await barrierAbove(account, dirname(full));
	if (above !== null) return above;
	return (await allows(account, full, 1)) ? null : full;
}

async function allows(account: Account, path: string, bit: 1 | 4): Promise<boolean> {
	const { mode, uid, gid } = await stat(path);
	if (uid === account.uid) return (mode & (bit << 6)) !== 0;
	if (gid === account.gid) return (mode & (bit << 3)) !== 0;
	return (mode & bit) !== 0;
}
