import { cpus, loadavg } from "node:os";
import { performance } from "node:perf_hooks";
import { z } from "zod";
import { formatsOf } from "@/lib/domain/export-format-names";
import { type GeneratedArticle, generateArticle } from "@/lib/testing/generated-article";
import { type Asking, plantMarks, withDatabaseOf } from "@/lib/testing/plant-marks";
import { rawZip } from "@/lib/testing/raw-zip";
import { type BenchNewsroom, startNewsroom } from "./desk/newsroom";
import { cookieOf, openImporter } from "./imports/importer";
import { findWebProcess } from "./imports/web-process";

// How large a server becomes that begins anew for each format, while a dossier of 1,000 articles with 50 marks each is
// exported, against what it is when it has nothing to do, and how many marks it writes in a second, against reading the
// same rows with node-postgres alone. On Linux, with a built tree: node --import ./bin/boot.js bench/exports.ts [formats …] [--articles 1000]

const parameters = process.argv.slice(2);
const articles = Number(parameters[parameters.indexOf("--articles") + 1]) || 1000;
const marksOfEach = 50;
const budget = 200;
const all = [...formatsOf.dossier, "backup"];
const asked = all.filter((name) => parameters.includes(name));
const formats = asked.length > 0 ? asked : all;

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
const rowSchema = z
	.object({ id: z.string(), articleId: z.string(), text: z.string(), createdById: z.string() })
	.partial();

let newsroom = await startNewsroom(Number(process.env.PORT ?? 3133));
try {
	const { dossierId, warmId } = await plantDossiers(newsroom);
	console.log(
		`${cpus()[0]?.model ?? "?"} × ${cpus().length}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`,
	);
	for (const format of formats) {
		newsroom = await newsroom.restart();
		await measure(newsroom, { dossierId, warmId, format });
	}
} finally {
	await newsroom.stop();
}

interface Measured {
	readonly dossierId: string;
	/** A small dossier, whose export has the server load what it needs. */
	readonly warmId: string;
	readonly format: string;
}

/** Measures one export on a server that has begun anew: neither the import nor another export has left it any room. */
async function measure(
	room: BenchNewsroom,
	{ dossierId, warmId, format }: Measured,
): Promise<void> {
	const alone = await readRows(room, dossierId);
	const server = findWebProcess(room.launcher);
	const headers = { cookie: await cookieOf(room), "sec-fetch-site": "same-origin" };
	await exportOnce(room, headers, warmId, format);
	const idle = server.size();
	server.forget();
	const { bytes, seconds } = await exportOnce(room, headers, dossierId, format);
	const growth = server.peak() - idle;
	const perSecond = (articles * marksOfEach) / seconds;
	const ratio = perSecond / alone.perSecond;
	say(
		format,
		`${idle.toFixed(0)} + ${growth.toFixed(0)} MB (${(growth / budget).toFixed(2)} of ${budget})`,
		`${Math.round(perSecond)} marks a second (${ratio.toFixed(3)} of ${Math.round(alone.perSecond)} by node-postgres), ${(bytes / 1e6).toFixed(1)} MB, load ${loadavg()[0]?.toFixed(1)}`,
	);
}

/** Fetches a file as it comes, keeping nothing of it. */
async function exportOnce(
	{ url }: BenchNewsroom,
	headers: Readonly<Record<string, string>>,
	dossierId: string,
	format: string,
) {
	const path = format === "backup" ? "backup" : `export?format=${format}&marks=all`;
	const start = performance.now();
	const answer = await fetch(`${url}/api/v1/dossiers/${dossierId}/${path}`, { headers });
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

/** A dossier of articles of which none is a copy of another, with their marks, and one of one article. */
async function plantDossiers(room: BenchNewsroom): Promise<{ dossierId: string; warmId: string }> {
	const warm = await openImporter(room);
	await warm.importOne(generateArticle(600, 0).text);
	const all = Array.from({ length: articles }, (_, n) => generateArticle(600, marksOfEach, n + 2));
	const { dossierId, importMany } = await openImporter(room);
	const files = all.map(({ text }, n) => ({ name: `${n}.txt`, bytes: text }));
	await importMany("articles.zip", rawZip(files));
	const planted = await withDatabaseOf(room.dataDir, (database) =>
		plantAll(database, dossierId, all),
	);
	if (planted !== articles * marksOfEach) throw new Error(`${planted} marks were planted`);
	return { dossierId, warmId: warm.dossierId };
}

/** The marks of every article that was imported, planted without history; how many there are. */
async function plantAll(database: Asking, dossierId: string, all: readonly GeneratedArticle[]) {
	const byText = new Map(all.map((made) => [made.text, made]));
	const rows = await rowsOf(
		database,
		`SELECT v."id", v."articleId", v."text", v."createdById" FROM "Version" v
			JOIN "Article" a ON a."id" = v."articleId" WHERE a."dossierId" = $1`,
		dossierId,
	);
	let count = 0;
	for (const { id: versionId = "", articleId = "", text = "", createdById = "" } of rows) {
		const made = byText.get(text);
		if (made === undefined) continue;
		const place = { dossierId, articleId, versionId, authorId: createdById };
		count += (await plantMarks(database, place, made)).length;
	}
	return count;
}
