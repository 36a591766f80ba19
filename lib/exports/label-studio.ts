import { linkTypeNames } from "@/lib/domain/link-types";
import { partLabels } from "@/lib/domain/span-labels";
import { tagNames } from "@/lib/domain/tags";
import type { ExportFormat } from "@/lib/exports/export-format";
import type { ListWriter } from "@/lib/exports/list-writer";
import type { SelectedArticle } from "@/lib/exports/select-marks";
import { documentFields } from "@/lib/exports/spans/document-fields";
import { type FlatSpan, flatMarks } from "@/lib/exports/spans/flat-marks";
import { fieldsOf, markFields } from "@/lib/exports/spans/mark-fields";
import { type JsonNode, openDocument } from "@/lib/exports/web-annotation/terms";
import { inArchive, linkFiles } from "@/lib/exports/zip/article-archive";
import { type CodePoints, codePointsOf } from "@/lib/text/code-points";

/**
 * Label Studio’s JSON: one task for each article with one annotation, whose results are labelled regions, what is said
 * of them, and relations; offsets in code points; with the labelling configuration that shows them.
 * Source: Label Studio’s documentation, "Label Studio JSON format of annotated tasks" and the tags Text, Labels,
 * Choices, TextArea and Relations, of Label Studio 1.13; offsets as of label-studio-frontend 1.4 (code points).
 */
export const labelStudioFormat = {
	extension: "label-studio.zip",
	mediaType: "application/zip",
	cannotCarry: [
		...(["blocks", "aliases", "notes", "statements", "origin", "work"] as const),
		...(["earlierDecisions", "otherVersions", "original", "history"] as const),
	],
	write: inArchive({
		perArticle: [],
		ofAll: [
			{ path: "label-studio.json", format: { mediaType: "application/json" }, open: openTasks },
			{ path: "label-config.xml", format: { mediaType: "text/xml" }, open: openConfiguration },
			...linkFiles,
		],
	}),
} as const satisfies ExportFormat;

/** The tasks of all articles, as one list. */
export function openTasks(): ListWriter {
	let count = 0;
	return {
		opening: "[",
		*of(article) {
			count += 1;
			yield count === 1 ? "\n" : ",\n";
			yield* taskOf(article, count);
		},
		closing: "\n]\n",
	};
}

/** A task, result by result. */
function* taskOf(selected: SelectedArticle, id: number): Iterable<string> {
	const { version } = selected;
	const { opening, entry, closing } = openDocument({
		id,
		data: { text: version.text, ...documentFields(selected) },
		predictions: [],
		annotations: [{ id, was_cancelled: false, ground_truth: false, result: [] }],
	});
	yield opening;
	for (const result of resultsOf(selected)) yield entry(result);
	yield closing.trimEnd();
}

function* resultsOf(selected: SelectedArticle): Iterable<JsonNode> {
	const { spans, relations } = flatMarks(selected);
	const points = codePointsOf(selected.version.text);
	for (const span of spans) yield* regionResults(span, selected, points);
	for (const { from, to, label } of relations)
		yield { type: "relation", from_id: from, to_id: to, direction: "right", labels: [label] };
}

function regionResults(
	span: FlatSpan,
	{ speakers }: SelectedArticle,
	points: CodePoints,
): JsonNode[] {
	const { key, label, quote, annotation, isFirst } = span;
	const place = { start: points.toCodePoint(span.start), end: points.toCodePoint(span.end) };
	const at = { id: key, to_name: "text", origin: "manual" };
	const fields = isFirst ? [...fieldsOf(annotation, speakers)] : [];
	const values = fields.map(([name, value]) => {
		const isListed = choiceNames.has(name);
		return {
			...at,
			from_name: name,
			type: isListed ? "choices" : "textarea",
			value: isListed ? { ...place, text: quote, choices: [value] } : { ...place, text: [value] },
		};
	});
	const value = { ...place, text: quote, labels: [label] };
	return [{ ...at, from_name: "label", type: "labels", value }, ...values];
}

const choiceNames: ReadonlySet<string> = new Set(
	markFields.flatMap(({ name, values }) => (values === null ? [] : [name])),
);

/** The interface that shows what is in the tasks. */
function openConfiguration(): ListWriter {
	const line = (tag: string, name: string) => `<${tag} value="${name}"/>`;
	const labels = [...tagNames, partLabels.source.label, partLabels.cue.label];
	const joins = [partLabels.body, partLabels.source, partLabels.cue].map(
		({ joinedBy }) => joinedBy,
	);
	const controls = markFields.map(({ name, values }) => {
		const common = `name="${name}" toName="text" perRegion="true"`;
		if (values === null) return `<TextArea ${common} editable="true"/>`;
		const choices = values.map((value) => line("Choice", value)).join("");
		return `<Choices ${common} choice="single">${choices}</Choices>`;
	});
	const lines = [
		"<View>",
		`<Labels name="label" toName="text">${labels.map((label) => line("Label", label)).join("")}</Labels>`,
		`<Relations>${[...linkTypeNames, ...joins].map((type) => line("Relation", type)).join("")}</Relations>`,
		'<Text name="text" value="$text"/>',
		...controls,
		"</View>",
	];
	return { opening: `${lines.join("\n")}\n`, of: () => [], closing: "" };
}
