import { cpus, loadavg } from "node:os";
import { performance } from "node:perf_hooks";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { exportFormatNames, formatsOf } from "@/lib/domain/export-format-names";
import { generateArticle } from "@/lib/testing/generated-article";
import { type Asking, plantMarks, withDatabaseOf } from "@/lib/testing/plant-marks";
import { rawZip } from "@/lib/testing/raw-zip";
import { type BenchNewsroom, signIn, startNewsroom } from "./desk/newsroom";
import { openBrowser } from "./desk/open-browser";
import { openImporter } from "./imports/importer";
import { findWebProcess, type WatchedProcess } from "./imports/web-process";

// How large the server becomes while a dossier of 1,000 articles with 50 marks each is exported, against what it is when it
// has nothing to do, and how many marks it writes in a second, against reading the same rows with node-postgres alone. On
// Linux, with a built tree: node --import ./bin/boot.js bench/exports.ts [formats …] [--articles 1000]

const parameters = process.argv.slice(2);
const articles = Number(parameters[parameters.indexOf("--articles") + 1]) || 1000;
const marksOfEach = 50;
const budget = 200;
const asked = exportFormatNames.filter((name) => parameters.includes(name));
const formats = asked.length > 0 ? asked : formatsOf.dossier;

/** What an export is made of, article by article. */
const rowsOfArticle = [
	'SELECT * FROM "Article" WHERE "id" = $1',
	'SELECT * FROM "Version" WHERE "articleId" = $1',
	'SELECT * FROM "Annotation" WHERE "articleId" = $1',
	'SELECT * FROM "Anchor" WHERE "articleId" = $1',
	'SELECT p.* FROM "AnchorPiece" p JOIN "Annotation" a ON a."id" = p."annotationId" WHERE a."articleId" = $1',
	'SELECT s.* FROM "AnnotationSpeaker" s JOIN "Annotation" a ON a."id" = s."annotationId" WHERE a."articleId" = $1',
	'SELECT d.* FROM "Decision" d JOIN "Annotation" a ON a."id" = d."subjectId" WHERE a."articleId" = $1',
	'SELECT l.* FROM "Link" l JOIN "Annotation" a ON a."id" = l."fromId" WHERE a."articleId" = $1',
	'SELECT m.* FROM "Membership" m JOIN "Annotation" a ON a."id" = m."annotationId" WHERE a."articleId" = $1',
];
const rowSchema = z.object({ id: z.string(), articleId: z.string(), text: z.string() }).partial();

const newsroom = await startNewsroom(Number(process.env.PORT ?? 3133));
const browser = await openBrowser();
try {
	const page = await browser.newPage();
	await signIn(page, newsroom);
	const dossierId = await plantDossier(page, newsroom);
	const server = findWebProcess(newsroom.launcher);
	// The first export has the server load what it needs.
	await exportOnce(page, dossierId, "annotations-csv");
	const idle = server.size();
	console.log(
		`${cpus()[0]?.model ?? "?"} × ${cpus().length}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}; server ${idle.toFixed(0)} MB`,
	);
	const read = await readRows(newsroom, dossierId);
	say("node-postgres alone", "", `${Math.round(read.perSecond)} marks a second`);
	for (const format of formats) await measure(page, server, { dossierId, format, idle, read });
	await measure(page, server, { dossierId, format: "backup", idle, read });
} finally {
	await browser.close();
	await newsroom.stop();
}

interface Measured {
	readonly dossierId: string;
	readonly format: string;
	readonly idle: number;
	readonly read: { readonly perSecond: number };
}

async function measure(
	page: Page,
	server: WatchedProcess,
	{ dossierId, format, idle, read }: Measured,
): Promise<void> {
	server.forget();
	const { bytes, seconds } = await exportOnce(page, dossierId, format);
	const growth = server.peak() - idle;
	const perSecond = (articles * marksOfEach) / seconds;
	say(
		format,
		`+${growth.toFixed(0)} MB (${(growth / budget).toFixed(2)} of ${budget})`,
		`${Math.round(perSecond)} marks a second (${(perSecond / read.perSecond).toFixed(3)} ×), ${(bytes / 1e6).toFixed(1)} MB`,
	);
}

/** Fetches a file as it comes, keeping nothing of it. */
async function exportOnce(page: Page, dossierId: string, format: string) {
	const cookies = await page.context().cookies();
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
	const path = format === "backup" ? "backup" : `export?format=${format}&marks=all`;
	const start = performance.now();
	const answer = await fetch(`${newsroom.url}/api/v1/dossiers/${dossierId}/${path}`, {
		headers: { cookie, "sec-fetch-site": "same-origin" },
	});
	if (!answer.ok || answer.body === null)
		throw new Error(`${format}: ${answer.status} ${await answer.text()}`);
	let bytes = 0;
	for await (const chunk of answer.body) bytes += chunk.byteLength;
	return { bytes, seconds: (performance.now() - start) / 1000 };
}

/** Reads what an export is made of, article by article as it does, and makes nothing of it. */
async function readRows({ dataDir }: BenchNewsroom, dossierId: string) {
	return withDatabaseOf(dataDir, async (database) => {
		const start = performance.now();
		const ids = await rowsOf(
			database,
			'SELECT "id" FROM "Article" WHERE "dossierId" = $1',
			dossierId,
		);
		for (const { id } of ids) for (const sql of rowsOfArticle) await database.query(sql, [id]);
		return { perSecond: (articles * marksOfEach) / ((performance.now() - start) / 1000) };
	});
}

async function rowsOf(database: Asking, sql: string, id: string) {
	const { rows } = z.object({ rows: z.array(rowSchema) }).parse(await database.query(sql, [id]));
	return rows;
}

function say(name: string, ...rest: readonly string[]): void {
	console.log([name.padEnd(20), ...rest.map((one) => one.padEnd(26))].join("  ").trimEnd());
}

/** Articles of which none is a copy of another, imported in one archive, and their marks, planted without history. */
async function plantDossier(page: Page, room: BenchNewsroom): Promise<string> {
	const all = Array.from({ length: articles }, (_, n) => generateArticle(600, marksOfEach, n + 1));
	const importer = await openImporter(room);
	const files = all.map(({ text }, n) => ({ name: `${n}.txt`, bytes: text }));
	await importer.importMany("articles.zip", rawZip(files));
	const byText = new Map(all.map((made) => [made.text, made]));
	const self = await (await page.request.get(`${room.url}/api/v1/self`)).json();
	const { dossierId } = importer;
	const planted = await withDatabaseOf(room.dataDir, async (database) => {
		const rows = await rowsOf(
			database,
			`SELECT v."id", v."articleId", v."text" FROM "Version" v JOIN "Article" a ON a."id" = v."articleId"
				WHERE a."dossierId" = $1`,
			dossierId,
		);
		let count = 0;
		for (const { id: versionId = "", articleId = "", text = "" } of rows) {
			const made = byText.get(text);
			if (made === undefined) continue;
			const place = { dossierId, articleId, versionId, authorId: String(self.id) };
			count += (await plantMarks(database, place, made)).length;
		}
		return count;
	});
	if (planted !== articles * marksOfEach) throw new Error(`${planted} marks were planted`);
	return dossierId;
}
