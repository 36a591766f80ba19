import { randomBytes } from "node:crypto";
import { describe, expect } from "vitest";
import { ok } from "@/lib/domain/result";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { houseErrand } from "@/lib/server/door/house";
import { takeImportPart } from "@/lib/server/store/import-jobs";
import { transact } from "@/lib/server/store/transact";
import { fillImport, goodFile, linesOf, readJob, textOf } from "@/lib/testing/import-scene";
import { take, test } from "@/lib/testing/newsroom";
import { rawZip } from "@/lib/testing/raw-zip";
import { docxOfParagraphs } from "@/lib/testing/small-documents";
import { importPart } from "./import-part";
import { runImports } from "./run-imports";

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
		const filled = await fillImport(newsroom, [{ name: "ports.zip", bytes: archive }]);
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
		const filled = await fillImport(newsroom, [
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
		const files = [goodFile(1), goodFile(2), { name: "vide.txt", bytes: "" }];
		const filled = await fillImport(newsroom, [{ name: "quais.zip", bytes: rawZip(files) }]);
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
		const archive = rawZip([goodFile(1), ...large, goodFile(2)]);
		const filled = await fillImport(newsroom, [{ name: "grand.zip", bytes: archive }]);
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
