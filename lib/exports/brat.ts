import type { AnnotationView } from "@/lib/domain/annotation";
import { linkTypeNames, linkTypeRow } from "@/lib/domain/link-types";
import { partLabels } from "@/lib/domain/span-labels";
import { tagNames } from "@/lib/domain/tags";
import type { Piece } from "@/lib/domain/text";
import type { ExportFormat } from "@/lib/exports/export-format";
import type { ListWriter } from "@/lib/exports/list-writer";
import { bodyPieces, type SelectedArticle } from "@/lib/exports/select-marks";
import { relationsOf } from "@/lib/exports/spans/flat-marks";
import { fieldsOf, markFields } from "@/lib/exports/spans/mark-fields";
import { inArchive, linkFiles } from "@/lib/exports/zip/article-archive";
import { codePointsOf } from "@/lib/text/code-points";

const plain = "text/plain; charset=utf-8";

/**
 * brat standoff: for each article its text and, beside it, one line for each passage, relation, attribute and note; a
 * passage in several pieces is one annotation. Source: brat's manual, "Annotation format" (standoff.html), and
 * "Annotation configuration" for `annotation.conf`, of brat 1.3.
 */
export const bratFormat = {
	extension: "brat.zip",
	mediaType: "application/zip",
	cannotCarry: [
		...(["blocks", "description", "aliases", "notes", "statements", "origin", "work"] as const),
		...(["earlierDecisions", "otherVersions", "original", "history"] as const),
	],
	write: inArchive({
		perArticle: [
			{ extension: "txt", mediaType: plain, write: ({ version }) => [version.text] },
			{ extension: "ann", mediaType: plain, write: writeLines },
		],
		ofAll: [
			{ path: "annotation.conf", format: { mediaType: plain }, open: openConfiguration },
			...linkFiles,
		],
	}),
} as const satisfies ExportFormat;

/** The lines of one article's annotations. */
export function* writeLines(selected: SelectedArticle): Iterable<string> {
	const { annotations, speakers, version } = selected;
	const line = linesFor(version.text);
	const ids = new Map<string, string>();
	for (const annotation of annotations) {
		const { tag, id: key } = annotation;
		const [id, text] = line.passage(tag, bodyPieces(annotation));
		ids.set(key, id);
		yield text;
		yield* partLines(line, annotation, id);
		for (const [name, value] of fieldsOf(annotation, speakers)) yield line.field(name, id, value);
	}
	for (const { from, to, label } of relationsOf(selected)) {
		const [source, target] = [ids.get(from), ids.get(to)];
		if (source !== undefined && target !== undefined) yield line.relation(label, source, target);
	}
}

type Lines = ReturnType<typeof linesFor>;

function* partLines(line: Lines, { pieces }: AnnotationView, id: string): Iterable<string> {
	for (const role of ["source", "cue"] as const) {
		const { label, joinedBy } = partLabels[role];
		for (const piece of pieces.filter((one) => one.role === role)) {
			const [part, text] = line.passage(label, [piece]);
			yield text;
			yield line.relation(joinedBy, part, id);
		}
	}
}

/** Numbers the lines of each kind as they are made. Offsets are in characters, that is code points. */
function linesFor(text: string) {
	const points = codePointsOf(text);
	const counts = { T: 0, R: 0, A: 0, "#": 0 };
	const next = (kind: keyof typeof counts) => {
		counts[kind] += 1;
		return `${kind}${counts[kind]}`;
	};
	const place = ({ start, end }: Stretch) =>
		`${points.toCodePoint(start)} ${points.toCodePoint(end)}`;
	return {
		/** The id of a new annotation, and its line. */
		passage: (label: string, pieces: readonly Piece[]): [string, string] => {
			const id = next("T");
			const fragments = pieces.flatMap((piece) => fragmentsOf(text, piece));
			const words = fragments.map(({ start, end }) => toLine(text.slice(start, end))).join(" ");
			return [id, `${id}\t${label} ${fragments.map(place).join(";")}\t${words}\n`];
		},
		relation: (label: string, from: string, to: string) =>
			`${next("R")}\t${label} Arg1:${from} Arg2:${to}\t\n`,
		field: (name: string, id: string, value: string) => {
			if (listed.has(name)) return `${next("A")}\t${name} ${id} ${value}\n`;
			return `${next("#")}\t${noteTypes.get(name) ?? name} ${id}\t${toLine(value)}\n`;
		},
	};
}

const listed: ReadonlySet<string> = new Set(
	markFields.flatMap(({ name, values }) => (values === null ? [] : [name])),
);

/** What brat shows as the annotator’s own words has a type of its own. */
const noteTypes: ReadonlyMap<string, string> = new Map([["note", "AnnotatorNotes"]]);

interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** A piece without the line feeds in it, which brat’s lines cannot hold: what stands between them, piece by piece. */
function fragmentsOf(text: string, { start, end }: Piece): Stretch[] {
	const lines = Array.from(text.slice(start, end).matchAll(/[^\n]+/g), ({ index, 0: words }) => ({
		start: start + index,
		end: start + index + words.length,
	}));
	return lines.length === 0 ? [{ start, end }] : lines;
}

function toLine(words: string): string {
	return words.replace(/\s*\n\s*/g, " ");
}

/** What there can be, for brat to offer and to check: the tags, the links that each may have, the fields. */
function openConfiguration(): ListWriter {
	const parts = [partLabels.source, partLabels.cue];
	const any = tagNames.join("|");
	const relations = [
		...linkTypeNames.map((type) => {
			const { from, to } = linkTypeRow(type);
			return `${type}\tArg1:${from.join("|")}, Arg2:${to.join("|")}`;
		}),
		...parts.map(({ label, joinedBy }) => `${joinedBy}\tArg1:${label}, Arg2:${any}`),
		"<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
	];
	const attributes = markFields.flatMap(({ name, values }) =>
		values === null ? [] : [`${name}\tArg:<ENTITY>, Value:${values.join("|")}`],
	);
	const opening = [
		["[entities]", ...tagNames, ...parts.map(({ label }) => label)],
		["[relations]", ...relations],
		["[events]"],
		["[attributes]", ...attributes],
	]
		.map((section) => `${section.join("\n")}\n`)
		.join("\n");
	return { opening, of: () => [], closing: "" };
}
