import { describe, expect } from "vitest";
import { createTestDatabase, test } from "./database";

describe("a test's database", () => {
	test("is migrated", async ({ database }) => {
		const { rows } = await database.app.query(
			"SELECT count(*)::int AS count FROM _prisma_migrations WHERE finished_at IS NOT NULL",
		);
		expect(rows[0].count).toBeGreaterThan(0);
	});

	test("is seen by the application through a role that owns nothing", async ({ database }) => {
		const { rows } = await database.app.query(
			"SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user",
		);
		expect(rows).toEqual([]);
		await expect(database.app.query("CREATE TABLE planted (id int)")).rejects.toMatchObject({
			code: "42501",
		});
	});

	test("opens as the store does in production", async ({ database }) => {
		expect(await database.store.member.count()).toBe(0);
	});

	test("is shared with no other", async ({ database }) => {
		const other = await createTestDatabase();
		await other.owner.query("CREATE TABLE planted (id int)");
		const { rows } = await database.owner.query("SELECT to_regclass('planted') AS found");
		expect(rows).toEqual([{ found: null }]);
		await other.drop();
	});
});
