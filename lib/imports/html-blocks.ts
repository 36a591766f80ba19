import type { BlockKind } from "@/lib/domain/text";
import { BlockWriter } from "@/lib/imports/block-writer";
import type { HtmlElement, HtmlNode } from "@/lib/imports/html-tree";
import {
	type DropCode,
	type Drops,
	type Look,
	type SourceBlock,
	safeHref,
} from "@/lib/imports/source-document";

/** The part of a page that is read. */
export interface ArticlePart {
	readonly body: HtmlElement;
	/** The page's headline, where it stands outside that part. */
	readonly headline: HtmlElement | null;
}

/**
 * The part of a page that holds the article: what the page marks as its article, when that has most of the page's
 * prose, else all of it. What stands outside is counted as left out.
 */
export function findArticlePart(root: HtmlElement, drops: Drops): ArticlePart {
	const all = proseIn(root);
	const candidates = elementsIn(root)
		.filter(isArticle)
		.map((element) => ({ element, prose: proseIn(element) }))
		.filter(({ prose }) => prose >= 200 && prose >= all * 0.5);
	// Elements come before what is in them, so the last of the fullest is the innermost.
	const fullest = Math.max(0, ...candidates.map(({ prose }) => prose));
	const body = candidates.findLast(({ prose }) => prose >= fullest * 0.9)?.element ?? root;
	if (body === root) return { body, headline: null };
	const inside = new Set(elementsIn(body));
	const headlines = elementsIn(root).filter(({ name }) => name === "h1");
	const isOwn = headlines.some((element) => inside.has(element));
	const headline = isOwn ? null : (headlines.length === 1 && headlines[0]) || null;
	drops.add("dropped-page-parts", partsOutside(root, body, headline));
	return { body, headline };
}

/** The blocks of that part in reading order; what is left out is counted in `drops`. */
export function readHtmlBlocks({ body, headline }: ArticlePart, drops: Drops): SourceBlock[] {
	const reader = new BlockReader(drops);
	if (headline !== null) reader.read(headline, null);
	reader.read(body, null);
	reader.writer.end();
	return reader.writer.blocks;
}

/** The elements below one, before what is in them, in document order, without those that are never read. */
export function elementsIn(element: HtmlElement): HtmlElement[] {
	return element.children.flatMap((child) =>
		typeof child === "string" || dropOf(child) !== null ? [] : [child, ...elementsIn(child)],
	);
}

/** Its words, white space as one blank. */
export function wordsOf(node: HtmlNode): string {
	return rawWords(node).replace(/\s+/g, " ").trim();
}

function rawWords(node: HtmlNode): string {
	if (typeof node === "string") return node;
	return dropOf(node) === null ? node.children.map(rawWords).join("") : "";
}

function isArticle({ name, attributes }: HtmlElement): boolean {
	return (
		name === "article" ||
		name === "main" ||
		attributes.get("role") === "main" ||
		/(?:^|\s)articleBody(?:\s|$)/.test(attributes.get("itemprop") ?? "")
	);
}

/** How many units of prose: words in what pages put prose in. */
function proseIn(element: HtmlElement): number {
	let prose = 0;
	for (const child of element.children) {
		if (typeof child === "string" || dropOf(child) !== null || isRound(child)) continue;
		prose += /^(?:p|blockquote|li|h[1-6]|pre)$/.test(child.name)
			? wordsOf(child).length
			: proseIn(child);
	}
	return prose;
}

function isRound({ name }: HtmlElement): boolean {
	return name === "nav" || name === "footer" || name === "aside";
}

/** How many blocks stand outside the part that is read. */
function partsOutside(root: HtmlElement, body: HtmlElement, headline: HtmlElement | null): number {
	const reader = new BlockReader(null, new Set(headline === null ? [body] : [body, headline]));
	reader.read(root, null);
	reader.writer.end();
	return reader.writer.blocks.length;
}

/** What is never read, and as what it is counted. */
const dropped: Readonly<Record<string, DropCode | "silent" | undefined>> = {
	...{ head: "silent", title: "silent", meta: "silent", link: "silent", base: "silent" },
	...{ script: "dropped-scripts", style: "dropped-scripts", template: "dropped-scripts" },
	...{ noscript: "dropped-scripts", "!doctype": "silent", frameset: "dropped-media" },
	...{ iframe: "dropped-media", object: "dropped-media", embed: "dropped-media" },
	...{ video: "dropped-media", audio: "dropped-media", canvas: "dropped-media" },
	...{ svg: "dropped-media", math: "dropped-media", map: "dropped-media", applet: "dropped-media" },
	...{ img: "dropped-pictures", input: "dropped-forms", button: "dropped-forms" },
	...{ select: "dropped-forms", textarea: "dropped-forms", datalist: "dropped-forms" },
	...{ xmp: "dropped-scripts", noembed: "dropped-scripts", noframes: "dropped-scripts" },
};

