import { expect } from "vitest";
import { ok } from "@/lib/domain/result";
import { test } from "@/lib/testing/newsroom";
import { transact } from "./transact";

test("RL-05: a number that is too large for the database is invalid, and not a fault of the server", async ({
	newsroom,
}) => {
	expect(newsroom.database.url).not.toBe("");
	const far = 2 ** 40;
	const result = await transact(async (tx) => ok(await tx.$queryRaw`SELECT ${far}::int8::int4`));
	expect(result).toMatchObject({ ok: false, failure: { code: "invalid" } });
});
