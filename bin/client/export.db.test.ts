import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, vi } from "vitest";
import { test as base, runCommand } from "@/lib/testing/command-line";
import { type Newsroom, take } from "@/lib/testing/newsroom";
import { readZip } from "@/lib/testing/read-zip";

// The first command of a file loads the whole application.
vi.setConfig({ testTimeout: 90_000 });

const test = base.extend<{ folder: string }>({
	// biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of fixtures from the pattern
	folder: async ({}, use) => {
		const folder = await mkdtemp(join(tmpdir(), "recoupe-export-"));
		await use(folder);
		await rm(folder, { recursive: true });
	},
});

/** An article with a mark that was approved and one that waits. */
async function openArticle(newsroom: Newsroom) {
	const [lead, checker] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("checker"),
	];
	const dossier = await newsroom.openDossier(lead, checker);
	const article = await newsroom.import(checker, dossier);
	const approved = await newsroom.mark(checker, article, "dément tout contrat", { tag: "denial" });
	const waiting = await newsroom.mark(checker, article, "Le contrat est signé");
	take(await newsroom.decide(lead, { kind: "annotation", id: approved }));
	return { lead, dossier, article, approved, waiting };
}

test("writes an article’s file under the name that the newsroom gives it, and prints where", async ({
	newsroom,
	commandLine,
	folder,
}) => {
	const { lead, article, approved, waiting } = await openArticle(newsroom);
	const token = await commandLine.tokenOf(lead, "read");
	const out = join(folder, "accord.jsonld");
	const words = ["export", "--article", article.id, "--format", "jsonld", "--out", out];
	const approvedOnly = await commandLine.run(token, words);
	expect([approvedOnly.code, approvedOnly.lines]).toEqual([0, [out]]);
	const file = await readFile(out, "utf8");
	expect([file.includes(approved), file.includes(waiting)]).toEqual([true, false]);
	const all = await commandLine.run(token, [...words, "--marks", "all", "--json"]);
	const written = await readFile(out, "utf8");
	expect(all.json()).toEqual([
		{
			file: out,
			bytes: Buffer.byteLength(written),
			mediaType: expect.stringContaining("application/ld+json"),
		},
	]);
	expect([written.includes(approved), written.includes(waiting)]).toEqual([true, true]);
	expect(await readdir(folder)).toEqual(["accord.jsonld"]);
});

test("in the present folder a file that is there stays, unless it is named", async ({
	newsroom,
	commandLine,
	folder,
}) => {
	const { lead, article } = await openArticle(newsroom);
	const token = await commandLine.tokenOf(lead, "read");
	const words = ["export", "--article", article.id, "--format", "jsonld"];
	const home = process.cwd();
	process.chdir(folder);
	try {
		const first = await commandLine.run(token, words);
		expect(first.lines).toEqual(["Le Fanal - 2026-03-04 - Le port dément tout contrat.jsonld"]);
		const [name = ""] = first.lines;
		expect(JSON.parse(await readFile(join(folder, name), "utf8"))).toBeTypeOf("object");
		await writeFile(join(folder, name), "mine");
		const second = await commandLine.run(token, words);
		expect([second.code, second.told]).toEqual([1, expect.stringContaining("and it stays")]);
		expect(await readFile(join(folder, name), "utf8")).toBe("mine");
		expect((await commandLine.run(token, [...words, "--out", name])).code).toBe(0);
		expect(await readdir(folder)).toEqual([name]);
	} finally {
		process.chdir(home);
	}
});

test("writes to the standard output on “-”", async ({ newsroom, commandLine }) => {
	const { lead, article } = await openArticle(newsroom);
	const token = await commandLine.tokenOf(lead, "read");
	const words = ["export", "--article", article.id, "--format", "html", "--out", "-"];
	const { code, lines, told } = await commandLine.run(token, words);
	expect([code, told]).toEqual([0, ""]);
	expect([lines[0], lines.at(-1)]).toEqual(["<!doctype html>", "</html>"]);
});

test("fetches a dossier as an archive and as tables, approved marks or all", async ({
	newsroom,
	commandLine,
	folder,
}) => {
	const { lead, dossier, approved, waiting } = await openArticle(newsroom);
	const token = await commandLine.tokenOf(lead, "read");
	const fetchAs = async (format: string, ...more: string[]) => {
		const out = join(folder, format);
		const words = ["export", "--dossier", dossier, "--format", format, "--out", out, ...more];
		const { code, told } = await commandLine.run(token, words);
		expect([code, told]).toEqual([0, expect.stringMatching(/^Wrote \d+ bytes to:\n$/)]);
		return readFile(out);
	};
	const table = String(await fetchAs("annotations-csv"));
	expect([table.includes(approved), table.includes(waiting)]).toEqual([true, false]);
	const all = String(
		await fetchAs("annotations-csv", "--marks", "all", "--separator", "semicolon"),
	);
	expect([all.includes(approved), all.includes(waiting)]).toEqual([true, true]);
	expect(all.split("\r\n")[0]?.split(";").length).toBe(table.split("\r\n")[0]?.split(",").length);
	expect(String(await fetchAs("links-csv"))).toMatch(/\r\n$/);
	const files = await readZip(await fetchAs("zip"));
	expect([...files.keys()]).toContain("manifest.json");
});

