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
import {
	fillImport,
	goodFile,
	linesOf,
	type NamedFile,
	readJob,
	textOf,
} from "@/lib/testing/import-scene";
import { codeOf, type Newsroom, take, test } from "@/lib/testing/newsroom";
import { rawZip } from "@/lib/testing/raw-zip";
import { htmlOfParagraphs, pdfOf } from "@/lib/testing/small-documents";
import { addImportFile } from "./add-import-file";
import { cancelImport } from "./cancel-import";
import { listImports } from "./list-imports";
import { readImport } from "./read-import";
import { runImports } from "./run-imports";

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
	const filled = await fillImport(newsroom, [{ name: "lot.zip", bytes: archive }]);
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
		const files = Array.from({ length: 192 }, (_, n) => goodFile(n));
		const filled = await fillImport(newsroom, [
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
		const filled = await fillImport(newsroom, [1, 2, 3, 4].map(goodFile));
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
		const filled = await fillImport(newsroom, [goodFile(1), goodFile(2)]);
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
		const filled = await fillImport(
			newsroom,
			Array.from({ length: 12 }, (_, n) => goodFile(n)),
		);
		await Promise.all([runImports(), runImports(), runImports()]);
		expect((await readJob(filled)).counts).toMatchObject({ waiting: 0, imported: 12 });
		expect(take(await listArticles(filled.lead, filled.dossierId))).toHaveLength(12);
	});

	test("RL-04: two processes never have the same bytes at one moment", async ({ newsroom }) => {
		await fillImport(newsroom, [goodFile(1), { name: "encore.txt", bytes: textOf(1) }]);
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
	const filled = await fillImport(newsroom, [1, 2, 3].map(goodFile));
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

test("AZ-01: an import is of the dossier it was made in, and goes on only while its member may", async ({
	newsroom,
}) => {
	const filled = await fillImport(newsroom, [goodFile(1)]);
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
