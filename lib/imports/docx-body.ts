import type { BlockKind } from "@/lib/domain/text";
import { BlockWriter } from "@/lib/imports/block-writer";
import type { ParagraphStyles } from "@/lib/imports/docx-styles";
import type { XmlListener } from "@/lib/imports/read-xml";
import type { DropCode, Drops, SourceBlock } from "@/lib/imports/source-document";

/** What a body is read with. */
export interface DocxContext {
	readonly styles: ParagraphStyles;
	/** The targets of links by their ids; null is one that a link may not have. */
	readonly links: ReadonlyMap<string, string | null>;
	readonly drops: Drops;
}

/** A paragraph that is being read; one in a text box stands inside another. */
interface OpenParagraph {
	readonly writer: BlockWriter;
	kind: BlockKind | null;
	runStart: number;
	/** Between paragraph properties and runs, tabs are stops and looks are of the paragraph mark. */
	isInRun: boolean;
	isStrong: boolean;
	isEmphasis: boolean;
	isHidden: boolean;
	link: { start: number; href: string | null } | null;
}

/** Reads the paragraphs of a document's main part or of its notes as their XML goes by (ECMA-376, 17.3). */
export class DocxBody implements XmlListener {
	readonly #context: DocxContext;
	readonly #always: BlockKind | null;
	readonly #blocks: SourceBlock[] = [];
	readonly #open: OpenParagraph[] = [];
	/** Elements inside something that is left out. */
	#skipped = 0;
	#isText = false;
	#inRunLooks = false;

	/** All paragraphs are of the kind `always`, when it is given. */
	constructor(context: DocxContext, always: BlockKind | null = null) {
		this.#context = context;
		this.#always = always;
	}

	/** The blocks that were read. */
	end(): readonly SourceBlock[] {
		return this.#blocks;
	}

	open(name: string, attributes: ReadonlyMap<string, string>): void {
		if (this.#skipped > 0 || Object.hasOwn(skipped, name)) {
			const code = this.#skipped === 0 ? skipped[name] : undefined;
			if (code !== undefined && code !== "silent") this.#context.drops.add(code);
			this.#skipped += 1;
			return;
		}
		const paragraph = this.#open.at(-1);
		if (name === "drawing" || name === "pict") this.#context.drops.add("dropped-pictures");
		if (name === "p") this.#openParagraph();
		else if (paragraph !== undefined) this.#openIn(paragraph, name, attributes);
	}

	text(words: string): void {
		const paragraph = this.#open.at(-1);
		if (!this.#isText || this.#skipped > 0 || paragraph === undefined) return;
		if (paragraph.isHidden) return;
		// A line end within a run is white space.
		paragraph.writer.write(words.replace(/[\r\n]+/g, " "));
	}

	close(name: string): void {
		if (this.#skipped > 0) {
			this.#skipped -= 1;
			return;
		}
		const paragraph = this.#open.at(-1);
		if (name === "t") this.#isText = false;
		if (paragraph === undefined) return;
		if (name === "rPr") this.#inRunLooks = false;
		if (name === "r") this.#closeRun(paragraph);
		if (name === "hyperlink") this.#closeLink(paragraph);
		if (name === "p") this.#closeParagraph(paragraph);
	}

	#openParagraph(): void {
		const writer = new BlockWriter();
		const looks = { isStrong: false, isEmphasis: false, isHidden: false };
		const run = { runStart: 0, isInRun: false };
		this.#open.push({ writer, kind: this.#always, ...run, ...looks, link: null });
	}

	#openIn(paragraph: OpenParagraph, name: string, attributes: ReadonlyMap<string, string>): void {
		const { writer } = paragraph;
		const value = attributes.get("val");
		if (name === "t") this.#isText = true;
		else if (name === "r") this.#openRun(paragraph);
		else if (name === "rPr") this.#inRunLooks = paragraph.isInRun;
		else if (name === "hyperlink") this.#openLink(paragraph, attributes.get("id"));
		else if (name === "pStyle") paragraph.kind ??= this.#context.styles.get(value ?? "") ?? null;
		else if (name === "numPr") paragraph.kind ??= "list-item";
		else if (this.#inRunLooks) this.#lookOf(paragraph, name, value);
		else if (paragraph.isHidden || !paragraph.isInRun) return;
		else if (Object.hasOwn(characters, name)) writer.write(characters[name] ?? "");
	}

	#openRun(paragraph: OpenParagraph): void {
		paragraph.isStrong = false;
		paragraph.isEmphasis = false;
		paragraph.isHidden = false;
		paragraph.isInRun = true;
		paragraph.runStart = paragraph.writer.length;
	}

	#lookOf(paragraph: OpenParagraph, name: string, value: string | undefined): void {
		const isOn = value === undefined || !/^(?:0|false|off|none)$/.test(value);
		if (name === "b") paragraph.isStrong = isOn;
		if (name === "i") paragraph.isEmphasis = isOn;
		if (name === "vanish" || name === "webHidden") {
			if (isOn && !paragraph.isHidden) this.#context.drops.add("dropped-hidden");
			paragraph.isHidden = isOn;
		}
	}

	#closeRun(paragraph: OpenParagraph): void {
		const { writer, runStart } = paragraph;
		if (paragraph.isStrong) writer.look("strong", runStart);
		if (paragraph.isEmphasis) writer.look("emphasis", runStart);
		paragraph.isHidden = false;
		paragraph.isInRun = false;
	}

	#openLink(paragraph: OpenParagraph, id: string | undefined): void {
		const href = id === undefined ? undefined : this.#context.links.get(id);
		if (href === undefined) return;
		if (href === null) this.#context.drops.add("dropped-links");
		paragraph.link = { start: paragraph.writer.length, href };
	}

	#closeLink(paragraph: OpenParagraph): void {
		const { link, writer } = paragraph;
		if (link?.href != null) writer.look("link", link.start, link.href);
		paragraph.link = null;
	}

	#closeParagraph({ writer, kind }: OpenParagraph): void {
		writer.begin(null);
		this.#open.pop();
		this.#blocks.push(...writer.blocks.map((block) => ({ ...block, kind: kind ?? this.#always })));
	}
}

/** What is left out with all that is in it; field codes and properties are not words. */
const skipped: Readonly<Record<string, DropCode | "silent" | undefined>> = {
	...{ del: "dropped-deletions", moveFrom: "dropped-deletions", delText: "silent" },
	...{ instrText: "silent", delInstrText: "silent", Fallback: "silent", sectPr: "silent" },
	...{ altChunk: "dropped-media", object: "dropped-media", docPartObj: "silent" },
	...{ pPrChange: "silent", rPrChange: "silent", fldData: "silent" },
};

/** Elements that are one character. */
const characters: Readonly<Record<string, string | undefined>> = {
	...{ tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "\u2011", softHyphen: "\u00AD" },
};
