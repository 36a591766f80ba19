import "server-only";
import type { ClientBase } from "pg";
import { embeddedNames } from "./database-roles";

/** Tables whose rows the application may add but never change or remove. */
export const appendOnlyTables = [
	"Event",
	"EventPayload",
	"Revision",
	"Decision",
	"Withdrawal",
	"Edit",
	"EarlierMessage",
	"Version",
	"PageFetch",
	"Settlement",
	"SettledMark",
	"SettlementWithdrawal",
	"VerdictScale",
	"Grade",
	"GradeWord",
] as const;

/** Tables whose rows the application may add, and remove as far as their triggers let it, but never change. */
const sweptTables = ["Original", "DossierOriginal"];

/** Tables whose rows the application may have counted after it wrote many (`lib/server/store/count-rows.ts`). */
const countedTables = [
	"Annotation",
	"Anchor",
	"AnchorPiece",
	"AnnotationSpeaker",
	"Link",
	"Revision",
	"Decision",
	"Membership",
];

/** The first version of PostgreSQL that knows the right to maintain a table, by its own number. */
const knowsMaintain = 170_000;

/** Tables that the application may only read. */
const readOnlyTables = ["_prisma_migrations"];

/**
 * Gives the role of the application what it needs on the tables that exist, and no more: to be called after
 * each migration by the role that owns them. Rights it should not have are taken away.
 */
export async function grantApp(
	client: ClientBase,
	role: string = embeddedNames.app,
): Promise<void> {
	const app = client.escapeIdentifier(role);
	await client.query(`GRANT USAGE ON SCHEMA public TO ${app}`);
	const tables = await client.query<{ name: string }>(
		"SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm')",
	);
	const version = await client.query<{ number: number }>(
		"SELECT current_setting('server_version_num')::int AS number",
	);
	const mayCount = (version.rows[0]?.number ?? 0) >= knowsMaintain;
	for (const { name } of tables.rows) {
		const table = `public.${client.escapeIdentifier(name)}`;
		await client.query(`REVOKE ALL ON ${table} FROM ${app}`);
		await client.query(`GRANT ${rightsOn(name)} ON ${table} TO ${app}`);
		if (mayCount && countedTables.includes(name))
			await client.query(`GRANT MAINTAIN ON ${table} TO ${app}`);
	}
	await client.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${app}`);
}

function rightsOn(table: string): string {
	if (readOnlyTables.includes(table)) return "SELECT";
	if (sweptTables.includes(table)) return "SELECT, INSERT, DELETE";
	const appendOnly: readonly string[] = appendOnlyTables;
	return appendOnly.includes(table) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
}
