import { randomBytes } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { ok } from "@/lib/domain/result";
import { importArticle } from "@/lib/server/articles/import-article";
import { listArticles } from "@/lib/server/articles/list-articles";
import { parseOriginal } from "@/lib/server/articles/parse-original";
import { readDesk } from "@/lib/server/articles/read-desk";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { houseErrand } from "@/lib/server/door/house";
import { importingActor } from "@/lib/server/door/importing-actor";
import { takeImportPart } from "@/lib/server/store/import-jobs";
import { transact } from "@/lib/server/store/transact";
import { codeOf, type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { rawZip } from "@/lib/testing/raw-zip";
import { docxOfParagraphs, htmlOfParagraphs, pdfOf } from "@/lib/testing/small-documents";
import { addImportFile } from "./add-import-file";
import { cancelImport } from "./cancel-import";
import { importPart } from "./import-part";
import { listImports } from "./list-imports";
import { pageImportLines } from "./page-import-lines";
import { readImport } from "./read-import";
import { runImports } from "./run-imports";

interface Filled {
	readonly lead: TestActor;
	readonly dossierId: string;
	readonly importId: string;
}

interface NamedFile {
	readonly name: string;
	readonly bytes: Uint8Array | string;
}

/** An import with these files in a dossier of its own; it has begun, and nobody works on it yet. */
async function fill(newsroom: Newsroom, files: readonly NamedFile[]): Promise<Filled> {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const importId = uuidv7();
	for (const { name, bytes } of files) {
		const to = { dossierId, importId, fileId: uuidv7() };
		take(await addImportFile(lead, to, { name, bytes: Uint8Array.from(Buffer.from(bytes)) }));
	}
	// Not by startImport, which would have this process work on it by itself.
	await newsroom.database.owner.query(
		`UPDATE "ImportJob" SET "state" = 'running' WHERE "id" = $1`,
		[importId],
	);
	return { lead, dossierId, importId };
}

async function linesOf({ lead, dossierId, importId }: Filled) {
	const lines = [];
	let cursor: string | undefined;
	do {
		const page = { limit: 200, ...(cursor !== undefined && { cursor }) };
		const { list, next } = take(await pageImportLines(lead, { dossierId, importId }, page));
		lines.push(...list);
		cursor = next ?? undefined;
	} while (cursor !== undefined);
	return lines;
}

const readJob = async ({ lead, dossierId, importId }: Filled) =>
	take(await readImport(lead, dossierId, importId));

const textOf = (n: number | string) =>
	`Le quai ${n}\n\nUn texte du quai ${n}, assez long pour l’être.`;

const good = (n: number): NamedFile => ({ name: `quai-${n}.txt`, bytes: textOf(n) });

const bad: readonly NamedFile[] = [
	{ name: "vide.txt", bytes: "   " },
	{ name: "image.png", bytes: "\x89PNG" },
	{ name: "faux.docx", bytes: "%PDF-1.7" },
	{ name: "abime.pdf", bytes: "%PDF-1.4\nxx" },
	{ name: "page.txt", bytes: htmlOfParagraphs(["Un texte."]) },
	{ name: "fausse.html", bytes: "Sans balises." },
	{
		name: "images.pdf",
		bytes: pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]),
	},
];

test("pairs, lists and lines with marks bring in each article with its own; a label that means nothing here is said", async ({
	newsroom,
}) => {
	const text = (n: number) => `Le quai ${n}\n\nLa ministre dément.`;
	const doccano = (n: number, label: string) => ({
		text: text(n),
		entities: [{ id: 1, label, start_offset: 11, end_offset: 22 }],
	});
	const task = (n: number) => ({
		data: { text: text(n) },
		annotations: [
			{ result: [{ value: { start: 11, end: 22, text: "La ministre", labels: ["Claim"] } }] },
		],
	});
	const archive = rawZip([
		{ name: "a.txt", bytes: text(1) },
		{ name: "a.ann", bytes: "T1\tdenial 11 22\tLa ministre\n" },
		{ name: "taches.json", bytes: JSON.stringify([task(2), task(3)]) },
		{ name: "d.jsonl", bytes: [4, 5].map((n) => JSON.stringify(doccano(n, "PER"))).join("\n") },
	]);
	const filled = await fill(newsroom, [{ name: "lot.zip", bytes: archive }]);
	await runImports();
	const lines = await linesOf(filled);
	expect(lines.map(({ name, state, code }) => [name, state, code])).toEqual([
		["lot.zip", "opened", null],
		["lot.zip/a.brat", "imported", null],
		["lot.zip/taches.json", "opened", null],
		["lot.zip/d.jsonl/1.json", "imported", "marks-left-behind"],
		["lot.zip/d.jsonl/2.json", "imported", "marks-left-behind"],
		["lot.zip/taches.json/1.json", "imported", null],
		["lot.zip/taches.json/2.json", "imported", null],
	]);
	const articles = take(await listArticles(filled.lead, filled.dossierId));
	const counts = articles.map(({ title, counts: { claim, denial } }) => [title, claim, denial]);
	expect(counts.toSorted()).toEqual([
		...[
			["Le quai 1", 0, 1],
			["Le quai 2", 1, 0],
			["Le quai 3", 1, 0],
		],
		...[
			["Le quai 4", 0, 0],
			["Le quai 5", 0, 0],
		],
	]);
});

