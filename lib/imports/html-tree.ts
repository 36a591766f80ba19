import { Parser } from "htmlparser2";

/** An element of a page: what it is called, the attributes that are read here, and what is in it. */
export interface HtmlElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: HtmlNode[];
}

/** An element, or words between tags with their entities read. */
export type HtmlNode = HtmlElement | string;

/** How large a page may be in what makes reading it dear: its tags, their nesting, their attributes. */
export const htmlLimits = { nodes: 150_000, depth: 256, attributes: 400_000 } as const;

/**
 * The tree of a page or of a piece of one, or null when it is beyond `htmlLimits`. Nothing of it is run or fetched,
 * and what is made of it is words: no mark-up leaves this room. Of the attributes only those named in `readAttributes`
 * are kept. Never fails otherwise: what browsers mend is mended in a like way. O(n).
 */
export function readHtmlTree(html: string): HtmlElement | null {
	const root: HtmlElement = { name: "#root", attributes: new Map(), children: [] };
	const builder = new TreeBuilder(root);
	const parser = new Parser(builder.handler, { decodeEntities: true });
	try {
		// In parts, so that a page that is too large is left early.
		for (let from = 0; from < html.length; from += 65_536)
			parser.write(html.slice(from, from + 65_536));
		parser.end();
		return root;
	} catch (error) {
		if (error instanceof TooLarge) return null;
		throw error;
	}
}

class TooLarge extends Error {}

const readAttributes: ReadonlySet<string> = new Set(
	"charset class content datetime hidden href itemprop lang name property rel role style type aria-hidden".split(
		" ",
	),
);

class TreeBuilder {
	readonly #open: HtmlElement[];
	#nodes = 0;
	#attributes = 0;
	#waiting = new Map<string, string>();

	constructor(root: HtmlElement) {
		this.#open = [root];
	}

	readonly handler = {
		onattribute: (name: string, value: string) => {
			this.#attributes += 1;
			if (this.#attributes > htmlLimits.attributes) throw new TooLarge();
			if (readAttributes.has(name) && !this.#waiting.has(name)) this.#waiting.set(name, value);
		},
		onopentag: (name: string) => {
			const element = { name, attributes: this.#waiting, children: [] };
			this.#waiting = new Map();
			this.#add(element);
			if (this.#open.push(element) > htmlLimits.depth) throw new TooLarge();
		},
		onclosetag: () => {
			if (this.#open.length > 1) this.#open.pop();
		},
		ontext: (words: string) => {
			const siblings = this.#open.at(-1)?.children;
			const last = siblings?.at(-1);
			if (siblings !== undefined && typeof last === "string")
				siblings[siblings.length - 1] = last + words;
			else this.#add(words);
		},
	};

	#add(node: HtmlNode): void {
		this.#nodes += 1;
		if (this.#nodes > htmlLimits.nodes) throw new TooLarge();
		this.#open.at(-1)?.children.push(node);
	}
}
