import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, vi } from "vitest";
import { test } from "@/lib/testing/at-machine";
import type { Newsroom } from "@/lib/testing/newsroom";
import { behindTheTriggers, fillDossier } from "@/lib/testing/planted-faults";

// The first command of a file loads the whole application.
vi.setConfig({ testTimeout: 90_000 });

const forgotten = (id: string) =>
	expect.stringContaining(`${id}: what the search knows of this annotation is not what it says`);

async function forget(newsroom: Newsroom, id: string): Promise<void> {
	await newsroom.database.owner.query('DELETE FROM "SearchEntry" WHERE "subjectId" = $1', [id]);
}

test("the doctor says what does not hold and mends nothing; with --repair it makes it again, and says so", async ({
	newsroom,
	atMachine,
}) => {
	const { claim } = await fillDossier(newsroom);
	const well = await atMachine("doctor");
	expect([well.code, well.lines]).toEqual([0, ["Everything holds."]]);
	await forget(newsroom, claim);

	const before = await newsroom.snapshot();
	for (let n = 0; n < 2; n += 1) {
		const found = await atMachine("doctor");
		expect([found.code, found.lines]).toEqual([1, [forgotten(claim), "1 found."]]);
	}
	expect(await newsroom.snapshot()).toEqual(before);

	const mended = await atMachine("doctor", "--repair");
	expect([mended.code, mended.lines]).toEqual([
		0,
		["Made again what the search knows of 1 thing.", "Everything holds."],
	]);
	const after = await newsroom.snapshot();
	expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual([
		"SearchEntry",
	]);
	const again = await atMachine("doctor", "--repair");
	expect([again.code, again.lines]).toEqual([0, ["Everything holds."]]);
	expect(await newsroom.snapshot()).toEqual(after);
});

test("what is no function of other rows is left, and still said after a repair", async ({
	newsroom,
	environment,
	atMachine,
}) => {
	const filled = await fillDossier(newsroom);
	const { denial, claim } = filled;
	const set = (state: string) =>
		behindTheTriggers(
			filled,
			"Annotation",
			`UPDATE "Annotation" SET "state" = '${state}' WHERE "id" = '${denial}'`,
		);
	await set("approved");
	await forget(newsroom, claim);
	const before = await newsroom.snapshot();
	const left = await atMachine("doctor", "--repair");
	expect(left.code).toBe(1);
	expect(left.lines[0]).toBe("Made again what the search knows of 1 thing.");
	expect(left.lines.slice(1, -1)).toEqual([expect.stringContaining(denial)]);
	expect(left.lines.at(-1)).toBe("1 found.");
	const { Annotation } = await newsroom.snapshot();
	expect(Annotation).toBe(before.Annotation);

	// As a script calls it: what it found is on the standard output, that it found something in its exit code.
	const env = { NODE_ENV: "test" as const, PATH: process.env.PATH ?? "", ...environment };
	const run = promisify(execFile)(
		process.execPath,
		[join(import.meta.dirname, "recoupe.js"), "doctor"],
		{ env },
	);
	await expect(run).rejects.toMatchObject({
		code: 1,
		stdout: expect.stringMatching(new RegExp(`${denial}.*\n1 found\\.\n$`)),
	});
	await set("proposed");
});

test("an option that there is not ends with 2, and nothing is done", async ({
	newsroom,
	atMachine,
}) => {
	const { claim } = await fillDossier(newsroom);
	await forget(newsroom, claim);
	const before = await newsroom.snapshot();
	const wrong = await atMachine("doctor", "--mend");
	expect([wrong.code, wrong.lines]).toEqual([2, []]);
	expect(wrong.told).toContain("--mend");
	expect(await newsroom.snapshot()).toEqual(before);
});
