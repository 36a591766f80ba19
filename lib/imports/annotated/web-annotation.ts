import { linkTypeNames, linkTypeRow } from "@/lib/domain/link-types";
import { fail, type Result } from "@/lib/domain/result";
import type { PieceRole } from "@/lib/domain/text";
import {
	type AnnotatedSource,
	Left,
	type SourceFields,
	type SourcePassage,
	type SourcePiece,
	type SourceRelation,
} from "@/lib/imports/annotated/annotated-source";
import {
	fieldsIn,
	type JsonFields,
	listOf,
	numberIn,
	wordsIn,
} from "@/lib/imports/annotated/json-value";
import type { Declared } from "@/lib/imports/source-document";

/**
 * What a Web Annotation collection marks in the text that it brings: passages by their quotes and positions in code
 * points, links between them; memberships and decisions are of the newsroom that made them, and left behind.
 * Source: Web Annotation Data Model (W3C Recommendation, 23 February 2017), and our own terms for the text
 * (`recoupe:version`). Null for what is no such document; `no-text-field` for one that brings no text.
 */
export function readWebAnnotation(value: unknown): AnnotatedSource | Result<never> | null {
	const document = Array.isArray(value) ? new Map([["items", value]]) : fieldsIn(value);
	if (document === null) return null;
	const items = itemsOf(document);
	if (items === null) return null;
	const text = fieldsIn(document.get("recoupe:version"))?.get("value");
	if (typeof text !== "string")
		return fail("invalid", { fields: [{ path: "file", code: "no-text-field" }] });
	const left = new Left();
	const names = speakersOf(document);
	const passages: SourcePassage[] = [];
	const links: SourceRelation[] = [];
	for (const item of items) {
		const kind = kindOf(item);
		if (kind === "passage") passages.push(toPassage(item, names, passages.length));
		else if (kind === "link") links.push(toLink(item));
		else left.add(kind);
	}
	const keys = new Set(passages.map(({ key }) => key));
	const relations = links.filter(({ from, to }) => keys.has(from) && keys.has(to));
	left.add("far-links", links.length - relations.length);
	const marked = { text, passages, relations, declared: toldIn(document), left };
	return { format: "web-annotation", unit: "code-points", ...marked };
}

/** The annotations of a collection, a page, a list, or one alone; null where there are none to be had. */
function itemsOf(document: JsonFields): JsonFields[] | null {
	if (document.get("type") === "Annotation") return [document];
	const items = document.get("items") ?? fieldsIn(document.get("first"))?.get("items");
	if (!Array.isArray(items)) return null;
	const read = items.flatMap((item) => fieldsIn(item) ?? []);
	const areAnnotations = read.every((item) => listOf(item.get("type")).includes("Annotation"));
	return areAnnotations && (read.length > 0 || document.has("recoupe:version")) ? read : null;
}

function kindOf(item: JsonFields): "passage" | "link" | "memberships" | "decisions" {
	const said = nameIn(item.get("recoupe:kind"));
	if (said === "membership") return "memberships";
	if (said === "decision" || listOf(item.get("motivation")).includes("oa:assessing"))
		return "decisions";
	const isLink = listOf(item.get("motivation")).includes("linking");
	return said === "link" || (said === null && isLink) ? "link" : "passage";
}

