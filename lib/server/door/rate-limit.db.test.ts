import { afterEach, describe, expect, vi } from "vitest";
import { rateLimits } from "@/lib/domain/rate-limits";
import { config, provideConfig } from "@/lib/server/config";
import { log } from "@/lib/server/log";
import { closeDatabase } from "@/lib/server/store/client";
import { codeOf, type TestActor, test } from "@/lib/testing/newsroom";
import { nobody } from "./actor";
import { spend } from "./rate-limit";

const { points, seconds } = rateLimits.export;

afterEach(() => {
	vi.restoreAllMocks();
});

/** Spends so many of a member's share; the codes of the answers, counted. */
async function spendMany(count: number, member: TestActor, how = spend) {
	const codes = await Promise.all(
		Array.from({ length: count }, async () => codeOf(await how(member, "export"))),
	);
	return { ok: codes.filter((code) => code === "ok").length, codes: [...new Set(codes)].sort() };
}

describe("RL-06: a limit", () => {
	test("lets as many calls through as the table says, all at once or not, and says when to come back", async ({
		newsroom,
	}) => {
		const member = await newsroom.addMember("checker");
		const { ok, codes } = await spendMany(points + 5, member);
		expect({ ok, codes }).toEqual({ ok: points, codes: ["ok", "too-many"] });
		const refused = await spend(member, "export");
		if (refused.ok) throw new Error("the share is spent");
		expect(refused.failure.retryAfter).toBeGreaterThan(0);
		expect(refused.failure.retryAfter).toBeLessThanOrEqual(seconds);
	});

	test("is each member’s own, and each kind of call’s", async ({ newsroom }) => {
		const [one, other] = [await newsroom.addMember("checker"), await newsroom.addMember("checker")];
		await spendMany(points + 1, one);
		expect(codeOf(await spend(other, "export"))).toBe("ok");
		expect(codeOf(await spend(one, "import"))).toBe("ok");
		expect(codeOf(await spend(one, undefined))).toBe("ok");
		expect(codeOf(await spend(nobody, "export"))).toBe("ok");
	});

	test("begins anew when its window is over", async ({ newsroom }) => {
		const member = await newsroom.addMember("checker");
		await spendMany(points + 1, member);
		const sql = `UPDATE "LoginLimit" SET "expire" = now() - interval '1 second' WHERE "key" = $1`;
		await newsroom.database.owner.query(sql, [`export:${member.scope.memberId}`]);
		expect(codeOf(await spend(member, "export"))).toBe("ok");
	});

	test("is kept together by instances that know nothing of each other", async ({ newsroom }) => {
		const member = await newsroom.addMember("checker");
		vi.resetModules();
		const [second, itsConfig, itsClient] = await Promise.all([
			import("./rate-limit"),
			import("@/lib/server/config"),
			import("@/lib/server/store/client"),
		]);
		expect(second.spend).not.toBe(spend);
		itsConfig.provideConfig(config());
		const shares = await Promise.all([
			spendMany(points - 10, member),
			spendMany(points - 10, member, second.spend),
		]);
		await itsClient.closeDatabase();
		expect(shares.reduce((sum, { ok }) => sum + ok, 0)).toBe(points);
	});

	test("is open while the database cannot count, and the log says so", async ({ newsroom }) => {
		const member = await newsroom.addMember("checker");
		await spendMany(points + 1, member);
		const told = vi.spyOn(log, "error").mockImplementation(() => undefined);
		const before = config();
		await closeDatabase();
		provideConfig({ ...before, databaseUrl: "postgresql://nobody@127.0.0.1:1/nothing" });
		expect(codeOf(await spend(member, "export"))).toBe("ok");
		await closeDatabase();
		provideConfig(before);
		expect(told).toHaveBeenCalledTimes(1);
		expect(told.mock.calls[0]).toEqual([
			{ error: expect.any(Error), limit: "export" },
			"a call could not be counted",
		]);
		expect(codeOf(await spend(member, "export"))).toBe("too-many");
	});
});
