import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, vi } from "vitest";
import { tagNames } from "@/lib/domain/tags";
import { listArticles } from "@/lib/server/articles/list-articles";
import { convertInOffice } from "@/lib/testing/convert-in-office";
import { corpusOf, pathOfStandard, type Skippable } from "@/lib/testing/given-folders";
import { type Newsroom, type TestActor, take } from "@/lib/testing/newsroom";
import { test } from "@/lib/testing/planted-demo";
import { readZip } from "@/lib/testing/read-zip";
import { runTool } from "@/lib/testing/run-tool";
import { expandSafely, unmet } from "@/lib/testing/web-annotation-suite";
import { exportArticle } from "./export-article";
import { exportDossier } from "./export-dossier";

vi.setConfig({ testTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), "recoupe-conformance-"));
const all = { marks: "all", separator: "comma" } as const;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A dossier whose files are given to programs of other people. */
interface Given {
	readonly context: Skippable;
	readonly lead: TestActor;
	readonly dossierId: string;
	/** How many marks the table of its marks has. */
	readonly marks: number;
}

async function fileOf({ lead, dossierId }: Given, format: "docx" | "pdf"): Promise<Buffer> {
	const response = take(await exportDossier(lead, dossierId, { ...all, format }));
	return Buffer.from(await response.arrayBuffer());
}

async function articlesOf(given: Given, format: "jsonld" | "tei"): Promise<readonly string[]> {
	const files: string[] = [];
	for (const { id } of take(await listArticles(given.lead, given.dossierId)))
		files.push(await take(await exportArticle(given.lead, id, { ...all, format })).text());
	return files;
}

function write(name: string, bytes: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, bytes);
	return path;
}

/** Every format whose readers other people have written, read by them. */
async function expectConformance(given: Given): Promise<void> {
	await expectDocument(given);
	const pdf = write("file.pdf", await fileOf(given, "pdf"));
	expect(runTool(given.context, "qpdf", ["--check", pdf])).toContain("No syntax");
	const tei = (await articlesOf(given, "tei")).map((text, n) => write(`${n}.xml`, text));
	runTool(given.context, "jing", [pathOfStandard(given.context, "tei/tei_all.rng"), ...tei]);
	for (const text of await articlesOf(given, "jsonld")) {
		const collection = JSON.parse(text);
		expect(
			unmet(given.context, "annotations/annotationMusts.test", ...collection.first.items),
		).toEqual([]);
		await expandSafely(given.context, collection);
	}
}

async function expectDocument(given: Given): Promise<void> {
	const bytes = await fileOf(given, "docx");
	const path = write("file.docx", bytes);
	for (const part of ["document", "comments"]) {
		const xml = (await readZip(bytes)).get(`word/${part}.xml`) ?? Buffer.from("");
		const schema = pathOfStandard(given.context, "ooxml/wml.xsd");
		const file = write(`${part}.xml`, xml);
		runTool(given.context, "xmllint", ["--nonet", "--noout", "--schema", schema, file]);
	}
	const script = join(dirname(import.meta.dirname), "../testing/read-comments.py");
	const said = JSON.parse(runTool(given.context, "/usr/bin/python3", [script, path]));
	expect(said.length).toBeGreaterThanOrEqual(given.marks);
	convertInOffice(given.context, folder, { to: "fodt", paths: [path] });
	const opened = readFileSync(join(folder, "file.fodt"), "utf8");
	expect(opened.match(/<office:annotation /g)).toHaveLength(said.length);
}

/** The lines of the table of marks but its head; cells with line ends are in quotation marks. */
async function countMarks(lead: TestActor, dossierId: string): Promise<number> {
	const response = take(
		await exportDossier(lead, dossierId, { ...all, format: "annotations-csv" }),
	);
	const cells = (await response.text()).replace(/"(?:[^"]|"")*"/g, "");
	return cells.trim().split("\r\n").length - 1;
}

test("the demonstration is read by the programs of others", async ({ demo, skip }) => {
	const { lead, dossierId } = demo;
	const marks = await countMarks(lead, dossierId);
	expect(marks).toBeGreaterThan(150);
	await expectConformance({ context: { skip }, lead, dossierId, marks });
});

/** Marks the first words of every paragraph that is long enough. */
async function markAll(newsroom: Newsroom, lead: TestActor, dossierId: string, text: string) {
	const article = await newsroom.import(lead, dossierId, text);
	const paragraphs = article.text.split("\n\n");
	for (const [n, paragraph] of paragraphs.entries()) {
		const [words] = /\S+(?: \S+){5}/.exec(paragraph) ?? [];
		const tag = tagNames[n % tagNames.length];
		if (words !== undefined && tag !== undefined)
			await newsroom.mark(lead, article, words, { tag });
	}
}

test("real articles are read by the programs of others", async ({ newsroom, skip }) => {
	const corpus = corpusOf({ skip });
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	for (const { bytes } of corpus) await markAll(newsroom, lead, dossierId, bytes.toString("utf8"));
	const marks = await countMarks(lead, dossierId);
	expect(marks).toBeGreaterThan(30);
	await expectConformance({ context: { skip }, lead, dossierId, marks });
});
