import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { uuidv7 } from "uuidv7";
import type { ArticleRow, VersionView } from "@/lib/domain/article";
import { readCorpus } from "@/lib/testing/given-folders";
import { makeToken, start, startRecoupe } from "../fixtures/command-line";
import { type Demo, readDemo } from "../fixtures/demo";
import { type Credentials, NewsroomApi } from "../fixtures/newsroom-api";
import { test as base, expect } from "../fixtures/test";

const test = base.extend<{ folder: string }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads fixtures' names from the pattern
	folder: async ({}, use) => {
		const folder = await mkdtemp(join(tmpdir(), "recoupe-command-line-"));
		await use(folder);
		await rm(folder, { recursive: true });
	},
});

const readme = join(import.meta.dirname, "../../README.md");

/** The script as it stands in the README. */
async function readScript(): Promise<string> {
	const [, script = ""] = /^```sh\n(#!\/bin\/sh\n[\s\S]*?)^```$/m.exec(
		await readFile(readme, "utf8"),
	) ?? [""];
	return script;
}

/** Writes the given articles into a folder, or invented ones where none are given; says how many. */
async function writeTexts(folder: string, count: number): Promise<number> {
	const invented = Array.from({ length: count }, (_, n) => ({
		name: `texte-${n}.txt`,
		bytes: `Le bac numéro ${n} reste à quai\n\nLa compagnie dément l’avoir vendu. Le bac ${n} est à quai.\n`,
	}));
	const files = readCorpus() ?? invented;
	for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
	return files.length;
}

/** The credentials of whoever has a token. */
function bearer(token: string): Credentials {
	return { authorization: `Bearer ${token}` };
}

/** The tokens that all tests use: of the reviewer who leads the dossiers, of a script, of the administrator. */
const tokens = { lead: "", script: "", admin: "" };

test.beforeAll(async () => {
	const demo = readDemo();
	tokens.lead = await makeToken(demo, "reviewer", "read", "admin");
	tokens.script = await makeToken(demo, "reviewer", "read", "annotate");
	tokens.admin = await makeToken(demo, "admin", "read", "review");
});

/** Makes a dossier of the reviewer’s with the administrator in it, who can review there. */
async function openDossier(demo: Demo, title: string): Promise<string> {
	const environment = { RECOUPE_URL: demo.url, RECOUPE_TOKEN: tokens.lead };
	const made = await startRecoupe(["dossier", "create", title], environment).ended;
	expect(made).toMatchObject({ code: 0, told: `Made the dossier “${title}”. Its id:\n` });
	const dossier = made.out.trim();
	const api = new NewsroomApi(demo.url);
	const { id } = await api.take({ operation: "readSelf" }, bearer(tokens.admin));
	const params = { id: dossier, memberId: String(id) };
	const body = { opId: uuidv7(), lead: false };
	await api.take({ operation: "placeDossierMember", params, body }, bearer(tokens.lead));
	return dossier;
}

async function articlesOf(demo: Demo, dossier: string): Promise<ArticleRow[]> {
	const request = {
		operation: "listArticles",
		params: { id: dossier },
		query: { limit: "200" },
	} as const;
	const { list } = await new NewsroomApi(demo.url).take(request, bearer(tokens.script));
	return list as ArticleRow[];
}

/** Tags the first words of an article; gives the mark. */
async function mark(demo: Demo, article: string, length: number) {
	const api = new NewsroomApi(demo.url);
	const desk = await api.take(
		{ operation: "readDesk", params: { id: article } },
		bearer(tokens.script),
	);
	const version = desk.version as VersionView;
	const { start: from } = version.blocks.find((block) => block.start < block.end) ?? { start: 0 };
	const quote = version.text.slice(from, from + length);
	const id = uuidv7();
	const body = {
		...{ opId: uuidv7(), revision: null, articleId: article, versionId: version.id },
		...{ tag: "claim", certainty: "unspecified", quoteType: null, checkWorthiness: null },
		...{ speakerIds: [], note: null },
		pieces: [{ role: "body", start: from, end: from + length, quote }],
	};
	await api.take({ operation: "placeAnnotation", params: { id }, body }, bearer(tokens.script));
	return { id, quote };
}

/** Approves a mark as the administrator. */
async function approve(demo: Demo, annotation: string): Promise<void> {
	const subject = { kind: "annotation", subjectId: annotation, revision: 1 };
	const body = { opId: uuidv7(), ...subject, outcome: "approved", reason: null, words: "" };
	const request = { operation: "makeDecision", params: { id: uuidv7() }, body } as const;
	await new NewsroomApi(demo.url).take(request, bearer(tokens.admin));
}

