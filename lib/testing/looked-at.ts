import pg from "pg";
import { vi } from "vitest";

/** A statement as it was sent, with its values. */
export interface SentStatement {
	readonly text: string;
	readonly values: readonly unknown[];
}

/** The statements that the database was sent while something is done; what is done must not fail. */
export async function statementsOf(work: () => Promise<unknown>): Promise<SentStatement[]> {
	const spy = vi.spyOn(pg.Client.prototype, "query");
	try {
		await work();
		return spy.mock.calls.flatMap(([sent, values]) => toStatement(sent, values));
	} finally {
		spy.mockRestore();
	}
}

function toStatement(sent: unknown, values: unknown): SentStatement[] {
	if (typeof sent === "string") return [{ text: sent, values: listOf(values) }];
	if (typeof sent !== "object" || sent === null || !("text" in sent)) return [];
	const own = "values" in sent ? sent.values : undefined;
	return [{ text: String(sent.text), values: listOf(own ?? values) }];
}

function listOf(values: unknown): readonly unknown[] {
	return Array.isArray(values) ? values : [];
}

/** Has the database not count the rows of tables by itself, so that a test knows what it knows. */
export async function stopCounting(
	client: pg.ClientBase,
	tables: readonly string[],
): Promise<void> {
	for (const table of tables) {
		const name = client.escapeIdentifier(table);
		await client.query(`ALTER TABLE ${name} SET (autovacuum_enabled = false)`);
	}
}

/** Whether the database has counted the rows that a table has now. */
export async function isCounted(client: pg.ClientBase, table: string): Promise<boolean> {
	const name = client.escapeIdentifier(table);
	const { rows } = await client.query<{ counted: boolean }>(
		`SELECT "reltuples" = (SELECT count(*) FROM ${name}) AS "counted" FROM pg_class WHERE "oid" = $1::regclass`,
		[name],
	);
	return rows[0]?.counted === true;
}

interface PlanNode {
	readonly "Actual Rows": number;
	readonly "Actual Loops": number;
	readonly "Rows Removed by Filter"?: number;
	readonly "Rows Removed by Join Filter"?: number;
	readonly Plans?: readonly PlanNode[];
}

/**
 * How many rows a statement that only reads looks at, by the plan that the database makes for it now: what each step of
 * the plan gives and what it drops, as often as it is done. Some tens for each row of the answer where the answer is read
 * by keys; the product of two tables where one is searched anew for each row of the other.
 */
export async function countLookedAt(
	client: pg.ClientBase,
	{ text, values }: SentStatement,
): Promise<number> {
	const explained = await client.query<{ "QUERY PLAN": readonly { readonly Plan: PlanNode }[] }>(
		`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`,
		[...values],
	);
	const [plan] = explained.rows[0]?.["QUERY PLAN"] ?? [];
	if (plan === undefined) throw new Error("the database explained nothing");
	return sum(plan.Plan);
}

function sum(node: PlanNode): number {
	const dropped =
		(node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Join Filter"] ?? 0);
	const own = (node["Actual Rows"] + dropped) * node["Actual Loops"];
	return (node.Plans ?? []).reduce((total, child) => total + sum(child), own);
}
