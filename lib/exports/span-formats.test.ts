import { describe, expect, test } from "vitest";
import type { ExportFormatName } from "@/lib/domain/export-format-names";
import {
	annotationOn,
	articleForExport,
	blocksOf,
	bytesOf,
	exportArticle,
	farPassage,
	linkBetween,
	passageOf,
	pieceOf,
	testId,
} from "@/lib/testing/article-for-export";
import { readZip } from "@/lib/testing/read-zip";

// The expected lines are written by hand from the descriptions of the formats.

const text = "Le 𝒜ccord [est] signé.\n\nNon_non. Elle part";

function smallArticle() {
	const { version } = articleForExport();
	const on = (quote: string) => pieceOf(text, quote);
	const claim = annotationOn(11, "claim", [on("Le 𝒜ccord"), on("signé")]);
	const denial = annotationOn(12, "denial", [on("Non_non")], { certainty: "probable" });
	const twin = annotationOn(13, "claim", [on("signé.\n\nNon_non")], {
		pieces: [on("signé.\n\nNon_non"), { ...on("Elle"), role: "source" }],
	});
	const far = linkBetween(202, "denies", passageOf(denial), farPassage(500));
	return articleForExport({
		version: { ...version, text, blocks: blocksOf(text) },
		annotations: [claim, denial, twin],
		links: [linkBetween(201, "denies", passageOf(denial), passageOf(claim)), far],
	});
}

async function filesOf(format: ExportFormatName): Promise<ReadonlyMap<string, string>> {
	const files = await readZip(await bytesOf(exportArticle(format, smallArticle())));
	return new Map([...files].map(([name, bytes]) => [name, String(bytes)]));
}

const stem = "articles/Le Fanal - 2026-03-03 - Démenti";

/** The lines that say where things are; fields besides are seen by the readers. */
const placed = (file = "") => file.split("\n").filter((line) => /^[TR]\d/.test(line));

describe("one file for each format, written", () => {
	test("brat: code points, fragments at line feeds, parts of a passage by a relation, and the settings", async () => {
		const files = await filesOf("brat");
		expect([...files.keys()]).toEqual([
			...[`${stem}.txt`, `${stem}.ann`, "annotation.conf", "links.csv", "links.jsonld"],
			"manifest.json",
		]);
		expect(files.get(`${stem}.txt`)).toBe(text);
		expect(placed(files.get(`${stem}.ann`))).toEqual([
			"T1\tclaim 0 9;16 21\tLe 𝒜ccord signé",
			"T2\tclaim 16 22;24 31\tsigné. Non_non",
			"T3\tsource 33 37\tElle",
			"R1\tsource-of Arg1:T3 Arg2:T2\t",
			"T4\tdenial 24 31\tNon_non",
			"R2\tdenies Arg1:T4 Arg2:T1\t",
		]);
		expect(files.get(`${stem}.ann`)).toContain("\tcertainty T4 probable\n");
		expect(files.get("annotation.conf")).toContain(
			"denies\tArg1:denial, Arg2:claim|attribution|denial\n",
		);
		expect(files.get("links.csv")).toContain("Agence Galverne");
		expect(files.get("links.jsonld")).toContain("Agence Galverne");
	});

	test("WebAnno TSV: two blank lines, UTF-16 offsets, escapes, and numbers where one cannot tell", async () => {
		const file = (await filesOf("webanno-tsv")).get(`${stem}.tsv`) ?? "";
		const [head, body = ""] = file.split("\n\n\n");
		expect(head?.split("\n").map((line) => line.split("|")[0])).toEqual([
			"#FORMAT=WebAnno TSV 3.3",
			"#T_SP=webanno.custom.Passage",
			"#T_RL=webanno.custom.PassageLink",
		]);
		expect(head).toContain("|type|BT_webanno.custom.Passage");
		const cut = (line: string) => {
			const cells = line.split("\t");
			return cells.length < 4 ? line : [...cells.slice(0, 4), ...cells.slice(-2)].join("\t");
		};
		expect(body.trimEnd().split("\n").map(cut)).toEqual([
			"#Text=Le 𝒜ccord [est] signé.",
			"1-1\t0-2\tLe\tclaim[1]\tcontinues|denies\t1-6[2_1]|2-1[4_1]",
			"1-2\t3-10\t𝒜ccord\tclaim[1]\t_\t_",
			"1-3\t11-12\t[\t_\t_\t_",
			"1-4\t12-15\test\t_\t_\t_",
			"1-5\t15-16\t]\t_\t_\t_",
			"1-6\t17-22\tsigné\tclaim[2]|claim[3]\tsource-of\t3-1[0_3]",
			"1-7\t22-23\t.\tclaim[3]\t_\t_",
			"",
			"#Text=Non_non. ",
			"2-1\t25-28\tNon\tclaim[3]|denial[4]\t_\t_",
			"2-2\t28-29\t_\tclaim[3]|denial[4]\t_\t_",
			"2-3\t29-32\tnon\tclaim[3]|denial[4]\t_\t_",
			"2-4\t32-33\t.\t_\t_\t_",
			"",
			"#Text=Elle part",
			"3-1\t34-38\tElle\tsource\t_\t_",
			"3-2\t39-43\tpart\t_\t_\t_",
		]);
	});

	test("Label Studio and doccano: code points, a region or entity for each piece, relations between them", async () => {
		const [task] = JSON.parse((await filesOf("label-studio")).get("label-studio.json") ?? "");
		const results: {
			type: string;
			value: { labels: string[]; start: number; end: number; text: string };
		}[] = task.annotations[0].result;
		const regions = results.filter(({ type }) => type === "labels");
		expect(
			regions.map(({ value }) => [value.labels[0], value.start, value.end, value.text]),
		).toEqual([
			["claim", 0, 9, "Le 𝒜ccord"],
			["claim", 16, 21, "signé"],
			["claim", 16, 31, "signé.\n\nNon_non"],
			["source", 33, 37, "Elle"],
			["denial", 24, 31, "Non_non"],
		]);
		expect(results).toContainEqual({
			type: "relation",
			...{ from_id: testId(12), to_id: testId(11), direction: "right", labels: ["denies"] },
		});
		const line = JSON.parse((await filesOf("doccano")).get("doccano.jsonl") ?? "");
		expect(line.entities.map((one: object) => Object.values(one))).toEqual([
			[1, "claim", 0, 9],
			[2, "claim", 16, 21],
			[3, "claim", 16, 31],
			[4, "source", 33, 37],
			[5, "denial", 24, 31],
		]);
		expect(line.relations.map((one: object) => Object.values(one))).toEqual([
			[1, 2, 1, "continues"],
			[2, 4, 3, "source-of"],
			[3, 5, 1, "denies"],
		]);
	});
});