test("the script of the README imports a folder and fetches what is approved, night after night, by a token alone", async ({
	demo,
	folder,
}) => {
	const script = await readScript();
	expect(script.trimEnd().split("\n").length).toBeLessThanOrEqual(10);
	const dossier = await openDossier(demo, "Toutes les nuits");
	const texts = await writeTexts(folder, 4);
	const [program, tokenFile] = [join(folder, "nightly.sh"), join(folder, ".token")];
	await writeFile(program, script);
	await writeFile(tokenFile, `${tokens.script}\n`, { mode: 0o600 });
	const environment = { RECOUPE_URL: demo.url, RECOUPE_TOKEN_FILE: tokenFile };
	const run = () => start("sh", [program, dossier, folder], environment).ended;
	const csv = join(folder, "approved.csv");
	const readRows = async (): Promise<Record<string, string>[]> =>
		parse(await readFile(csv), { bom: true, columns: true });

	const first = await run();
	expect(first, first.told).toMatchObject({ code: 0 });
	expect(first.told).toContain(`${texts} imported, 0 already there, 0 failed.`);
	expect(first.out).toContain("0 marks wait");
	expect(await readRows()).toEqual([]);
	expect((await stat(csv)).size).toBeGreaterThan(100);

	const articles = await articlesOf(demo, dossier);
	expect(articles.length).toBe(texts);
	const approved = await mark(demo, articles[0]?.id ?? "", 8);
	const waiting = await mark(demo, articles[1]?.id ?? "", 8);
	await approve(demo, approved.id);

	const second = await run();
	expect(second, second.told).toMatchObject({ code: 0 });
	expect(second.told).toContain(`0 imported, ${texts} already there, 0 failed.`);
	expect(second.out).toMatch(/\b1 marks wait/);
	expect(await readFile(join(folder, "waiting.list"), "utf8")).toContain(waiting.id);
	const rows = await readRows();
	expect(rows.length).toBe(1);
	expect(Object.values(rows[0] ?? {})).toEqual(
		expect.arrayContaining([approved.id, approved.quote]),
	);
	expect((await articlesOf(demo, dossier)).length).toBe(texts);
});

test("Ctrl-C ends an import cleanly, and the same command goes on", async ({ demo, folder }) => {
	const dossier = await openDossier(demo, "Interrompu");
	const texts = 8;
	for (let n = 0; n < texts; n += 1) {
		await writeFile(join(folder, `${n}.txt`), `Bac ${n}\n\nLe bac ${n} ne part pas.\n`);
	}
	const words = ["import", "--dossier", dossier, "--json", folder];
	const environment = { RECOUPE_URL: demo.url, RECOUPE_TOKEN: tokens.script };
	const first = startRecoupe(words, environment);
	await first.lines(2);
	first.interrupt();
	const ended = await first.ended;
	expect(ended.code).toBe(1);
	expect(ended.told).toMatch(/Stopped\.\n\d imported, 0 already there, 0 failed, \d not reached/);
	const done = ended.out.trimEnd().split("\n").length;
	expect(done).toBeLessThan(texts);
	expect((await articlesOf(demo, dossier)).length).toBe(done);
	const second = await startRecoupe(words, environment).ended;
	expect(second.code).toBe(0);
	expect(second.told).toContain(`${texts - done} imported, ${done} already there, 0 failed.`);
	expect((await articlesOf(demo, dossier)).length).toBe(texts);
});

test("a follower at the command line sees what is done, and ends with the place it came to", async ({
	demo,
	folder,
}) => {
	const dossier = await openDossier(demo, "Suivi");
	await writeFile(join(folder, "a.txt"), "Un bac\n\nLe bac reste à quai.\n");
	const environment = { RECOUPE_URL: demo.url, RECOUPE_TOKEN: tokens.script };
	await startRecoupe(["import", "--dossier", dossier, folder], environment).ended;
	const [article] = await articlesOf(demo, dossier);
	const words = ["events", "follow", "--dossier", dossier, "--json"];
	const follower = startRecoupe(words, environment);
	await follower.told("Following;");
	const { id } = await mark(demo, article?.id ?? "", 6);
	const since = Date.now();
	const [line = ""] = await follower.lines(1);
	const seconds = (Date.now() - since) / 1000;
	test.info().annotations.push({ type: "seconds until heard", description: String(seconds) });
	expect(JSON.parse(line)).toMatchObject({ type: "annotation.placed", subjectId: id });
	follower.interrupt();
	const { code, told } = await follower.ended;
	expect([code, told]).toEqual([0, expect.stringMatching(/Last cursor: \S+/)]);
	expect(JSON.parse(line).cursor).toBe(/Last cursor: (\S+)/.exec(told)?.[1]);
});