function dropOf(element: HtmlElement): DropCode | "silent" | null {
	const known = Object.hasOwn(dropped, element.name) ? dropped[element.name] : undefined;
	if (known !== undefined) return known;
	const style = element.attributes.get("style") ?? "";
	const isHidden =
		element.attributes.has("hidden") ||
		/(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
	return isHidden ? "dropped-hidden" : null;
}

/** Elements that stand on lines of their own; `kind` is what they make of their words, null what they leave open. */
const blockElements: Readonly<Record<string, BlockKind | null>> = {
	...{ h1: "headline", h2: "heading", h3: "heading", h4: "heading", h5: "heading", h6: "heading" },
	...{ blockquote: "quote", li: "list-item", dt: "list-item", dd: "list-item" },
	...{ figcaption: "caption", caption: "caption", aside: "aside", nav: "aside" },
	...{ p: null, div: null, section: null, article: null, main: null, header: null, footer: null },
	...{ ul: null, ol: null, dl: null, table: null, thead: null, tbody: null, tfoot: null, tr: null },
	...{ td: null, th: null, figure: null, pre: null, address: null, details: null, summary: null },
	...{ form: null, fieldset: null, legend: null, hr: null, html: null, body: null, center: null },
	...{ hgroup: null, search: null, picture: null, dialog: null, menu: "list-item", "#root": null },
};

/** Kinds that hold for all that is in an element, whatever it is made of. */
const lasting: ReadonlySet<BlockKind | null> = new Set(["quote", "caption", "aside", "list-item"]);

class BlockReader {
	readonly writer = new BlockWriter();
	readonly #drops: Drops | null;
	readonly #without: ReadonlySet<HtmlElement>;

	constructor(drops: Drops | null, without: ReadonlySet<HtmlElement> = new Set()) {
		this.#drops = drops;
		this.#without = without;
	}

	/** Reads an element; `within` is the kind of what it is in. */
	read(element: HtmlElement, within: BlockKind | null): void {
		if (this.#without.has(element)) return;
		const drop = dropOf(element);
		if (drop !== null) {
			if (drop !== "silent") this.#drops?.add(drop);
			return;
		}
		if (element.name === "br") this.#breakLine(within);
		else if (Object.hasOwn(blockElements, element.name)) this.#readBlock(element, within);
		else this.#readInline(element, within);
	}

	#readBlock(element: HtmlElement, within: BlockKind | null): void {
		const kind = kindIn(element, within);
		this.writer.begin(kind);
		this.#readChildren(element, kind);
		this.writer.begin(within);
	}

	#readChildren(element: HtmlElement, kind: BlockKind | null): void {
		const isKept = element.name === "pre";
		for (const child of element.children) {
			if (typeof child !== "string") this.read(child, kind);
			else if (isKept) this.writer.write(child.replace(/\r\n?/g, "\n"));
			else this.writer.writeFlowing(child);
		}
	}

	#readInline(element: HtmlElement, within: BlockKind | null): void {
		const start = this.writer.length;
		const { blocks } = this.writer;
		const count = blocks.length;
		this.#readChildren(element, within);
		const look = Object.hasOwn(inlineElements, element.name) ? inlineElements[element.name] : null;
		// Blocks inside an inline element: its look would be of another block than it began in.
		if (look == null || blocks.length !== count) return;
		if (look !== "link") this.writer.look(look, start);
		else this.#link(element.attributes.get("href"), start);
	}

	#link(href: string | undefined, start: number): void {
		if (href === undefined) return;
		const safe = safeHref(href);
		if (safe !== null) this.writer.look("link", start, safe);
		else if (hasScheme(href)) this.#drops?.add("dropped-links");
	}

	/** One break is a line of a block, two are the end of one. */
	#breakLine(within: BlockKind | null): void {
		if (this.writer.endsLine) this.writer.begin(within);
		else this.writer.breakLine();
	}
}

const inlineElements: Readonly<Record<string, Look["kind"] | undefined>> = {
	...{ strong: "strong", b: "strong", em: "emphasis", i: "emphasis", a: "link" },
};

function kindIn(element: HtmlElement, within: BlockKind | null): BlockKind | null {
	const own = blockElements[element.name] ?? null;
	const classes = element.attributes.get("class") ?? "";
	if (lasting.has(within) && within !== "list-item") return within;
	if (/(?:^|[\s_-])(?:caption|legende|credit-?photo|photo-?credit)(?:$|[\s_-])/i.test(classes))
		return "caption";
	if (/(?:^|[\s_-])(?:lire-?aussi|read-?(?:also|more)|related)(?:$|[\s_-])/i.test(classes))
		return "aside";
	if (own !== null) return own;
	return within === "list-item" && element.name !== "ul" && element.name !== "ol" ? within : null;
}

// As a browser reads it, which leaves white space and controls out.
function hasScheme(href: string): boolean {
	return /^[a-z][a-z0-9+.-]{0,30}:/i.test(href.replace(/[\s\p{Cc}]/gu, ""));
}
