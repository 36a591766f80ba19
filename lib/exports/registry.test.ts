import { describe, expect, it } from "vitest";
import { operations } from "@/lib/domain/contract/operations";
import { exportFormatNames, formatsOf } from "@/lib/domain/export-format-names";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { exportFormats, previewFile } from "@/lib/exports/registry";
import {
	annotationOn,
	articleForExport,
	articleWithEverything,
	dossierForExport,
	exportArticle,
	linkBetween,
	passageOf,
	pieceOf,
	testId,
	trapText,
} from "@/lib/testing/article-for-export";
import { judged } from "@/lib/testing/dossier-for-export";

const good = annotationOn(11, "claim", [pieceOf(trapText, "accord")]);
const other = annotationOn(12, "denial", [pieceOf(trapText, "dit non")]);

function withPiece(start: number, end: number, quote: string): ExportedArticle {
	const pieces = [{ role: "body", start, end, quote } as const];
	return articleForExport({ annotations: [good, annotationOn(12, "claim", pieces)] });
}

describe.each(exportFormatNames)("exportArticle to %s", (format) => {
	it("fails naming a passage that is not its quote", async () => {
		const result = await exportArticle(format, withPiece(3, 9, "absent"));
		expect(result).toEqual({
			ok: false,
			failure: {
				code: "internal",
				ids: [testId(12)],
				fields: [{ path: `annotations.${testId(12)}.pieces.0.quote`, code: "quote" }],
			},
		});
	});

	it("fails naming a passage that cuts a character in two", async () => {
		const at = trapText.indexOf("𝒜");
		const result = await exportArticle(
			format,
			withPiece(at + 1, at + 3, trapText.slice(at + 1, at + 3)),
		);
		expect(result).toMatchObject({ ok: false, failure: { ids: [testId(12)] } });
	});

	it("fails naming a link whose near end quotes other words", async () => {
		const links = [
			linkBetween(201, "denies", passageOf(other), passageOf(good, { quotes: ["accords"] })),
		];
		const exported = articleForExport({ annotations: [good, other], links });
		expect(await exportArticle(format, exported)).toMatchObject({
			ok: false,
			failure: { ids: [testId(201)], fields: [{ code: "quote" }] },
		});
	});

	it("fails when the blocks leave out words", async () => {
		const { version } = articleForExport();
		const exported = articleForExport({ version: { ...version, blocks: version.blocks.slice(1) } });
		expect(await exportArticle(format, exported)).toMatchObject({
			ok: false,
			failure: { ids: [version.id], fields: [{ code: "words-left-out" }] },
		});
	});

	it("does not look at what the filter leaves out", async () => {
		const broken = withPiece(3, 9, "absent").annotations.map((one) =>
			one.id === good.id ? one : { ...one, state: "proposed" as const },
		);
		const result = await exportArticle(format, articleForExport({ annotations: broken }));
		expect(result.ok).toBe(true);
	});

	it("says what it holds", async () => {
		const result = await exportArticle(format, articleWithEverything());
		expect(result).toMatchObject({ ok: true, value: { annotations: 15, links: 2 } });
	});
});

describe("a preview", () => {
	it.each(exportFormatNames)("is the beginning of a file that can be read: %s", async (format) => {
		const whole = articleWithEverything();
		const source = dossierForExport([{ ...whole, statements: whole.statements.map(judged) }]);
		const preview = await previewFile(format, source);
		const text = preview.ok ? preview.value : "";
		expect(text.length).toBeGreaterThan(200);
		expect(text.length).toBeLessThanOrEqual(3001);
		expect(text).not.toMatch(/^PK|%PDF/);
		expect(text).toMatch(/Démenti|Agence Galverne/);
	});

	it("fails naming what is wrong at its beginning", async () => {
		const source = dossierForExport([withPiece(3, 9, "absent")]);
		expect(await previewFile("docx", source)).toMatchObject({
			ok: false,
			failure: { ids: [testId(12)] },
		});
	});
});

it.each([
	["exportArticle", "article"],
	["exportDossier", "dossier"],
] as const)("%s says every kind of file that it can answer", (operation, scope) => {
	const { files } = operations[operation].answer;
	const sent = formatsOf[scope].map((name) => exportFormats[name].mediaType.split(";")[0]);
	expect(files).toEqual(expect.arrayContaining(sent));
});
