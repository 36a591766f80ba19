const annotationContext = "http://www.w3.org/ns/anno.jsonld";

/*
 * The prefixes of what the W3C vocabulary has no word for, written into every file so that nothing need be fetched:
 * our own terms (the same in every installation), CiTO for the types of links, PROV for where things come from.
 * schema.org and Dublin Core are in the W3C context already.
 */
export const prefixes = {
	recoupe: "urn:recoupe:",
	cito: "http://purl.org/spar/cito/",
	prov: "http://www.w3.org/ns/prov#",
} as const;

/**
 * The context of the W3C vocabulary and ours, which each annotation carries, so that one taken out of the file still
 * means the same.
 */
export const contexts = [annotationContext, prefixes] as const;

/** A value of a JSON-LD document; what is undefined is not written, and null is in JSON literals alone. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonNode;

/** An object of a JSON-LD document. */
export interface JsonNode {
	readonly [key: string]: Json;
}

/** The IRI of a thing of the newsroom. */
export function urnOf(id: string): string {
	return `urn:uuid:${id}`;
}

/** The node of a name from one of our closed tables: `urn:recoupe:certainty:possible`. */
export function term(table: string, name: string): JsonNode {
	return { id: termIri(table, name) };
}

/** The IRI of a name from one of our closed tables. */
export function termIri(table: string, name: string): string {
	return `urn:recoupe:${table}:${name}`;
}

/** A body that says what the target is, by the IRI of the class. */
export function classifying(iri: string): JsonNode {
	return { type: "SpecificResource", source: iri, purpose: "classifying" };
}

/** JSON kept as it is stored, as a JSON literal (JSON-LD 1.1, 4.2.2). */
export function jsonLiteral(value: unknown): JsonNode {
	return { "@type": "@json", "@value": toJson(value) };
}

/** The same with every null in it, for what is taken back as it was. */
export function exactLiteral(value: Json): JsonNode {
	return { "@type": "@json", "@value": value };
}

/** A list whose order means something. */
export function ordered(list: readonly Json[]): JsonNode {
	return { "@list": list };
}

/**
 * JSON that can stand in a script element and in old JavaScript: `<` and the two line separators are escaped.
 * Indented by tabs.
 */
export function printJson(value: Json): string {
	return JSON.stringify(value, null, "\t").replace(
		/[<\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

/** A document that is written entry by entry. */
export interface OpenDocument {
	readonly opening: string;
	/** The next entry, with what parts it from the one before. */
	entry(node: JsonNode): string;
	readonly closing: string;
}

/** Opens a document at its last list, which is empty and the last thing in it: its entries come one by one. */
export function openDocument(head: JsonNode): OpenDocument {
	const text = printJson(head);
	const at = text.lastIndexOf("[]") + 1;
	const indent = /\n(\t*).*$/.exec(text.slice(0, at))?.[1] ?? "";
	let separator = "\n";
	return {
		opening: text.slice(0, at),
		entry: (node) => {
			const before = separator;
			separator = ",\n";
			return `${before}${printJson(node).replace(/^/gm, `${indent}\t`)}`;
		},
		closing: `\n${indent}${text.slice(at)}\n`,
	};
}

function toJson(value: unknown): Json {
	if (Array.isArray(value)) return value.map(toJson);
	if (typeof value === "object" && value !== null)
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner)]));
	if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
		return value;
	return undefined;
}
