import { fail, type Result } from "@/lib/domain/result";
import {
	type AnnotatedSource,
	Left,
	type SourcePassage,
	type SourceRelation,
} from "@/lib/imports/annotated/annotated-source";
import { draftFromAnnotated } from "@/lib/imports/annotated/draft-from-annotated";
import { joinParts } from "@/lib/imports/annotated/join-parts";
import { FieldsRead } from "@/lib/imports/annotated/own-fields";
import {
	readTsvDocument,
	type TsvLayer,
	type TsvUnit,
} from "@/lib/imports/annotated/webanno-tsv-document";
import { decodeBytes } from "@/lib/imports/decode-bytes";
import type { ArticleDraft, SourceFile } from "@/lib/imports/draft";

/**
 * A draft from WebAnno TSV 3: the text of its sentences and, layer by layer, spans with their values and the relations
 * between them. What a span is called is its feature `label` or `value`, else its first value, else its layer; what
 * words alone say of the language (lemmas, parts of speech) is left behind, and so are chains and slots.
 * Source: INCEpTION User Guide, appendix "WebAnno TSV 3.3 File format".
 * Fails like `decodeBytes` and `draftFromAnnotated`, and as `unsupported-media` (`not-this-format`).
 */
export function parseWebannoTsv(file: SourceFile): Result<ArticleDraft> {
	const decoded = decodeBytes(file.bytes, "utf-8", 25 * 1024 * 1024);
	if (!decoded.ok) return decoded;
	if (!isWebannoTsv(decoded.value.text)) return refuse("not-this-format");
	const source = readSource(decoded.value.text.replace(/^\uFEFF/, ""));
	return draftFromAnnotated(source, file, null);
}

/** Whether a text begins as such a file does. */
export function isWebannoTsv(text: string): boolean {
	return /^\uFEFF?#FORMAT=WebAnno TSV 3/.test(text);
}

function refuse(problem: string): Result<never> {
	return fail("unsupported-media", { fields: [{ path: "file", code: problem }] });
}

function readSource(file: string): AnnotatedSource {
	const { text, units, layers, damaged } = readTsvDocument(file);
	const left = new Left();
	left.add("damaged-lines", damaged);
	const fields = new FieldsRead(left);
	const spans = new Map<string, Growing>();
	const relations: SourceRelation[] = [];
	for (const [n, layer] of layers.entries()) {
		if (layer.kind === "span" && !linguistic.test(layer.name))
			readSpans(layer, n, units, { spans, fields, text });
		if (layer.kind === "chain" || layer.kind === "slot") left.add("attributes");
	}
	for (const layer of layers)
		if (layer.kind === "relation" && !linguistic.test(layer.name))
			relations.push(...readRelations(layer, layers, units));
	const passages = [...spans].map(([key, span]) => toPassage(key, span, fields, text));
	const joined = joinParts(passages, relations);
	return { format: "webanno-tsv", text, unit: "utf-16", ...joined, declared: [], left };
}

// What DKPro says of each word is not about what the article says.
const linguistic =
	/^de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(?:lexmorph|segmentation|syntax|coref|transform)\./;

/** A span as far as its tokens have been read. */
interface Growing {
	readonly label: string;
	readonly start: number;
	end: number;
}

interface Reading {
	readonly spans: Map<string, Growing>;
	readonly fields: FieldsRead;
	readonly text: string;
}

/** An annotation is told by its number, and where it has none by the one unit that it is on. */
function readSpans(
	layer: TsvLayer,
	n: number,
	units: readonly TsvUnit[],
	{ spans, fields }: Reading,
): void {
	const naming = Math.max(
		0,
		layer.features.findIndex((name) => /^(?:label|value)$/i.test(name)),
	);
	for (const unit of units) {
		const columns = layer.features.map((_, at) => unit.values(layer.column + at));
		const bare = layer.features.length === 0 ? [unit.values(layer.column)] : columns;
		for (const [at, named] of (bare[naming] ?? []).entries()) {
			const id = named.id ?? 0;
			const key = keyOf(n, id, unit.address);
			const known = spans.get(key);
			if (known !== undefined) {
				known.end = Math.max(known.end, unit.end);
				continue;
			}
			const values = bare.map((column) => column[at]?.value ?? null);
			const label = values[naming] ?? values.find((value) => value !== null) ?? layer.name;
			spans.set(key, { label, start: unit.start, end: unit.end });
			for (const [column, name] of layer.features.entries()) {
				const value = values[column];
				if (column !== naming && value != null) fields.set(key, name, value);
			}
		}
	}
}

function keyOf(layer: number, id: number, address: string): string {
	return id === 0 ? `${layer} ${address}` : `${layer} #${id}`;
}

/** They stand on the unit that they lead to, and name the one that they come from. */
function readRelations(
	layer: TsvLayer,
	layers: readonly TsvLayer[],
	units: readonly TsvUnit[],
): SourceRelation[] {
	const base = layers.findIndex(({ kind, name }) => kind === "span" && name === layer.base);
	const reference = layer.column + layer.features.length;
	return units.flatMap((unit) => {
		const labels = layer.features.length === 0 ? [] : unit.values(layer.column);
		return unit.references(reference).map(({ address, from, to }, at) => ({
			from: keyOf(base, from, address),
			to: keyOf(base, to, unit.address),
			label: labels[at]?.value ?? layer.name,
		}));
	});
}

function toPassage(
	key: string,
	{ label, start, end }: Growing,
	fields: FieldsRead,
	text: string,
): SourcePassage {
	const quote = text.slice(start, end);
	return {
		key,
		label,
		pieces: [{ role: "body", start, end, quote }],
		fields: fields.of(key),
	};
}
