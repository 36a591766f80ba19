import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, vi } from "vitest";
import { createTokenFor } from "@/lib/server/tokens/create-token-for";
import { test as base, runCommand } from "@/lib/testing/command-line";
import { elsewhere } from "@/lib/testing/elsewhere";
import { type Newsroom, take } from "@/lib/testing/newsroom";
import { readZip } from "@/lib/testing/read-zip";

// The first command of a file loads the whole application.
vi.setConfig({ testTimeout: 120_000 });

const test = base.extend<{ folder: string }>({
	// biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of fixtures from the pattern
	folder: async ({}, use) => {
		const folder = await mkdtemp(join(tmpdir(), "recoupe-restore-"));
		await use(folder);
		await rm(folder, { recursive: true });
	},
});

async function openDossier(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const { rows } = await newsroom.database.owner.query(
		'SELECT "email" FROM "Member" WHERE "id" = $1',
		[lead.scope.memberId],
	);
	const dossier = await newsroom.openDossier(lead);
	const article = await newsroom.import(lead, dossier);
	const claim = await newsroom.mark(lead, article, "Le contrat est signé");
	const denial = await newsroom.mark(lead, article, "La société dément", { tag: "denial" });
	return { lead, email: String(rows[0].email), dossier, article, claim, denial };
}

/** What a command at the machine of a newsroom is called with. */
const machineOf = ({ database }: Newsroom, folder: string) => ({
	DATABASE_URL: database.url,
	DATABASE_MIGRATION_URL: database.ownerUrl,
	RECOUPE_DATA_DIR: join(folder, "newsroom"),
});

describe("recoupe restore", () => {
	test("puts a backup into a newsroom by the token of an administrator, and once", async ({
		newsroom,
		commandLine,
		folder,
	}) => {
		const { lead, dossier } = await openDossier(newsroom);
		const file = join(folder, "port.recoupe.zip");
		const words = ["export", "--dossier", dossier, "--format", "backup", "--out", file];
		const token = await commandLine.tokenOf(lead, "admin");
		expect((await commandLine.run(token, words)).code).toBe(0);
		await elsewhere(newsroom, async (there) => {
			await there.addMember("admin");
			const input = {
				email: "member1@example.org",
				name: "A test",
				scopes: ["admin" as const],
				days: 1,
			};
			const other = take(await createTokenFor(input)).token;
			const restored = await commandLine.run(other, ["restore", file, "--json"]);
			expect([restored.code, restored.json()]).toEqual([0, [{ file, id: dossier }]]);
			const again = await commandLine.run(other, ["restore", file]);
			expect([again.code, again.told]).toEqual([1, expect.stringContaining("already")]);
		});
	});

	test("and at its machine, without the API; what is no backup is refused", async ({
		newsroom,
		folder,
	}) => {
		const { email, dossier } = await openDossier(newsroom);
		const file = join(folder, "port.recoupe.zip");
		const machine = machineOf(newsroom, folder);
		const at = ["--offline", "--as", email];
		const words = ["export", "--dossier", dossier, "--format", "backup", "--out", file, ...at];
		expect(await runCommand(machine, words)).toMatchObject({ code: 0, lines: [file] });
		expect([...(await readZip(await readFile(file))).keys()]).toContain("manifest.json");
		await elsewhere(newsroom, async (there) => {
			const other = machineOf(there, folder);
			const restored = await runCommand(other, ["restore", file, "--offline"]);
			expect(restored).toMatchObject({ code: 0, lines: [dossier] });
			const again = join(folder, "again.recoupe.zip");
			const words = ["export", "--dossier", dossier, "--format", "backup", "--out", again];
			expect(await runCommand(other, [...words, "--offline"])).toMatchObject({ code: 0 });
			expect([...(await readZip(await readFile(again))).keys()]).toContain("manifest.json");
			await writeFile(file, "PK");
			const refused = await runCommand(other, ["restore", file, "--offline"]);
			expect([refused.code, refused.told]).toEqual([1, expect.stringContaining("damaged")]);
		});
		const missing = await runCommand(machine, ["restore", join(folder, "nothing"), "--offline"]);
		expect([missing.code, missing.told]).toEqual([1, expect.stringContaining("cannot be read")]);
	});
});

describe("at the machine", () => {
	test("a member’s exports are narrowed as in the dialog, and their files are imported", async ({
		newsroom,
		folder,
	}) => {
		const { email, lead, dossier, article, claim, denial } = await openDossier(newsroom);
		const machine = machineOf(newsroom, folder);
		const at = ["--offline", "--as", email];
		const list = async (...narrowing: string[]) => {
			const out = join(folder, "marks.csv");
			const words = [
				"export",
				"--dossier",
				dossier,
				"--format",
				"annotations-csv",
				"--marks",
				"all",
			];
			const done = await runCommand(machine, [...words, ...narrowing, "--out", out, ...at]);
			expect([done.code, done.told]).toEqual([0, expect.any(String)]);
			const table = await readFile(out, "utf8");
			return [claim, denial].map((id) => table.includes(id));
		};
		expect(await list()).toEqual([true, true]);
		expect(await list("--tag", "denial")).toEqual([false, true]);
		expect(await list("--state", "approved")).toEqual([false, false]);
		expect(await list("--member", lead.scope.memberId, "--from", "2000-01-01")).toEqual([
			true,
			true,
		]);
		expect(await list("--until", "2000-01-01")).toEqual([false, false]);
		const out = join(folder, "one.csv");
		const one = ["--article", article.id, "--passage", claim, "--marks", "all", "--out", out];
		await runCommand(machine, ["export", "--format", "annotations-csv", ...one, ...at]);
		expect(await readFile(out, "utf8")).toContain(claim);
		await writeFile(
			join(folder, "quais.jsonl"),
			[
				'{"title":"Le quai un","text":"Rien ne bouge."}',
				'{"title":"Le quai deux","text":"Tout bouge."}',
				"{}",
			].join("\n"),
		);
		const imported = await runCommand(machine, [
			...["import", "--dossier", dossier, join(folder, "quais.jsonl"), "--json"],
			...at,
		]);
		expect(imported.json()).toMatchObject([
			{ outcome: "imported", title: "Le quai un" },
			{ outcome: "imported", title: "Le quai deux" },
			{ outcome: "failed", code: expect.any(String) },
		]);
		expect(imported.code).toBe(1);
	});

	test("needs a member who is there; what does not go together is a wrong call", async ({
		newsroom,
		folder,
	}) => {
		const machine = machineOf(newsroom, folder);
		const { dossier } = await openDossier(newsroom);
		const words = ["export", "--dossier", dossier, "--format", "zip"];
		const nobody = await runCommand(machine, [...words, "--offline", "--as", "who@example.org"]);
		expect([nobody.code, nobody.told]).toEqual([1, expect.stringContaining("nobody’s here")]);
		for (const wrong of [
			[...words, "--offline"],
			[...words, "--as", "who@example.org"],
			["export", "--statement", dossier, "--format", "zip"],
			["export", "--dossier", dossier, "--format", "html"],
			[...words, "--from", "yesterday"],
			["restore", "x.zip", "--demo"],
		])
			expect(await runCommand(machine, wrong)).toMatchObject({ code: 2 });
	});
});
