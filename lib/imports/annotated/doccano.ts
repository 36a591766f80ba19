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
 * What doccano has of one document, a line of its JSON lines: entities with relations between them, or labels as lists
 * of start, end and label. It says no words, so that a place that is in the text is believed.
 * Source: doccano’s manual, "Dataset format". Null for what is no such document.
 */
export function readDoccano(value: unknown): AnnotatedSource | null {
	const document = fieldsIn(value);
	const text = document?.get("text");
	if (document === null || typeof text !== "string") return null;
	const entities = ["entities", "label", "labels"]
		.map((name) => document.get(name))
		.find((list) => Array.isArray(list) && list.every(isEntity));
	if (!Array.isArray(entities) || (entities.length === 0 && !document.has("entities"))) return null;
	const left = new Left();
	const fields = readMarks(document, left);
	const spans = entities.flatMap((entity, n) => toPassage(entity, n, fields) ?? []);
	const relations = listOf(document.get("relations")).flatMap((one) => toRelation(one, left));
	return {
		...({ format: "doccano", text, unit: "code-points", left } as const),
		...joinParts(spans, relations),
		declared: declaredIn(document),
	};
}

function isEntity(entity: unknown): boolean {
	if (Array.isArray(entity)) return entity.length === 3 && typeof entity[0] === "number";
	return fieldsIn(entity)?.has("start_offset") ?? false;
}

function toPassage(entity: unknown, n: number, fields: FieldsRead): SourcePassage | null {
	const [start, end, label, key] = Array.isArray(entity)
		? [...entity.slice(0, 3), `n${n}`]
		: ["start_offset", "end_offset", "label", "id"].map((name) => fieldsIn(entity)?.get(name));
	const id = wordsIn(key) ?? `n${n}`;
	const piece = { role: "body", start: numberIn(start), end: numberIn(end), quote: null } as const;
	return { key: id, label: wordsIn(label) ?? "", pieces: [piece], fields: fields.of(id) };
}

function toRelation(relation: unknown, left: Left): SourceRelation[] {
	const read = fieldsIn(relation);
	const [from, to, label] = ["from_id", "to_id", "type"].map((name) => wordsIn(read?.get(name)));
	if (from != null && to != null && label != null) return [{ from, to, label }];
	left.add("broken-relations");
	return [];
}

/** What our own files say of each entity besides, in a field that doccano keeps as it is. */
function readMarks(document: JsonFields, left: Left): FieldsRead {
	const fields = new FieldsRead(left);
	for (const mark of listOf(document.get("marks"))) {
		const said = fieldsIn(mark);
		const key = wordsIn(said?.get("id"));
		if (said === null || key === null) continue;
		for (const [name, value] of said) {
			const words = wordsIn(value);
			if (name !== "id" && words !== null) fields.set(key, name, words);
		}
	}
	return fields;
}
