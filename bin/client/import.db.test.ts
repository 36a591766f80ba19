import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, vi } from "vitest";
import { rateLimits } from "@/lib/domain/rate-limits";
import { test as base } from "@/lib/testing/command-line";
import type { Newsroom, TestActor } from "@/lib/testing/newsroom";

// The first command of a file loads the whole application.
vi.setConfig({ testTimeout: 90_000 });

const test = base.extend<{ folder: string }>({
	// biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of fixtures from the pattern
	folder: async ({}, use) => {
		const folder = await mkdtemp(join(tmpdir(), "recoupe-import-"));
		await use(folder);
		await rm(folder, { recursive: true });
	},
});

/** Writes invented articles, each under its number, and gives their paths. */
async function writeTexts(folder: string, count: number): Promise<string[]> {
	await mkdir(folder, { recursive: true });
	const numbers = Array.from({ length: count }, (_, n) => n + 1);
	const paths = numbers.map((n) => join(folder, `texte-${String(n).padStart(2, "0")}.txt`));
	for (const [n, path] of paths.entries()) {
		const words = `Le port ferme, épisode ${n + 1}\n\nLa société dément avoir vendu le quai ${n + 1}.\n`;
		await writeFile(path, words);
	}
	return paths;
}

async function openDossier(newsroom: Newsroom): Promise<{ lead: TestActor; dossier: string }> {
	const lead = await newsroom.addMember("reviewer");
	return { lead, dossier: await newsroom.openDossier(lead) };
}

async function titlesIn({ database }: Newsroom, dossier: string): Promise<string[]> {
	const { rows } = await database.owner.query<{ title: string }>(
		'SELECT "title" FROM "Article" WHERE "dossierId" = $1 AND "deletedAt" IS NULL ORDER BY "id"',
		[dossier],
	);
	return rows.map(({ title }) => title);
}

test("imports the texts of a folder, in order, with the brat annotations beside one, and a repeat makes nothing twice", async ({
	newsroom,
	commandLine,
	folder,
}) => {
	const { lead, dossier } = await openDossier(newsroom);
	const paths = await writeTexts(folder, 3);
	await writeTexts(join(folder, "plus loin"), 0);
	const deeper = join(folder, "plus loin", "été.TXT");
	await writeFile(deeper, "Une autre affaire\n\nElle n’a rien à voir.\n");
	await writeFile(join(folder, "approved.csv"), "a,b\r\n");
	await writeFile(join(folder, ".caché.txt"), "Rien\n");
	await symlink(folder, join(folder, "retour"));
	const token = await commandLine.tokenOf(lead, "annotate");
	await writeFile(join(folder, "texte-02.ann"), "T1\tclaim 0 7\tLe port\n");
	const words = ["import", "--dossier", dossier, folder, paths[0] ?? ""];
	const first = await commandLine.run(token, words);
	expect(first.told).toBe(
		"Passed over: 1 file of other kinds.\n4 imported, 0 already there, 0 failed.\n",
	);
	expect(first.code).toBe(0);
	expect(first.lines.map((line) => line.split("  ")[0])).toEqual(Array(4).fill("imported"));
	expect(first.lines[3]).toContain("Le port ferme, épisode 3");
	const titles = await titlesIn(newsroom, dossier);
	expect(titles).toHaveLength(4);
	const marks = await newsroom.database.owner.query(
		'SELECT "quote" FROM "AnchorPiece" p JOIN "Annotation" a ON a."id" = p."annotationId" WHERE a."dossierId" = $1',
		[dossier],
	);
	expect(marks.rows).toEqual([{ quote: "Le port" }]);
	const second = await commandLine.run(token, [...words, "--json"]);
	expect(second.code).toBe(0);
	expect(second.told).toContain("0 imported, 4 already there, 0 failed.");
	expect(second.json()).toEqual(
		[deeper, ...paths].map((file) => ({
			file,
			outcome: "already-there",
			articleId: expect.any(String),
			title: expect.any(String),
			code: null,
			reason: null,
		})),
	);
	expect(await titlesIn(newsroom, dossier)).toEqual(titles);
});