describe("what goes wrong leaves nothing behind, and ends with 1", () => {
	test("an unknown article, a token that may not read, a folder that is not there", async ({
		newsroom,
		commandLine,
		folder,
	}) => {
		const { lead, article } = await openArticle(newsroom);
		const { article: foreign } = await openArticle(newsroom);
		const read = await commandLine.tokenOf(lead, "read");
		const review = await commandLine.tokenOf(lead, "review");
		const run = (token: string, id: string, ...path: string[]) =>
			commandLine.run(token, [
				...["export", "--article", id, "--format", "html", "--out", join(folder, ...path)],
			]);
		const ends = [
			[await run(read, foreign.id, "a.html"), "nothing with this id"],
			[await run(review, article.id, "a.html"), "lacks the scope read"],
			[await run(read, article.id, "nowhere", "a.html"), "cannot be written (ENOENT)"],
		] as const;
		for (const [{ code, lines, told }, words] of ends) {
			expect([code, lines]).toEqual([1, []]);
			expect(told).toContain(words);
		}
		expect(await readdir(folder)).toEqual([]);
	});

	const article = "01996a4c-7f00-7000-8000-000000000001";
	const head = { "content-type": "text/html", "content-disposition": "attachment" };

	/** Fetches an article as a page from a server that answers in its own way. */
	async function fetchFrom(answer: RequestListener, out: string, stopAfter?: number) {
		const server = createServer(answer).listen(0, "127.0.0.1");
		await new Promise((resolve) => server.once("listening", resolve));
		const { port } = server.address() as AddressInfo;
		const environment = {
			RECOUPE_URL: `http://127.0.0.1:${port}`,
			RECOUPE_TOKEN: `rcp_${"x".repeat(43)}`,
		};
		const words = ["export", "--article", article, "--format", "html", "--out", out];
		const ended = await runCommand(environment, words, ({ interrupt }) => {
			if (stopAfter !== undefined) setTimeout(interrupt, stopAfter);
		});
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
		return ended;
	}

	test("a file that breaks off, in chunks or by its length", async ({ folder }) => {
		const out = join(folder, "a.html");
		for (const more of [{}, { "content-length": "1000" }]) {
			const { code, told } = await fetchFrom((_request, response) => {
				response.writeHead(200, { ...head, ...more }).write("<html>");
				setTimeout(() => response.destroy(), 50);
			}, out);
			expect([code, told]).toEqual([1, "The file broke off after 6 bytes. Try again.\n"]);
		}
		expect(await readdir(folder)).toEqual([]);
	});

	test("a file that arrives as if it were whole and is not; the one that was there stays", async ({
		folder,
	}) => {
		const out = join(folder, "a.html");
		await writeFile(out, "yesterday’s");
		const { code, told } = await fetchFrom((_request, response) => {
			response.writeHead(200, head).end("<html><p>half");
		}, out);
		expect([code, told]).toEqual([1, expect.stringContaining("not a whole file")]);
		expect(await readFile(out, "utf8")).toBe("yesterday’s");
		expect(await readdir(folder)).toEqual(["a.html"]);
	});

	test("Ctrl-C while it comes", async ({ folder }) => {
		const { code, told } = await fetchFrom(
			(_request, response) => {
				response.writeHead(200, head).write("<html>");
			},
			join(folder, "a.html"),
			300,
		);
		expect([code, told]).toEqual([1, "Stopped; no file was written.\n"]);
		expect(await readdir(folder)).toEqual([]);
	});

	test("a name that leads out of the folder", async ({ folder }) => {
		const home = process.cwd();
		process.chdir(folder);
		try {
			const server = createServer((_request, response) => {
				const name = 'attachment; filename="..\\\\..\\\\..\\\\tmp/../.bashrc"';
				response.writeHead(200, { ...head, "content-disposition": name }).end("<html></html>");
			}).listen(0, "127.0.0.1");
			await new Promise((resolve) => server.once("listening", resolve));
			const { port } = server.address() as AddressInfo;
			const { code, lines } = await runCommand(
				{ RECOUPE_URL: `http://127.0.0.1:${port}`, RECOUPE_TOKEN: `rcp_${"x".repeat(43)}` },
				["export", "--article", article, "--format", "html"],
			);
			expect([code, lines]).toEqual([0, ["bashrc"]]);
			expect(await readdir(folder)).toEqual(["bashrc"]);
			await new Promise((resolve) => server.close(resolve));
		} finally {
			process.chdir(home);
		}
	});
});

test("what is called in a wrong way ends with 2", async ({ commandLine }) => {
	const token = `rcp_${"x".repeat(43)}`;
	const id = "01996a4c-7f00-7000-8000-000000000001";
	const wrong = [
		["export"],
		["export", "--article", id],
		["export", "--article", id, "--format", "odt"],
		["export", "--article", "1", "--format", "html"],
		["export", "--article", id, "--format", "html", "--marks", "rejected"],
		["export", "--article", id, "--format", "zip"],
		["export", "--dossier", id, "--format", "html"],
		["export", "--dossier", id, "--article", id, "--format", "links-csv"],
		["export", "--format", "links-csv"],
	];
	for (const words of wrong) {
		const { code, lines } = await commandLine.run(token, words);
		expect([words, code, lines]).toEqual([words, 2, []]);
	}
});

test("has the newsroom make the file of a dossier by itself, and fetches it when it is done", async ({
	newsroom,
	commandLine,
	folder,
}) => {
	const { lead, dossier, approved } = await openArticle(newsroom);
	const token = await commandLine.tokenOf(lead, "read");
	const out = join(folder, "port.csv");
	const words = ["export", "--dossier", dossier, "--format", "annotations-csv", "--job"];
	const made = await commandLine.run(token, [...words, "--out", out]);
	expect([made.code, made.lines]).toEqual([0, [out]]);
	expect(await readFile(out, "utf8")).toContain(approved);
});
