import "server-only";
import pg from "pg";
import type { StoredSecrets } from "./stored-secrets";

/** The names inside the embedded server. `owner` owns the tables and migrates; `app` owns nothing. */
export const embeddedNames = {
	admin: "recoupe_admin",
	owner: "recoupe_owner",
	app: "recoupe_app",
	database: "recoupe",
} as const;

/** The address of a database of the embedded server, for one of its roles. */
export function embeddedUrl(
	role: "admin" | "owner" | "app",
	port: number,
	secrets: StoredSecrets,
	database: string = embeddedNames.database,
): string {
	const password = {
		admin: secrets.adminPassword,
		owner: secrets.ownerPassword,
		app: secrets.appPassword,
	}[role];
	return `postgresql://${embeddedNames[role]}:${password}@127.0.0.1:${port}/${database}`;
}

/** Runs `work` on one connection and closes it, whatever happens. */
export async function withClient<T>(
	url: string,
	work: (client: pg.Client) => Promise<T>,
): Promise<T> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
	client.on("error", () => undefined);
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end().catch(() => undefined);
	}
}

/** Makes the two roles and the database of a new server. */
export async function createRoles(port: number, secrets: StoredSecrets): Promise<void> {
	const { owner, app, database } = embeddedNames;
	await withClient(embeddedUrl("admin", port, secrets, "postgres"), async (client) => {
		for (const [role, password] of [
			[owner, secrets.ownerPassword],
			[app, secrets.appPassword],
		] as const) {
			await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
		}
		await client.query(`CREATE DATABASE ${database} OWNER ${owner}`);
	});
	await withClient(embeddedUrl("app", port, secrets), (client) => client.query("SELECT 1"));
}