test("the same bytes under two names are one article", async ({
	newsroom,
	commandLine,
	folder,
}) => {
	const { lead, dossier } = await openDossier(newsroom);
	for (const name of ["a.txt", "b.txt"]) await writeFile(join(folder, name), "Le même\n\nTexte.\n");
	const token = await commandLine.tokenOf(lead, "annotate");
	const { json } = await commandLine.run(token, ["import", "--dossier", dossier, "--json", folder]);
	expect(json()).toMatchObject([{ outcome: "imported" }, { outcome: "already-there" }]);
	expect(await titlesIn(newsroom, dossier)).toHaveLength(1);
});

test("a file that is refused leaves the others, and ends with 1", async ({
	newsroom,
	commandLine,
	folder,
}) => {
	const { lead, dossier } = await openDossier(newsroom);
	const [good = ""] = await writeTexts(folder, 1);
	const [empty, web, image] = ["a-vide.txt", "b-page.txt", "c.png"].map((name) =>
		join(folder, name),
	);
	await writeFile(empty ?? "", "");
	await writeFile(web ?? "", "<!doctype html><html><body><p>Bonjour</p></body></html>");
	await writeFile(image ?? "", "png");
	const token = await commandLine.tokenOf(lead, "annotate");
	const words = ["import", "--dossier", dossier, "--json", folder, image ?? ""];
	const { code, json, told } = await commandLine.run(token, words);
	expect(code).toBe(1);
	expect(json()).toMatchObject([
		{ file: empty, outcome: "failed", code: "invalid", articleId: null },
		{
			file: web,
			outcome: "failed",
			code: "unsupported-media",
			reason: expect.stringContaining("web page"),
		},
		{ file: good, outcome: "imported" },
		{ file: image, outcome: "failed", code: "unsupported-media" },
	]);
	expect(told).toContain("1 imported, 0 already there, 3 failed.");
});

describe("what is wrong for every file ends it at the first", () => {
	test("an unknown dossier, a missing scope, no such folder, no texts", async ({
		newsroom,
		commandLine,
		folder,
	}) => {
		const { lead, dossier } = await openDossier(newsroom);
		const { dossier: foreign } = await openDossier(newsroom);
		await writeTexts(join(folder, "texts"), 3);
		await mkdir(join(folder, "nothing"));
		const annotate = await commandLine.tokenOf(lead, "annotate");
		const read = await commandLine.tokenOf(lead, "read");
		const run = (token: string, id: string, name: string) =>
			commandLine.run(token, ["import", "--dossier", id, join(folder, name)]);
		const ends = [
			[await run(annotate, foreign, "texts"), "nothing with this id"],
			[await run(read, dossier, "texts"), "lacks the scope annotate"],
			[await run(annotate, dossier, "nowhere"), "There is no"],
			[await run(annotate, dossier, "nothing"), "no text file"],
		] as const;
		for (const [{ code, lines, told }, words] of ends) {
			expect([code, lines]).toEqual([1, []]);
			expect(told).toContain(words);
		}
		expect(ends[0][0].told).toContain("3 not reached");
		expect(await titlesIn(newsroom, dossier)).toEqual([]);
	});

	test("what is no id is told before anything is asked", async ({ commandLine, folder }) => {
		const before = commandLine.server.calls.length;
		const { code } = await commandLine.run("rcp_", ["import", "--dossier", "7", folder]);
		expect([code, commandLine.server.calls.length]).toEqual([2, before]);
	});
});

test("RL-06 waits as long as the newsroom says when it takes no more, and goes on", async ({
	newsroom,
	commandLine,
	folder,
}) => {
	const { lead, dossier } = await openDossier(newsroom);
	await writeTexts(folder, 3);
	const spent = rateLimits.import.points - 1;
	await newsroom.database.owner.query(
		`INSERT INTO "LoginLimit" ("key", "points", "expire") VALUES ($1, $2, now() + interval '3 seconds')`,
		[`import:${lead.scope.memberId}`, spent],
	);
	const token = await commandLine.tokenOf(lead, "annotate");
	const since = Date.now();
	const { code, told, lines } = await commandLine.run(token, [
		"import",
		"--dossier",
		dossier,
		folder,
	]);
	expect([code, lines.length]).toEqual([0, 3]);
	expect(told).toMatch(/takes no more for the moment; going on in [123] s\./);
	expect(Date.now() - since).toBeGreaterThan(1000);
	expect(commandLine.server.calls.some(({ status }) => status === 429)).toBe(true);
	expect(await titlesIn(newsroom, dossier)).toHaveLength(3);
});