/** The last part of an IRI, alone or as the id of a node: what it is called in its table. */
function nameIn(node: unknown): string | null {
	const iri = typeof node === "string" ? node : wordsIn(fieldsIn(node)?.get("id"));
	return iri === null ? null : (iri.split(/[:/#]/).at(-1) ?? null);
}

function toPassage(
	item: JsonFields,
	names: ReadonlyMap<string, string>,
	count: number,
): SourcePassage {
	const pieces = [
		...piecesIn(item.get("target"), "body"),
		...piecesIn(item.get("recoupe:sourceWords"), "source"),
		...piecesIn(item.get("recoupe:cueWords"), "cue"),
	];
	const key = wordsIn(item.get("id")) ?? `n${count}`;
	return { key, label: labelOf(item), pieces, fields: fieldsSaid(item, names) };
}

/** What a body classifies or tags it as, else what it was made for. */
function labelOf(item: JsonFields): string {
	const bodies = listOf(item.get("body")).flatMap((body) => fieldsIn(body) ?? []);
	for (const body of bodies) {
		const purpose = listOf(body.get("purpose"));
		const name = nameIn(body.get("source"));
		if (purpose.includes("classifying") && name !== null) return name;
		const isTag = purpose.includes("tagging") || purpose.includes("classifying");
		const value = wordsIn(body.get("value"));
		if (isTag && value !== null) return value;
	}
	return wordsIn(listOf(item.get("motivation"))[0]) ?? "";
}

function piecesIn(targets: unknown, role: PieceRole): SourcePiece[] {
	return listOf(targets).flatMap((target) => {
		const selectors = listOf(fieldsIn(target)?.get("selector")).flatMap(
			(selector) => fieldsIn(selector) ?? [],
		);
		const of = (type: string) => selectors.find((selector) => selector.get("type") === type);
		const [quote, place] = [of("TextQuoteSelector"), of("TextPositionSelector")];
		if (quote === undefined && place === undefined) return [];
		return [
			{
				role,
				start: numberIn(place?.get("start")),
				end: numberIn(place?.get("end")),
				quote: wordsIn(quote?.get("exact")),
				prefix: wordsIn(quote?.get("prefix")) ?? "",
				suffix: wordsIn(quote?.get("suffix")) ?? "",
			},
		];
	});
}

function fieldsSaid(item: JsonFields, names: ReadonlyMap<string, string>): SourceFields {
	const note = noteOf(item);
	const speakers = listOf(item.get("recoupe:speaker")).flatMap(
		(speaker) => names.get(wordsIn(fieldsIn(speaker)?.get("id")) ?? "") ?? [],
	);
	const [certainty, quoteType, checkWorthiness] = [
		...["recoupe:certainty", "recoupe:quoteType", "recoupe:checkWorthiness"],
	].map((name) => nameIn(item.get(name)));
	return {
		...(certainty != null && { certainty }),
		...(quoteType != null && { quoteType }),
		...(checkWorthiness != null && { checkWorthiness }),
		...(note !== null && { note }),
		...(speakers.length > 0 && { speakers }),
	};
}

/** The words of the comments; of one in HTML what stands between its tags, where it does not say its words itself. */
function noteOf(item: JsonFields): string | null {
	const words = listOf(item.get("body")).flatMap((one) => {
		const body = fieldsIn(one);
		if (body === null || !listOf(body.get("purpose")).includes("commenting")) return [];
		const plain = wordsIn(body.get("recoupe:plainText"));
		const value = wordsIn(body.get("value")) ?? "";
		return [
			plain ?? (body.get("format") === "text/html" ? value.replace(/<[^<>]*>/g, " ") : value),
		];
	});
	return words.length === 0 ? null : words.join("\n");
}

function toLink(item: JsonFields): SourceRelation {
	const bodies = listOf(item.get("body")).flatMap((body) => fieldsIn(body) ?? []);
	const isFor = (purpose: string) => (body: JsonFields) =>
		listOf(body.get("purpose")).includes(purpose);
	const end = bodies.find(isFor("linking"));
	const to = wordsIn(end?.get("source")) ?? wordsIn(listOf(item.get("body"))[0]) ?? "";
	const iris = bodies
		.filter(isFor("classifying"))
		.flatMap((body) => wordsIn(body.get("source")) ?? []);
	const known = linkTypeNames.find((type) => iris.includes(linkTypeRow(type).iri));
	const own = iris.find((iri) => iri.startsWith("urn:recoupe:link-type:"));
	const label = nameIn(own) ?? known ?? nameIn(iris[0]) ?? "";
	const target = listOf(item.get("target"))[0];
	const from = wordsIn(target) ?? wordsIn(fieldsIn(target)?.get("id")) ?? "";
	return { from, to, label };
}

function speakersOf(document: JsonFields): ReadonlyMap<string, string> {
	const list = fieldsIn(document.get("recoupe:speakers"))?.get("@list");
	return new Map(
		listOf(list).flatMap((one) => {
			const speaker = fieldsIn(one);
			const [id, name] = [wordsIn(speaker?.get("id")), wordsIn(speaker?.get("name"))];
			return id === null || name === null ? [] : [[id, name] as const];
		}),
	);
}

function toldIn(document: JsonFields): Declared[] {
	const article = fieldsIn(document.get("recoupe:article"));
	const publisher = fieldsIn(article?.get("schema:publisher"));
	const told = {
		title: article?.get("schema:headline"),
		outlet: publisher?.get("name"),
		author: article?.get("schema:author"),
		published: article?.get("schema:datePublished"),
		address: article?.get("schema:url"),
		language: article?.get("language"),
	} as const;
	const fields = ["title", "outlet", "author", "published", "address", "language"] as const;
	return fields.flatMap((field): Declared[] => {
		const value = told[field];
		return typeof value === "string" ? [{ field, value, from: "record" }] : [];
	});
}