describe("RL-04: an import of 200 files", () => {
	test("of which 7 are bad and 2 are the same brings the good ones in, and says why it left the others", async ({
		newsroom,
	}) => {
		const files = Array.from({ length: 192 }, (_, n) => good(n));
		const filled = await fill(newsroom, [
			...files.slice(0, 100),
			...bad,
			...files.slice(100),
			{ name: "encore.txt", bytes: textOf(7) },
		]);
		expect((await readJob(filled)).counts.waiting).toBe(200);
		await runImports();
		expect(await readJob(filled)).toMatchObject({
			state: "done",
			counts: { waiting: 0, imported: 192, failed: 7, "already-there": 1 },
		});
		const lines = await linesOf(filled);
		expect(lines.map(({ name }) => name)).toEqual([
			...files.slice(0, 100).map(({ name }) => name),
			...bad.map(({ name }) => name),
			...files.slice(100).map(({ name }) => name),
			"encore.txt",
		]);
		expect(lines.filter(({ state }) => state === "failed").map(({ code }) => code)).toEqual([
			...["empty", "unsupported-media", "looks-like-pdf", "damaged", "looks-like-html"],
			...["looks-like-text", "no-words"],
		]);
		const [twin, first] = [lines.at(-1), lines[7]];
		expect(twin).toMatchObject({ state: "already-there", articleId: first?.articleId });
		expect(take(await listArticles(filled.lead, filled.dossierId))).toHaveLength(192);
		const desk = take(await readDesk(filled.lead, first?.articleId ?? ""));
		expect(desk.version.text).toBe(textOf(7));
		expect(await checkInvariants()).toEqual([]);
	}, 240_000);
});

describe("an import that is interrupted", () => {
	test("RL-04: before or after an article was saved goes on, and makes nothing twice", async ({
		newsroom,
	}) => {
		const filled = await fill(newsroom, [1, 2, 3, 4].map(good));
		const proof = houseErrand("imports.run");
		// Two are taken by a process that is gone: of one the article is saved already.
		const first = await takeOne();
		await takeOne();
		const { name, sha256, dossierId, articleId, versionId, opId } = first;
		const draft = take(
			await parseOriginal(Buffer.from(textOf(1)), { fileName: name, charset: null }),
		);
		const { title, outlet, author, published, address } = draft;
		const original = { sha256: sha256 ?? "", fileName: name, charset: "utf-8" };
		const known = { title, outlet, author, published, address, credits: [] };
		const language = "fr" as const;
		const body = { opId, dossierId, versionId, original, ...known, language };
		take(await importArticle(importingActor(proof, first), articleId, body));
		await runImports();
		expect((await readJob(filled)).counts).toMatchObject({ waiting: 2, imported: 2 });
		await newsroom.database.owner.query(
			`UPDATE "ImportPart" SET "takenUntil" = now() - interval '1 second' WHERE "takenUntil" IS NOT NULL`,
		);
		await runImports();
		expect(await readJob(filled)).toMatchObject({ state: "done", counts: { imported: 4 } });
		expect((await linesOf(filled))[0]?.articleId).toBe(articleId);
		expect(take(await listArticles(filled.lead, filled.dossierId))).toHaveLength(4);
		expect(await checkInvariants()).toEqual([]);
	});

	test("by one file again and again leaves that file, and no other", async ({ newsroom }) => {
		const filled = await fill(newsroom, [good(1), good(2)]);
		await newsroom.database.owner.query(
			`UPDATE "ImportPart" SET "tries" = 3 WHERE "name" = 'quai-1.txt' AND "jobId" = $1`,
			[filled.importId],
		);
		await runImports();
		expect((await linesOf(filled)).map(({ state, code }) => [state, code])).toEqual([
			["failed", "internal"],
			["imported", null],
		]);
	});

	test("is not worked on by two at once", async ({ newsroom }) => {
		const filled = await fill(
			newsroom,
			Array.from({ length: 12 }, (_, n) => good(n)),
		);
		await Promise.all([runImports(), runImports(), runImports()]);
		expect((await readJob(filled)).counts).toMatchObject({ waiting: 0, imported: 12 });
		expect(take(await listArticles(filled.lead, filled.dossierId))).toHaveLength(12);
	});

	test("RL-04: two processes never have the same bytes at one moment", async ({ newsroom }) => {
		await fill(newsroom, [good(1), { name: "encore.txt", bytes: textOf(1) }]);
		const [proof, until] = [houseErrand("imports.run"), new Date(Date.now() + 60_000)];
		const signals = new EventEmitter();
		const [isHeld, isLetGo] = [once(signals, "held"), once(signals, "let go")];
		const one = transact(async (tx) => {
			const part = await takeImportPart(tx, proof, until);
			signals.emit("held");
			await isLetGo;
			return ok(part);
		});
		await isHeld;
		let isThere = false;
		const two = transact(async (tx) => ok(await takeImportPart(tx, proof, until))).finally(() => {
			isThere = true;
		});
		while (!isThere && !(await isAnybodyWaiting(newsroom))) await sleep(5);
		const early = isThere ? "takes" : "waits";
		signals.emit("let go");
		expect([early, take(await one)?.name, take(await two)]).toEqual(["waits", "quai-1.txt", null]);
	});

	/** Whether a connection waits for what another one holds. */
	async function isAnybodyWaiting({ database }: Newsroom): Promise<boolean> {
		const { rows } = await database.owner.query(
			"SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
		);
		return rows.length > 0;
	}

	async function takeOne() {
		const [proof, until] = [houseErrand("imports.run"), new Date(Date.now() + 60_000)];
		const part = take(await transact(async (tx) => ok(await takeImportPart(tx, proof, until))));
		if (part === null) throw new Error("there is nothing to take");
		return part;
	}
});