describe("an import that is interrupted", () => {
	test("says how far it came, and the same command goes on", async ({
		newsroom,
		commandLine,
		folder,
	}) => {
		const { lead, dossier } = await openDossier(newsroom);
		await writeTexts(folder, 5);
		const token = await commandLine.tokenOf(lead, "annotate");
		const words = ["import", "--dossier", dossier, folder];
		const first = await commandLine.run(token, words, (terminal) => {
			let lines = 0;
			terminal.onLine = () => {
				lines += 1;
				if (lines === 2) terminal.interrupt();
			};
		});
		expect([first.code, first.lines.length]).toEqual([1, 2]);
		expect(first.told).toContain("Stopped.\n2 imported, 0 already there, 0 failed, 3 not reached.");
		const second = await commandLine.run(token, words);
		expect(second.told).toContain("3 imported, 2 already there, 0 failed.");
		expect(await titlesIn(newsroom, dossier)).toHaveLength(5);
	});

	test("by Ctrl-C while it waits for its turn, ends at once", async ({
		newsroom,
		commandLine,
		folder,
	}) => {
		const { lead, dossier } = await openDossier(newsroom);
		await writeTexts(folder, 2);
		await newsroom.database.owner.query(
			`INSERT INTO "LoginLimit" ("key", "points", "expire") VALUES ($1, $2, now() + interval '60 seconds')`,
			[`import:${lead.scope.memberId}`, rateLimits.import.points],
		);
		const token = await commandLine.tokenOf(lead, "annotate");
		const since = Date.now();
		const { code, told, lines } = await commandLine.run(
			token,
			["import", "--dossier", dossier, folder],
			(terminal) => {
				setTimeout(terminal.interrupt, 1500);
			},
		);
		expect([code, lines]).toEqual([1, []]);
		expect(told).toContain("2 not reached");
		expect(Date.now() - since).toBeLessThan(20_000);
	});

	test("by a cut between the saving and its answer, makes nothing twice: repeated at once, or by a second run", async ({
		newsroom,
		commandLine,
		folder,
	}) => {
		const { lead, dossier } = await openDossier(newsroom);
		await writeTexts(folder, 2);
		const token = await commandLine.tokenOf(lead, "annotate");
		const words = ["import", "--dossier", dossier, folder];
		let cuts = 1;
		commandLine.server.after = (name) => {
			if (name === "putArticle" && cuts-- > 0) throw new Error("cut");
		};
		const first = await commandLine.run(token, words);
		expect([first.code, first.told.includes("asking again in 1 s")]).toEqual([0, true]);
		expect(await titlesIn(newsroom, dossier)).toHaveLength(2);
		const second = await commandLine.run(token, words);
		commandLine.server.after = () => undefined;
		expect(second.told).toContain("0 imported, 2 already there");
		expect(await titlesIn(newsroom, dossier)).toHaveLength(2);
	});

	test("by the newsroom going away, says so and how far it came", async ({
		newsroom,
		commandLine,
		folder,
	}) => {
		const { lead, dossier } = await openDossier(newsroom);
		await writeTexts(folder, 3);
		const token = await commandLine.tokenOf(lead, "annotate");
		let answered = 0;
		commandLine.server.before = () => {
			answered += 1;
			if (answered > 2) throw new Error("gone");
		};
		const { code, told } = await commandLine.run(token, ["import", "--dossier", dossier, folder]);
		commandLine.server.before = () => undefined;
		expect(code).toBe(1);
		expect(told).toMatch(
			/Nothing answers at .*\n1 imported, 0 already there, 0 failed, 2 not reached\./,
		);
	});
});
