import { describe, expect, test } from "vitest";
import type { ExportFormatName } from "@/lib/domain/export-format-names";
import { findSourceFormat } from "@/lib/domain/source-formats";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { exportFile } from "@/lib/exports/registry";
import type { DraftMarks } from "@/lib/imports/annotated/draft-marks";
import type { CollectedFile } from "@/lib/imports/collection";
import { collectFiles, parseSource } from "@/lib/imports/registry";
import {
	annotationOn,
	articleForExport,
	articleWithEverything,
	blocksOf,
	bytesOf,
	dossierForExport,
	exportArticle,
	linkBetween,
	passageOf,
	pieceOf,
} from "@/lib/testing/article-for-export";

/** The articles in an export, as they are read again. */
async function readBack(format: ExportFormatName, bytes: Uint8Array) {
	const files = format === "jsonld" ? [{ name: "a.jsonld", bytes }] : await filesIn("zip", bytes);
	return Promise.all(
		files.map(async (file) => {
			if (!("bytes" in file)) throw new Error(`${file.name}: ${file.code}`);
			const source = findSourceFormat(file.name, null);
			if (source === null) throw new Error(file.name);
			const context = { fileName: file.name, zone: "Europe/Paris" };
			const draft = await parseSource(source.id, { bytes: file.bytes, ...context });
			if (!draft.ok) throw new Error(JSON.stringify(draft.failure));
			return draft.value;
		}),
	);
}

/** Files as an import finds them: lists and lines taken apart. */
async function filesIn(
	kind: Parameters<typeof collectFiles>[0],
	bytes: Uint8Array,
): Promise<CollectedFile[]> {
	const collected = await collectFiles(kind, bytes);
	if (!collected.ok) throw new Error(JSON.stringify(collected.failure));
	const deep = collected.value.map(async (file) => {
		if (!("bytes" in file)) return [file];
		return file.name.endsWith("label-studio.json") ? filesIn("json-list", file.bytes) : [file];
	});
	return (await Promise.all(deep)).flat();
}

/** What an article says, as far as these formats do: tags with pieces, and relations between them. */
function saidIn({ annotations, links, article }: ExportedArticle) {
	const key = (id: string) => {
		const one = annotations.find((annotation) => annotation.id === id);
		return one === undefined ? id : said(one.tag, one.pieces);
	};
	return {
		marks: annotations.map(({ tag, pieces }) => said(tag, pieces)).sort(),
		relations: links
			.filter(({ from, to }) => from.articleId === article.id && to.articleId === article.id)
			.map(({ type, from, to }) => [type, key(from.annotationId), key(to.annotationId)].join(" "))
			.sort(),
	};
}

function saidBack({ marks, relations }: DraftMarks) {
	const words = marks.map(({ label, pieces }) => said(label, pieces));
	return {
		marks: [...words].sort(),
		relations: relations
			.map(({ label, from, to }) => [label, words[from], words[to]].join(" "))
			.sort(),
	};
}

function said(label: string, pieces: DraftMarks["marks"][number]["pieces"]): string {
	const sorted = [...pieces].sort((a, b) => a.role.localeCompare(b.role) || a.start - b.start);
	return JSON.stringify([label, sorted.map(({ role, start, quote }) => [role, start, quote])]);
}

const traps = [
	"Titre [de] l’article | avec * _ -> ; \\n \\",
	"« Non », dit-elle\u202f! 👨‍👩‍👧‍👦 🇫🇷🇧🇪 é e\u0301 𝒜\u00a0b co\u00adop \ufeff dedans.",
	"قالت الوزيرة إن العقد لم يوقع",
	"Contrôles \u0001\u0008\u000b\u001f\u007f\u0085 fin\u2028suite\ttabulée",
	"  Avec des blancs  \n\n\nA. Une autre phrase. Et une 𝒵",
].join("\n\n");

/** Passages at every trap: whole letters, over a paragraph's end, two tags on the same words, first and last character. */
function trapArticle(): ExportedArticle {
	const { version } = articleForExport();
	const on = (quote: string) => pieceOf(traps, quote);
	const last = { role: "body", start: traps.length - 2, end: traps.length, quote: "𝒵" } as const;
	const quotes = [
		...["T", "[de]", "* _ -> ; \\n \\", "👨‍👩‍👧‍👦", "🇧🇪", "e\u0301", "𝒜\u00a0b", "co\u00adop"],
		...["\ufeff", "dedans.\n\nقالت", "العقد", "\u0001", "\u000b\u001f", "\u0085", "\u2028suite\t"],
		...["  Avec", "des blancs  ", "blancs  \n\n\nA.", "Une autre phrase. Et"],
	];
	const marks = [...quotes.map(on), last].map((piece, n) =>
		annotationOn(20 + n, n % 2 === 0 ? "claim" : "denial", [piece]),
	);
	const twin = annotationOn(60, "attribution", [on("[de]")]);
	const parts = annotationOn(61, "denial", [on("Titre"), on("Non"), on("العقد")]);
	const [first, second] = marks;
	if (first === undefined || second === undefined) throw new Error();
	return articleForExport({
		version: { ...version, text: traps, blocks: blocksOf(traps) },
		annotations: [...marks, twin, parts],
		links: [
			linkBetween(201, "denies", passageOf(second), passageOf(first)),
			linkBetween(202, "contradicts", passageOf(parts), passageOf(first)),
			linkBetween(203, "reports", passageOf(twin), passageOf(second)),
		],
	});
}

const formats = ["webanno-tsv", "brat", "label-studio", "doccano", "jsonld"] as const;

describe.each(formats)("%s, written and read again", (format) => {
	const check = async (exported: ExportedArticle, bytes: Uint8Array) => {
		const [draft, ...others] = await readBack(format, bytes);
		expect(others).toEqual([]);
		expect(draft?.text).toBe(exported.version.text);
		if (draft?.marks === undefined) throw new Error("there are no marks");
		expect(draft.marks.unplaced).toEqual([]);
		expect(draft.marks.repaired).toBe(0);
		expect(saidBack(draft.marks)).toEqual(saidIn(exported));
		return draft.marks;
	};

	test("has the same passages, tags and relations of an article with everything", async () => {
		const exported = articleWithEverything();
		const { marks } = await check(exported, await bytesOf(exportArticle(format, exported)));
		expect(marks.find(({ label }) => label === "denial")).toMatchObject({
			...{ certainty: "possible", quoteType: "mixed", checkWorthiness: "high" },
			...{ speakers: ["Apolline Vaugramel"], note: expect.stringContaining("deux fois") },
		});
	});

	test("has them at every trap of a text", async () => {
		const exported = trapArticle();
		await check(exported, await bytesOf(exportArticle(format, exported)));
	});
});

test.each(formats.filter((format) => format !== "jsonld"))(
	"a dossier in %s is as many articles, each with its own marks",
	async (format) => {
		const articles = [articleWithEverything(), trapArticle()];
		const bytes = await bytesOf(exportFile(format, dossierForExport(articles)));
		const drafts = await readBack(format, bytes);
		expect(drafts.map(({ marks }) => marks && saidBack(marks))).toEqual(articles.map(saidIn));
	},
);
