import { cpus, loadavg } from "node:os";
import { performance } from "node:perf_hooks";
import { documentBombs, pageBombs, pdfBomb } from "@/lib/testing/bombs";
import { generateArticle } from "@/lib/testing/generated-article";
import { rawZip } from "@/lib/testing/raw-zip";
import { startNewsroom } from "./desk/newsroom";
import { type Importer, openImporter } from "./imports/importer";
import { findWebProcess, readersSize, type WatchedProcess } from "./imports/web-process";

// How large the server becomes through every bomb and through an archive of a thousand articles, against what it is when it
// has started, and what an article of the archive takes against one that is imported by itself. On Linux, with a built tree:
// node --import ./bin/boot.js bench/imports.ts [articles]

const articles = Number(process.argv[2]) || 1_000;
const budget = 150;

const newsroom = await startNewsroom(Number(process.env.PORT ?? 3131));
try {
	const server = findWebProcess(newsroom.launcher);
	const importer = await openImporter(newsroom);
	// The first file starts a reader and has the server load what an import needs.
	await importer.importOne("Le quai\n\nUn texte du quai.");
	const start = server.size();
	console.log(
		`${cpus()[0]?.model ?? "?"} × ${cpus().length}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}; server ${start.toFixed(0)} MB`,
	);
	await measureBombs(importer, server, start);
	await measureArchive(importer, server, start);
} finally {
	await newsroom.stop();
}

async function measureBombs(importer: Importer, server: WatchedProcess, start: number) {
	for (const [name, fileName, make] of bombs()) {
		const bytes = make();
		server.forget();
		const said = await importer.draft(fileName, bytes);
		tell(server, start, `${name}: ${said}`);
	}
	const files = [...bombs()].map(([, name, make], n) => ({ name: `${n}-${name}`, bytes: make() }));
	server.forget();
	const counts = await importer.importMany("bombs.zip", rawZip(files));
	tell(server, start, `all of them in an archive: ${told(counts)}`);
}

function* bombs(): Iterable<readonly [name: string, fileName: string, make: () => Uint8Array]> {
	for (const [name, { make }] of Object.entries(documentBombs)) yield [name, "bomb.docx", make];
	for (const [name, make] of Object.entries(pageBombs)) yield [name, "bomb.html", make];
	yield ["a PDF that unpacks to gigabytes", "bomb.pdf", pdfBomb];
}

/** As many articles but two, one that is broken and one that is there twice. */
async function measureArchive(importer: Importer, server: WatchedProcess, start: number) {
	const texts = Array.from({ length: articles - 2 }, (_, n) => generateArticle(400, 0, n + 1).text);
	const alone = await timeOf(async () => {
		for (const text of texts.slice(0, 15)) await importer.importOne(`Seul : ${text}`);
	});
	const files = texts.map((bytes, n) => ({ name: `${n}.txt`, bytes }));
	const archive = rawZip([
		...files,
		{ name: "abîmé.pdf", bytes: "%PDF-1.4\nxx" },
		{ name: "encore.txt", bytes: texts[7] ?? "" },
	]);
	server.forget();
	let counts = {};
	const together = await timeOf(async () => {
		counts = await importer.importMany("mille.zip", archive);
	});
	tell(server, start, `${articles} files in an archive: ${told(counts)}`);
	const [one, many] = [alone / 15, together / articles];
	console.log(`an article by itself ${one.toFixed(0)} ms`);
	console.log(`an article of the archive ${many.toFixed(0)} ms, ${(many / one).toFixed(2)} ×`);
}

function tell(server: WatchedProcess, start: number, what: string): void {
	const growth = server.peak() - start;
	const readers = readersSize(server);
	console.log(
		[
			`+${growth.toFixed(0).padStart(4)} MB (${(growth / budget).toFixed(2)} of ${budget})`,
			`readers ${readers.toFixed(0).padStart(4)} MB`,
			what,
		].join("  "),
	);
}

function told(counts: Readonly<Record<string, number>>): string {
	const some = Object.entries(counts).filter(([, count]) => count > 0);
	return some.map(([state, count]) => `${count} ${state}`).join(", ");
}

async function timeOf(work: () => Promise<void>): Promise<number> {
	const begun = performance.now();
	await work();
	return performance.now() - begun;
}
