import { describe, expect, test } from "vitest";
import type { SourceFormatId } from "@/lib/domain/source-formats";
import { toBratPair } from "@/lib/imports/annotated/brat-pair";
import type { DraftMark, DraftMarks } from "@/lib/imports/annotated/draft-marks";
import { collectFiles, parseSource } from "@/lib/imports/registry";
import { rawZip } from "@/lib/testing/raw-zip";

// Written by hand from the published descriptions of the formats, so that writer and reader share no mistake.

interface Found extends Partial<DraftMarks> {
	readonly problem?: string;
	readonly text?: string;
	/** The marks as their labels with the words of their pieces. */
	readonly said?: readonly (readonly string[])[] | undefined;
	readonly from?: readonly DraftMark[] | undefined;
}

async function read(format: SourceFormatId, bytes: Uint8Array | string): Promise<Found> {
	const file = { bytes: Buffer.from(bytes), fileName: "a", zone: "Europe/Paris" };
	const draft = await parseSource(format, file);
	if (!draft.ok) return { problem: draft.failure.fields?.[0]?.code ?? draft.failure.code };
	const { marks, text } = draft.value;
	const said = marks?.marks.map(({ label, pieces }) => [
		label,
		...pieces.map(({ quote }) => quote),
	]);
	return { ...marks, text, said, from: marks?.marks };
}

const brat = (text: string, lines: readonly string[]) =>
	read("brat", toBratPair(Buffer.from(text), Buffer.from(lines.join("\n"))));
const json = (value: unknown) => read("record", JSON.stringify(value));
const tsv = (lines: readonly string[]) => read("webanno-tsv", lines.join("\n"));

describe("WebAnno TSV", () => {
	const entity = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";

	test("stacked values and values over several tokens are told by their numbers; words about words stay", async () => {
		const found = await tsv([
			"#FORMAT=WebAnno TSV 3.3",
			"#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue",
			`#T_SP=${entity}|identifier|value`,
			"",
			"",
			"#Sentence.id=s1",
			"#Text=Ms. Haag plays 😊 Elianti .",
			"1-1\t0-3\tMs.\tNNP\t*[1]|*[2]\tPER[1]|PER\\_part[2]\t",
			"1-2\t4-8\tHaag\tNNP\t*[1]\tPER[1]\t",
			"1-3\t9-14\tplays\tVBD\t_\t_\t",
			"1-4\t15-17\t😊\t_\t_\t_\t",
			"1-5\t18-25\tElianti\tNNP\t*\tMISC\t",
			"1-5.1\t18-21\tEli\t_\t*\tSUB\t",
			"1-6\t26-27\t.\t.\t_\t_\t",
		]);
		expect(found.text).toBe("Ms. Haag plays 😊 Elianti .");
		expect(found.said).toEqual([
			["PER", "Ms. Haag"],
			["PER_part", "Ms."],
			["MISC", "Elianti"],
			["SUB", "Eli"],
		]);
		expect(found.left).toEqual([]);
	});

	test("a relation stands where it leads to, and says which of several it is between", async () => {
		const found = await tsv([
			"#FORMAT=WebAnno TSV 3.3",
			`#T_SP=${entity}|value`,
			`#T_RL=webanno.custom.Relation|value|BT_${entity}`,
			"",
			"",
			"#Text=This is a test .",
			"1-1\t0-4\tThis\tfirst\t_\t_",
			"1-2\t5-7\tis\t_\t_\t_",
			"1-4\t10-14\ttest\t_\t_\t_",
			"1-5\t15-16\t.\ta[1]|b[2]\tleads\\|to\t1-1[0_2]",
			"",
			"#Text=Two lines",
			"#Text=of one.",
			"2-1\t18-21\tTwo\tc\t*\t1-1",
		]);
		expect(found.text).toBe("This is a test .\n\nTwo lines\nof one.");
		expect(found.said).toEqual([
			["first", "This"],
			["a", "."],
			["b", "."],
			["c", "Two"],
		]);
		expect(found.relations).toEqual([
			{ from: 0, to: 2, label: "leads|to" },
			{ from: 0, to: 3, label: "webanno.custom.Relation" },
		]);
	});
});