test("RL-04: an import that is cancelled keeps what is in, and begins nothing more", async ({
	newsroom,
}) => {
	const filled = await fill(newsroom, [1, 2, 3].map(good));
	const { lead, dossierId, importId } = filled;
	expect(take(await cancelImport(lead, dossierId, importId))).toMatchObject({
		state: "cancelled",
		counts: { cancelled: 3, waiting: 0 },
	});
	await runImports();
	expect(take(await listArticles(lead, dossierId))).toEqual([]);
	const again = { dossierId, importId, fileId: uuidv7() };
	const late = await addImportFile(lead, again, { name: "a.txt", bytes: new Uint8Array([97]) });
	expect(codeOf(late)).toBe("conflict");
	expect(take(await listImports(lead, dossierId)).imports.map(({ id }) => id)).toEqual([importId]);
});

describe("an archive", () => {
	test("brings in what is in it, each file by its own name, and names what is not", async ({
		newsroom,
	}) => {
		const inner = rawZip([{ name: "a.txt", bytes: "a" }]);
		const archive = rawZip([
			{ name: "ports/", bytes: "" },
			{ name: "ports/le-quai.txt", bytes: textOf("nord") },
			{
				name: "ports/la-digue.docx",
				bytes: docxOfParagraphs(["La digue", "Un texte de la digue."]),
			},
			{ name: "__MACOSX/ports/._le-quai.txt", bytes: "x" },
			{ name: ".DS_Store", bytes: "x" },
			{ name: "autre.zip", bytes: inner },
			{ name: "photo.jpg", bytes: "x" },
			{ name: "vide.txt", bytes: "" },
		]);
		const filled = await fill(newsroom, [{ name: "ports.zip", bytes: archive }]);
		await runImports();
		const lines = await linesOf(filled);
		expect(lines.map(({ name, state, code }) => [name, state, code])).toEqual([
			["ports.zip", "opened", null],
			["ports.zip/ports/le-quai.txt", "imported", null],
			["ports.zip/ports/la-digue.docx", "imported", null],
			["ports.zip/autre.zip", "failed", "looks-like-archive"],
			["ports.zip/photo.jpg", "failed", "unsupported-media"],
			["ports.zip/vide.txt", "failed", "empty"],
		]);
		expect(await readJob(filled)).toMatchObject({ state: "done", counts: { opened: 1 } });
		expect(await checkInvariants()).toEqual([]);
	});

	test("of rows or lines brings in a record each, and a single record is a file like others", async ({
		newsroom,
	}) => {
		const record = (n: string) =>
			JSON.stringify({ headline: `Le quai ${n}`, body_text: `Texte ${n}.` });
		const filled = await fill(newsroom, [
			{ name: "quais.csv", bytes: "titre;texte\nLe quai A;Texte A.\nLe quai B;\n" },
			{ name: "quais.jsonl", bytes: `${record("C")}\n{\n` },
			{ name: "quai.json", bytes: record("D") },
		]);
		await runImports();
		const lines = await linesOf(filled);
		const told = lines.map(({ name, state, title, code }) => [name, state, title ?? code]);
		expect(Object.fromEntries(told.map(([name, ...rest]) => [name, rest]))).toEqual({
			"quais.csv": ["opened", null],
			"quais.jsonl": ["opened", null],
			"quai.json": ["imported", "Le quai D"],
			"quais.csv/1.json": ["imported", "Le quai A"],
			"quais.csv/2.json": ["failed", "no-text-field"],
			"quais.jsonl/1.json": ["imported", "Le quai C"],
			"quais.jsonl/2.json": ["failed", "not-this-format"],
		});
	});

	test("RL-04: that two have, as one was slow over it, is taken apart once", async ({
		newsroom,
	}) => {
		const files = [good(1), good(2), { name: "vide.txt", bytes: "" }];
		const filled = await fill(newsroom, [{ name: "quais.zip", bytes: rawZip(files) }]);
		const [proof, until] = [houseErrand("imports.run"), new Date(Date.now() + 60_000)];
		const part = take(await transact(async (tx) => ok(await takeImportPart(tx, proof, until))));
		if (part === null) throw new Error("there is nothing to take");
		await Promise.all([importPart(proof, part), importPart(proof, part)]);
		expect((await linesOf(filled)).map(({ name }) => name)).toEqual([
			"quais.zip",
			...files.map(({ name }) => `quais.zip/${name}`),
		]);
	});

	test("of more than is taken out of it at once is taken apart to its last file", async ({
		newsroom,
	}) => {
		const large = [1, 2, 3, 4].map((n) => ({
			name: `${n}.pdf`,
			bytes: Buffer.concat([Buffer.from("%PDF-1.4\n"), randomBytes(3 * 2 ** 20)]),
		}));
		const archive = rawZip([good(1), ...large, good(2)]);
		const filled = await fill(newsroom, [{ name: "grand.zip", bytes: archive }]);
		await runImports();
		expect((await linesOf(filled)).map(({ name, state, code }) => [name, state, code])).toEqual([
			["grand.zip", "opened", null],
			["grand.zip/quai-1.txt", "imported", null],
			...large.map(({ name }) => [`grand.zip/${name}`, "failed", "damaged"]),
			["grand.zip/quai-2.txt", "imported", null],
		]);
	});

	test.each([
		["../x.txt", [{ name: "../x.txt", bytes: "x" }], "unsafe-archive"],
		["a link", [{ name: "l.txt", bytes: "/etc/passwd", mode: 0o120777 }], "unsafe-archive"],
		["a lock", [{ name: "e.txt", bytes: "x", flags: 1 }], "encrypted"],
		[
			"much more than it is packed in",
			[{ name: "m.txt", bytes: Buffer.alloc(9 * 2 ** 20, "m") }],
			"too-complex",
		],
		["a gigabyte", [{ name: "g.txt", bytes: "x", claims: 2 ** 30 }], "too-complex"],
		["nothing", [{ name: "ports/", bytes: "" }], "no-files"],
	])("IN-19 IN-20: with %s in it is refused whole", async (_, entries, code) => {
		const { collectApart } = await import("@/lib/imports/read-apart");
		const collected = await collectApart("zip", rawZip(entries));
		expect(collected).toMatchObject({ ok: false, failure: { fields: [{ code }] } });
	});
});

test("AZ-01: an import is of the dossier it was made in, and goes on only while its member may", async ({
	newsroom,
}) => {
	const filled = await fill(newsroom, [good(1)]);
	const other = await newsroom.addMember("reviewer");
	const elsewhere = await newsroom.openDossier(other);
	for (const dossierId of [filled.dossierId, elsewhere])
		expect(codeOf(await readImport(other, dossierId, filled.importId))).toBe("not-found");
	const to = { dossierId: elsewhere, importId: filled.importId, fileId: uuidv7() };
	const added = await addImportFile(other, to, { name: "a.txt", bytes: new Uint8Array([97]) });
	expect(codeOf(added)).toBe("conflict");
	await newsroom.database.owner.query(`UPDATE "Member" SET "disabledAt" = now() WHERE "id" = $1`, [
		filled.lead.scope.memberId,
	]);
	await runImports();
	const { rows } = await newsroom.database.owner.query(
		`SELECT "state", "code" FROM "ImportPart" WHERE "jobId" = $1`,
		[filled.importId],
	);
	expect(rows).toEqual([{ state: "failed", code: "signed-out" }]);
});
