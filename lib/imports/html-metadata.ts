import { elementsIn, wordsOf } from "@/lib/imports/html-blocks";
import type { HtmlElement } from "@/lib/imports/html-tree";
import type { Declared, DeclaredField, DeclaredIn } from "@/lib/imports/source-document";

/**
 * What a page declares of its article: in JSON-LD (schema.org), in OpenGraph, in its other meta elements, and in
 * bylines marked as such inside `body`; best first for each field. Read by their own keys only, never run.
 */
export function readHtmlMetadata(root: HtmlElement, body: HtmlElement): Declared[] {
	const everything = allElements(root);
	return [
		...everything.filter(isLinkedData).flatMap(readLinkedData),
		...everything.flatMap(readMeta),
		...elementsIn(body).flatMap(readMarked),
		...everything.flatMap(readHead),
	];
}

/** Also what is never shown, such as the head. */
function allElements(element: HtmlElement): HtmlElement[] {
	return element.children.flatMap((child) =>
		typeof child === "string" ? [] : [child, ...allElements(child)],
	);
}

function isLinkedData({ name, attributes }: HtmlElement): boolean {
	return name === "script" && /^application\/ld\+json/i.test(attributes.get("type") ?? "");
}

function readLinkedData({ children }: HtmlElement): Declared[] {
	const json = children.map((child) => (typeof child === "string" ? child : "")).join("");
	const parsed = json.length > 500_000 ? null : parseJson(json);
	const article = thingsIn(parsed, 0).find(({ type }) =>
		/(?:Article|BlogPosting|Report)$/.test(type),
	);
	return article === undefined ? [] : readArticle(article.thing);
}

function parseJson(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}

/** The things with a type, also in lists and in a graph. */
function thingsIn(value: unknown, depth: number): { type: string; thing: object }[] {
	if (depth > 5 || typeof value !== "object" || value === null) return [];
	if (Array.isArray(value))
		return value.slice(0, 200).flatMap((entry) => thingsIn(entry, depth + 1));
	const type = listOf(own(value, "@type")).find((name) => typeof name === "string");
	const inGraph = thingsIn(own(value, "@graph"), depth + 1);
	return type === undefined ? inGraph : [{ type: String(type), thing: value }, ...inGraph];
}

function readArticle(thing: object): Declared[] {
	const publisher = namesOf(own(thing, "publisher"))[0];
	const authors = namesOf(own(thing, "author"));
	const page = own(thing, "mainEntityOfPage");
	const address = [
		own(thing, "url"),
		page,
		typeof page === "object" && page ? own(page, "@id") : null,
	];
	return [
		...declare("title", own(thing, "headline"), "json-ld"),
		...declare("outlet", publisher, "json-ld"),
		...declare("author", authors.length > 0 ? authors.join(", ") : null, "json-ld"),
		...declare("published", own(thing, "datePublished"), "json-ld"),
		...address.flatMap((written) => declare("address", written, "json-ld")),
		...declare("language", own(thing, "inLanguage"), "json-ld"),
	];
}

function namesOf(value: unknown): string[] {
	return listOf(value)
		.slice(0, 20)
		.flatMap((entry) => {
			const name = typeof entry === "object" && entry !== null ? own(entry, "name") : entry;
			return typeof name === "string" && name.trim() !== "" ? [name.trim()] : [];
		});
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [value];
}

/** What an object has under a key of its own, nothing that it inherits. */
function own(thing: object, key: string): unknown {
	return Object.getOwnPropertyDescriptor(thing, key)?.value;
}

/** Meta elements by their name or property. */
const metaNames: Readonly<Record<string, readonly [DeclaredField, DeclaredIn] | undefined>> = {
	"og:title": ["title", "open-graph"],
	"og:site_name": ["outlet", "open-graph"],
	"og:url": ["address", "open-graph"],
	"article:published_time": ["published", "open-graph"],
	"article:author": ["author", "open-graph"],
	author: ["author", "page"],
	date: ["published", "page"],
	"dc.title": ["title", "page"],
	"dc.creator": ["author", "page"],
	"dc.date": ["published", "page"],
	"dc.publisher": ["outlet", "page"],
	"application-name": ["outlet", "page"],
};

function readMeta({ name, attributes }: HtmlElement): Declared[] {
	if (name !== "meta") return [];
	const key = (attributes.get("property") ?? attributes.get("name") ?? "").toLowerCase();
	const known = Object.hasOwn(metaNames, key) ? metaNames[key] : undefined;
	return known === undefined ? [] : declare(known[0], attributes.get("content"), known[1]);
}

/** Elements of the article that are marked as its byline or its date. */
function readMarked(element: HtmlElement): Declared[] {
	const { name, attributes } = element;
	const marks = `${attributes.get("itemprop") ?? ""} ${attributes.get("rel") ?? ""}`;
	if (/(?:^|\s)author(?:\s|$)/.test(marks)) return declare("author", wordsOf(element), "byline");
	if (name !== "time") return [];
	const isPublished = /(?:^|\s)datePublished(?:\s|$)/.test(marks);
	return isPublished ? declare("published", attributes.get("datetime"), "byline") : [];
}

function readHead(element: HtmlElement): Declared[] {
	const { name, attributes } = element;
	if (name === "title") return declare("title", element.children.join(""), "page");
	if (name === "html") return declare("language", attributes.get("lang"), "page");
	const isCanonical = name === "link" && attributes.get("rel")?.toLowerCase() === "canonical";
	return isCanonical ? declare("address", attributes.get("href"), "page") : [];
}

function declare(field: DeclaredField, value: unknown, from: DeclaredIn): Declared[] {
	if (typeof value !== "string" || value.trim() === "" || value.length > 3000) return [];
	return [{ field, value: value.trim(), from }];
}