describe("brat", () => {
	test("fragments, relations, attributes and notes come along; events and references are counted", async () => {
		const found = await brat("North and South America agree.\n", [
			"T1\tLocation 0 5;16 23\tNorth America",
			"T2\tLocation 10 23\tSouth America",
			"T3\tSay 24 29\tagree",
			"E1\tSay:T3 Who:T1",
			"R1\tNear Arg1:T1 Arg2:T2\t",
			"*\tEquiv T1 T2",
			"A1\tNegation E1",
			"A2\tcertainty T2 probable",
			"N1\tReference T1 Wikipedia:49 America",
			"#1\tAnnotatorNotes T1\tboth of them",
			"X what is this",
		]);
		expect(found.said).toEqual([
			["Location", "North", "America"],
			["Location", "South America"],
			["Say", "agree"],
		]);
		expect(found.relations).toEqual([
			{ from: 0, to: 1, label: "Near" },
			{ from: 0, to: 1, label: "Equiv" },
		]);
		expect(found.from?.map(({ note, certainty }) => [note, certainty])).toEqual([
			["both of them", "unspecified"],
			[null, "probable"],
			[null, "unspecified"],
		]);
		expect(found.left).toEqual([
			{ code: "events", count: 1 },
			{ code: "attributes", count: 1 },
			{ code: "references", count: 1 },
			{ code: "damaged-lines", count: 1 },
		]);
	});

	test("line ends of Windows and a byte order mark are counted as brat counts them", async () => {
		const found = await brat("\uFEFFUn.\r\nDeux 𝒜 trois.\r\n", [
			"T1\tx 13 18\ttrois",
			"T2\tx 1 3\tUn",
		]);
		expect(found.text).toBe("Un.\nDeux 𝒜 trois.\n");
		expect(found).toMatchObject({
			said: [
				["x", "trois"],
				["x", "Un"],
			],
			repaired: 0,
		});
	});

	test("annotations without their text are not read", async () => {
		expect(await read("brat", "T1\tx 0 1\ta\n")).toEqual({ problem: "needs-its-text" });
		expect(await read("brat", "brat-standoff 99\nabc")).toEqual({ problem: "not-this-format" });
	});

	test("pairs in an archive are one file each, and the tool’s settings none", async () => {
		const files = await collectFiles(
			"zip",
			rawZip([
				{ name: "c/a.txt", bytes: "Un texte." },
				{ name: "c/a.ann", bytes: "T1\tclaim 0 2\tUn\n" },
				{ name: "c/annotation.conf", bytes: "[entities]\nclaim\n" },
				{ name: "c/b.ann", bytes: "T1\tclaim 0 2\tUn\n" },
				{ name: "c/d.txt", bytes: "Un autre." },
				{ name: "c/e.tsv", bytes: "#FORMAT=WebAnno TSV 3.3\n" },
			]),
		);
		if (!files.ok) throw new Error();
		expect(files.value.map(({ name }) => name)).toEqual([
			"c/a.brat",
			"c/b.ann",
			"c/d.txt",
			"c/e.webanno",
		]);
		const [pair] = files.value;
		if (pair === undefined || !("bytes" in pair)) throw new Error();
		expect((await read("brat", pair.bytes)).said).toEqual([["claim", "Un"]]);
	});
});

describe("JSON is told by what is in it", () => {
	const text = "💩 This is an annotation. It is.";
	const region = (start: number, end: number, words: string) => ({
		value: { start, end, text: words, labels: ["Claim"] },
		...{ id: `${start}`, from_name: "label", to_name: "text", type: "labels" },
	});

	test("Label Studio: offsets in either unit, the first annotator’s, relations both ways", async () => {
		const task = (results: readonly unknown[]) => [
			{
				id: 7,
				data: { text },
				annotations: [
					{ was_cancelled: true, result: [region(2, 6, "This")] },
					{ result: results },
					{ result: [region(2, 6, "This")] },
				],
			},
		];
		const relation = {
			type: "relation",
			from_id: "13",
			to_id: "2",
			direction: "left",
			labels: ["x"],
		};
		const points = await json(task([region(2, 6, "This"), region(13, 23, "annotation"), relation]));
		expect(points).toMatchObject({
			said: [
				["Claim", "This"],
				["Claim", "annotation"],
			],
			relations: [{ from: 0, to: 1, label: "x" }],
			left: [{ code: "other-annotators", count: 1 }],
			repaired: 0,
		});
		const units = await json(task([region(3, 7, "This"), region(14, 24, "annotation")]));
		expect(units).toMatchObject({ said: points.said, repaired: 0 });
		const short = await json({
			text,
			label: [{ start: 2, end: 6, text: "This", labels: ["A", "B"] }],
		});
		expect(short.said).toEqual([
			["A", "This"],
			["B", "This"],
		]);
	});

	test("doccano: entities with relations, and lists of labels", async () => {
		const found = await json({
			...{ id: 1, text, Comments: [] },
			entities: [
				{ id: 40, label: "a", start_offset: 2, end_offset: 6 },
				{ id: 41, label: "b", start_offset: 25, end_offset: 27 },
			],
			relations: [{ id: 9, from_id: 41, to_id: 40, type: "about" }],
		});
		expect(found).toMatchObject({
			said: [
				["a", "This"],
				["b", "It"],
			],
			relations: [{ from: 1, to: 0, label: "about" }],
		});
		expect((await json({ text, label: [[2, 6, "c"]] })).said).toEqual([["c", "This"]]);
	});

	test("Web Annotation: the quote decides, its surroundings where it is there twice, and what is nowhere is said", async () => {
		const words = "Le port ferme. « L’accord » est mort, dit Ombrine. Le port ferme le soir.";
		const note = (exact: string, more: object = {}) => ({
			...{ type: "Annotation", motivation: "tagging" },
			body: [{ type: "TextualBody", purpose: "tagging", value: "to check" }],
			target: { source: "x", selector: [{ type: "TextQuoteSelector", exact, ...more }] },
		});
		const found = await json({
			type: "AnnotationCollection",
			"recoupe:version": { value: words },
			first: {
				items: [
					note("est mort"),
					note("L'accord", { prefix: "Le port ferme. « ", suffix: " » est mort" }),
					note("Le port ferme", { prefix: "dit Ombrine. ", suffix: " le soir." }),
					note("Le port ferme"),
					note("n’est pas là"),
					{ type: "Annotation", "recoupe:kind": { id: "urn:recoupe:kind:decision" } },
				],
			},
		});
		expect(found.said).toEqual([
			["to check", "est mort"],
			["to check", "L’accord"],
			["to check", "Le port ferme"],
		]);
		expect(found.from?.[2]?.pieces[0]?.start).toBe(words.lastIndexOf("Le port"));
		expect(found.repaired).toBe(3);
		expect(found.unplaced).toEqual([
			{ label: "to check", quote: "Le port ferme", code: "several-places" },
			{ label: "to check", quote: "n’est pas là", code: "other-words" },
		]);
		expect(found.left).toEqual([{ code: "decisions", count: 1 }]);
	});

	test("a record stays a record, and marks without a text are no article", async () => {
		expect(await json({ title: "Un titre", text: "Un texte." })).toMatchObject({ said: undefined });
		expect(await json({ type: "Annotation", target: "https://a.example/" })).toEqual({
			problem: "no-text-field",
		});
		expect(await read("web-annotation", "{}")).toEqual({ problem: "not-this-format" });
	});
});

