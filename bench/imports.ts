import { cpus, loadavg } from "node:os";
import { performance } from "node:perf_hooks";
import { documentBombs, pageBombs, pdfBomb } from "@/lib/testing/bombs";
import { createRandom } from "@/lib/testing/generated-article";
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
	await measureUploads(importer, server, start);
	await measureBombs(importer, server, start);
	await measureArchive(importer, server, start);
} finally {
	await newsroom.stop();
}

/** Honest files, the largest that are taken, all at once. */
async function measureUploads(importer: Importer, server: WatchedProcess, start: number) {
	for (const atOnce of [3, 9]) {
		const files = Array.from({ length: atOnce }, (_, n) => manyWords(atOnce + n));
		server.forget();
		const said = await Promise.all(files.map((bytes, n) => importer.draft(`${n}.txt`, bytes)));
		tell(server, start, `${atOnce} files of 21 MB at once: ${[...new Set(said)].join(", ")}`);
	}
}

function manyWords(seed: number): Uint8Array {
	const some = Buffer.from(textsFrom(1_000_000 + seed, 20).join("\n\n"));
	return Buffer.alloc(21 * 1024 * 1024, some);
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
	const large = ["a", "b", "c"].map((name) => ({ name: `${name}.txt`, bytes: largeText(name) }));
	server.forget();
	const left = await importer.importMany("large.zip", rawZip(large));
	tell(server, start, `63 MB of text in an archive of 60 kB: ${told(left)}`);
}

function largeText(letter: string): Uint8Array {
	return Buffer.alloc(21 * 1024 * 1024, letter);
}

function* bombs(): Iterable<readonly [name: string, fileName: string, make: () => Uint8Array]> {
	for (const [name, { make }] of Object.entries(documentBombs)) yield [name, "bomb.docx", make];
	for (const [name, make] of Object.entries(pageBombs)) yield [name, "bomb.html", make];
	yield ["a PDF that unpacks to gigabytes", "bomb.pdf", pdfBomb];
}

/** Twice as many articles but two, one that is broken and one that is there twice: what the second adds stays. */
async function measureArchive(importer: Importer, server: WatchedProcess, start: number) {
	const alone = 15;
	const one = await timeOf(async () => {
		for (const text of textsFrom(0, alone)) await importer.importOne(text);
	});
	console.log(`an article by itself ${(one / alone).toFixed(0)} ms`);
	for (const time of [1, 2]) {
		const archive = archiveOf(textsFrom(time * articles, articles - 2));
		server.forget();
		let counts = {};
		const all = await timeOf(async () => {
			counts = await importer.importMany(`${time}.zip`, archive);
		});
		tell(server, start, `${articles} files in an archive: ${told(counts)}`);
		const each = all / articles;
		console.log(
			`an article of it ${each.toFixed(0)} ms, ${((each * alone) / one).toFixed(2)} ×; then ${server.size().toFixed(0)} MB`,
		);
	}
}

/** Articles of 400 words that have none in common: what finds copies has nothing to compare. */
function textsFrom(seed: number, count: number): string[] {
	return Array.from({ length: count }, (_, n) => {
		const random = createRandom(seed + n + 1);
		const letter = () => String.fromCharCode(97 + Math.floor(random() * 26));
		const words = Array.from({ length: 400 }, () =>
			Array.from({ length: 3 + Math.floor(random() * 8) }, letter).join(""),
		);
		return [words.slice(0, 8), words.slice(8, 200), words.slice(200)]
			.map((some) => some.join(" "))
			.join("\n\n");
	});
}

function archiveOf(texts: readonly string[]): Uint8Array {
	return rawZip([
		...texts.map((bytes, n) => ({ name: `${n}.txt`, bytes })),
		{ name: "abîmé.pdf", bytes: "%PDF-1.4\nxx" },
		{ name: "encore.txt", bytes: texts[7] ?? "" },
	]);
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
