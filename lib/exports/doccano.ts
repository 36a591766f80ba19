import type { ExportFormat } from "@/lib/exports/export-format";
import type { ListWriter } from "@/lib/exports/list-writer";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import { documentFields } from "@/lib/exports/spans/document-fields";
import { flatMarks } from "@/lib/exports/spans/flat-marks";
import { fieldsOf } from "@/lib/exports/spans/mark-fields";
import { inArchive, linkFiles } from "@/lib/exports/zip/article-archive";
import { codePointsOf } from "@/lib/text/code-points";

/**
 * doccano’s JSON lines for spans and relations: one article a line, its stretches and their relations by number,
 * offsets in code points; what doccano has no field for stands beside them, where it keeps it as metadata.
 * Source: doccano’s manual, "Dataset format" of sequence labelling and relation extraction, of doccano 1.8.
 */
export const doccanoFormat = {
	extension: "doccano.zip",
	mediaType: "application/zip",
	cannotCarry: [
		...(["blocks", "aliases", "notes", "statements", "origin", "work"] as const),
		...(["earlierDecisions", "otherVersions", "original", "history"] as const),
	],
	write: inArchive({
		perArticle: [],
		ofAll: [
			{ path: "doccano.jsonl", format: { mediaType: "application/jsonl" }, open: openLines },
			...linkFiles,
		],
	}),
} as const satisfies ExportFormat;

/** The lines of all articles, stretches and relations numbered through. */
export function openLines(): ListWriter {
	const counts = { documents: 0, spans: 0, relations: 0 };
	return {
		opening: "",
		of: (article) => [`${toLine(documentOf(article, counts))}\n`],
		closing: "",
	};
}

function documentOf(
	selected: SelectedArticle,
	counts: { documents: number; spans: number; relations: number },
) {
	const { version, speakers } = selected;
	const { spans, relations } = flatMarks(selected);
	const points = codePointsOf(version.text);
	const ids = new Map<string, number>();
	for (const { key } of spans) ids.set(key, ++counts.spans);
	return {
		id: ++counts.documents,
		text: version.text,
		entities: spans.map(({ key, label, start, end }) => ({
			id: ids.get(key),
			label,
			start_offset: points.toCodePoint(start),
			end_offset: points.toCodePoint(end),
		})),
		relations: relations.map(({ from, to, label }) => ({
			id: ++counts.relations,
			from_id: ids.get(from),
			to_id: ids.get(to),
			type: label,
		})),
		Comments: [],
		...documentFields(selected),
		marks: spans
			.filter(({ isFirst }) => isFirst)
			.map(({ key, annotation }) => ({
				id: ids.get(key),
				...Object.fromEntries(fieldsOf(annotation, speakers)),
			})),
	};
}

/** On one line for whoever takes other characters for line ends too. */
function toLine(value: unknown): string {
	return JSON.stringify(value).replace(
		/[\u0085\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}