describe("hostile marks", () => {
	const marks = (
		spans: readonly (readonly [number, number, string])[],
		text = "Un texte à lire.",
	) =>
		json({
			text,
			entities: spans.map(([start_offset, end_offset, label], id) => ({
				id,
				start_offset,
				end_offset,
				label,
			})),
		});

	test("places outside the text, turned round, empty or in the middle of a letter are said and not placed", async () => {
		const found = await marks([
			[0, 99, "a"],
			[5, 2, "a"],
			[3, 3, "a"],
			[-1, 2, "a"],
			[1e15, 1e16, "a"],
			[0.5, 2, "a"],
			[0, 2, "good"],
		]);
		expect(found.said).toEqual([["good", "Un"]]);
		expect(found.unplaced?.map(({ code }) => code)).toEqual([
			...["outside", "outside", "no-words", "outside", "outside", "outside"],
		]);
		const flags = await marks([[1, 2, "a"]], "🇫🇷 oui");
		expect(flags).toMatchObject({ said: [], unplaced: [{ code: "no-words" }] });
	});

	test("labels lose what nobody sees, and lone surrogates leave text and places whole", async () => {
		const text = "\uD800Un\u0000 tex\uDFFFte.";
		const found = await json({
			text,
			entities: [{ id: 1, label: "a\u0000\u202E\nb\uD800", start_offset: 5, end_offset: 11 }],
		});
		expect(found).toMatchObject({ text: "Un texte.", said: [["a b", "texte"]] });
	});

	test("keys of prototypes are data, deep nesting and too many marks are refused", async () => {
		await json(JSON.parse('{"text":"a","entities":[{"__proto__":{"x":1},"start_offset":0}]}'));
		expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
		const many = Array.from({ length: 5_001 }, () => [0, 2, "a"] as const);
		expect(await marks(many)).toEqual({ problem: "too-many-marks" });
		const deep = `{"text":"a","entities":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
		const found = await read("record", deep).catch((error: unknown) => error);
		expect(found).toSatisfy((one: unknown) => one instanceof RangeError || typeof one === "object");
	});

	test("IN-22: lines made to be read slowly are not", async () => {
		const start = process.cpuUsage();
		for (const line of [
			`T1\tx ${"0 1;".repeat(100_000)}`,
			`R1\t${"Arg1:".repeat(50_000)}`,
			`#1\t${" ".repeat(200_000)}x`,
			`A1\t${"\t ".repeat(100_000)}`,
		])
			await brat("Un texte.", [line]);
		await tsv([
			"#FORMAT=WebAnno TSV 3.3",
			`#T_SP=a|${"b|".repeat(1000)}`,
			"#Text=Un",
			`1-1\t0-2\tUn\t${"[1]".repeat(100_000)}`,
			`1-1\t0-2\tUn\t${"\\".repeat(200_001)}`,
		]);
		const { user, system } = process.cpuUsage(start);
		expect((user + system) / 1000).toBeLessThan(1500);
	});
});
