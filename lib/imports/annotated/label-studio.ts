import {
	type AnnotatedSource,
	Left,
	type SourcePassage,
	type SourceRelation,
} from "@/lib/imports/annotated/annotated-source";
import { declaredIn } from "@/lib/imports/annotated/declared-in";
import { joinParts } from "@/lib/imports/annotated/join-parts";
import {
	fieldsIn,
	type JsonFields,
	listOf,
	numberIn,
	wordsIn,
} from "@/lib/imports/annotated/json-value";
import { FieldsRead } from "@/lib/imports/annotated/own-fields";

/**
 * What Label Studio has of one task: the first annotation that nobody skipped, its labelled regions, what is said of
 * each, and their relations; and the short form, whose regions stand beside the text.
 * Source: Label Studio’s documentation, "Export annotations", of its JSON and JSON_MIN. Null for what is no such task.
 */
export function readLabelStudio(value: unknown): AnnotatedSource | null {
	const task = fieldsIn(value);
	if (task === null) return null;
	return readTask(task) ?? readShort(task);
}

function readTask(task: JsonFields): AnnotatedSource | null {
	const facts = fieldsIn(task.get("data"));
	const all = task.get("annotations") ?? task.get("completions") ?? task.get("predictions");
	if (facts === null || !Array.isArray(all)) return null;
	const annotations = all.flatMap((one) => fieldsIn(one) ?? []);
	const kept = annotations.filter((one) => one.get("was_cancelled") !== true);
	const results = listOf(kept[0]?.get("result")).flatMap((one) => fieldsIn(one) ?? []);
	const text = textOf(facts);
	if (text === null) return null;
	const left = new Left();
	left.add("other-annotators", kept.length - 1);
	return readResults(text, results, left, facts);
}

/** The field called text, else the longest words. */
function textOf(facts: JsonFields): string | null {
	const named = facts.get("text");
	if (typeof named === "string") return named;
	const words = [...facts.values()].filter((value) => typeof value === "string");
	return words.reduce<string | null>(
		(best, one) => (one.length > (best?.length ?? 0) ? one : best),
		null,
	);
}

function readResults(
	text: string,
	results: readonly JsonFields[],
	left: Left,
	facts: JsonFields,
): AnnotatedSource {
	const fields = new FieldsRead(left);
	const spans: SourcePassage[] = [];
	const relations: SourceRelation[] = [];
	for (const result of results) {
		const type = result.get("type");
		if (type === "relation") relations.push(...relationsOf(result, left));
		else if (labelsOf(result) !== null) spans.push(...passagesOf(result, spans.length));
		else readField(result, fields);
	}
	const said = spans.map((span) => ({ ...span, fields: fields.of(span.key) }));
	return {
		...({ format: "label-studio", text, unit: "code-points", left } as const),
		...joinParts(said, relations),
		declared: declaredIn(facts),
	};
}

/** The labels of a region, under whichever tag it was labelled. */
function labelsOf(result: JsonFields): readonly unknown[] | null {
	const value = fieldsIn(result.get("value"));
	const labels = value?.get("labels") ?? value?.get("hypertextlabels");
	return Array.isArray(labels) ? labels : null;
}

/** A region with several labels is a passage for each; relations lead to the first. */
function passagesOf(result: JsonFields, count: number): SourcePassage[] {
	const value = fieldsIn(result.get("value")) ?? new Map<string, unknown>();
	const place = fieldsIn(value.get("globalOffsets")) ?? value;
	const key = wordsIn(result.get("id")) ?? `n${count}`;
	const piece = {
		role: "body",
		start: numberIn(place.get("start")),
		end: numberIn(place.get("end")),
		quote: wordsIn(value.get("text")),
	} as const;
	return (labelsOf(result) ?? []).map((label, n) => ({
		key: n === 0 ? key : `${key} ${n}`,
		label: wordsIn(label) ?? "",
		pieces: [piece],
		fields: {},
	}));
}

function relationsOf(result: JsonFields, left: Left): SourceRelation[] {
	const [from, to] = [wordsIn(result.get("from_id")), wordsIn(result.get("to_id"))];
	if (from === null || to === null) {
		left.add("broken-relations");
		return [];
	}
	const ends = result.get("direction") === "left" ? { from: to, to: from } : { from, to };
	const labels = listOf(result.get("labels")).flatMap((label) => wordsIn(label) ?? []);
	return labels.length === 0
		? [{ ...ends, label: "" }]
		: labels.map((label) => ({ ...ends, label }));
}

function readField(result: JsonFields, fields: FieldsRead): void {
	const value = fieldsIn(result.get("value"));
	const said = listOf(value?.get("choices") ?? value?.get("text")).flatMap(
		(one) => wordsIn(one) ?? [],
	);
	const [key, name] = [wordsIn(result.get("id")), wordsIn(result.get("from_name"))];
	fields.set(key ?? "", name ?? "", said.join("\n"));
}

function readShort(task: JsonFields): AnnotatedSource | null {
	const text = task.get("text");
	const regions = [...task.values()].find(
		(list) => Array.isArray(list) && list.length > 0 && list.every(isRegion),
	);
	if (typeof text !== "string" || !Array.isArray(regions)) return null;
	const passages = regions.flatMap((region, n) =>
		passagesOf(new Map<string, unknown>([["value", region]]), n),
	);
	return {
		...({ format: "label-studio", text, unit: "code-points", relations: [] } as const),
		...{ passages, left: new Left() },
		declared: declaredIn(task),
	};
}

function isRegion(region: unknown): boolean {
	const value = fieldsIn(region);
	return value !== null && Array.isArray(value.get("labels")) && value.has("start");
}
