import "server-only";
import { randomBytes } from "node:crypto";
import { chmod, open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { clusterFolder } from "./cluster-folder";
import { errorCode, StartProblem } from "./start-problem";

const secret = z.string().min(32);

const secretsSchema = z.strictObject({
	version: z.literal(1),
	/** Signs the session cookies. */
	nextauthSecret: secret,
	/** The database's superuser: makes roles and databases, nothing else. */
	adminPassword: secret,
	/** The role that owns the tables and migrates. */
	ownerPassword: secret,
	/** The role that the application connects by. */
	appPassword: secret,
});

/** The secrets that Recoupe makes for itself and keeps in its data directory. */
export type StoredSecrets = z.output<typeof secretsSchema>;

/** 32 random bytes as text that needs no escaping in an address. */
export function randomSecret(): string {
	return randomBytes(32).toString("base64url");
}

/**
 * The secrets of a data directory, made at the first call. The file can be read by its owner only;
 * when its mode was widened, it is narrowed again.
 */
export async function openSecrets(dataDir: string): Promise<StoredSecrets> {
	const path = join(dataDir, "secrets.json");
	const text = await readFile(path, "utf8").catch((error: unknown) => {
		if (errorCode(error) === "ENOENT") return null;
		throw new StartProblem(
			`${path} cannot be read (${errorCode(error)}). It must belong to the account that runs Recoupe.`,
		);
	});
	if (text === null) return replaceMissing(path, dataDir);
	if (((await stat(path)).mode & 0o077) !== 0) await chmod(path, 0o600);
	return parseSecrets(path, text);
}

function parseSecrets(path: string, text: string): StoredSecrets {
	try {
		return secretsSchema.parse(JSON.parse(text));
	} catch {
		throw new StartProblem(
			`${path} is damaged. Put the copy from your backup back; without it the database in the same folder cannot be opened.`,
		);
	}
}

async function replaceMissing(path: string, dataDir: string): Promise<StoredSecrets> {
	if ((await stat(clusterFolder(dataDir)).catch(() => null)) === null) return createSecrets(path);
	throw new StartProblem(
		`${path} is missing, and the database beside it cannot be opened without it. Put the copy from your backup back; nothing was changed.`,
	);
}

async function createSecrets(path: string): Promise<StoredSecrets> {
	const secrets: StoredSecrets = {
		version: 1,
		nextauthSecret: randomSecret(),
		adminPassword: randomSecret(),
		ownerPassword: randomSecret(),
		appPassword: randomSecret(),
	};
	const unfinished = `${path}.unfinished`;
	await rm(unfinished, { force: true });
	const file = await open(unfinished, "wx", 0o600);
	await file.writeFile(`${JSON.stringify(secrets, null, "\t")}\n`);
	await file.sync();
	await file.close();
	await rename(unfinished, path);
	return secrets;
}
