import type PDFDocument from "pdfkit";
import type { Outline } from "pdfkit";
import type { Atom, Run } from "@/lib/exports/pdf/atoms";
import { Document } from "@/lib/exports/pdf/document";
import { type FaceName, faceNames, fontOf } from "@/lib/exports/pdf/faces";
import { type Line, linesOf, type PlacedAtom } from "@/lib/exports/pdf/lines";
import type { Look } from "@/lib/exports/pdf/looks";

/** What a document says of itself. */
export interface PaperFacts {
	readonly title: string;
	/** BCP 47. */
	readonly language: string;
	readonly creator: string;
	readonly created: Date;
	/** What stands at the foot of each page, before its number. */
	readonly footer: string;
}

/** A paragraph on its way to the paper; lengths in points. */
export interface Paragraph {
	readonly runs: readonly Run[];
	readonly lineHeight: number;
	readonly before: number;
	readonly after: number;
	/** How far from the margin its words begin, and what stands before the first of them. */
	readonly indent?: number;
	readonly label?: Run;
	/** A line beside it, `#rrggbb`. */
	readonly bar?: string;
	/** How much room must be left below its first line: a heading does not stand alone. */
	readonly needs?: number;
}

/** A line that has been drawn: where its column begins, and its baseline, from the top left of the page. */
export interface DrawnLine {
	readonly line: Line;
	readonly left: number;
	readonly baseline: number;
}

/** A mark of the tree of bookmarks. */
export type Bookmark = Outline;

const margin = 60;

/** A4, in points. */
const [paperWidth, paperHeight] = [595.28, 841.89];
// The library keeps the shape of every word it wrote; most come again soon.
const pagesRemembered = 40;

const footerLook: Look = { face: "Sans", size: 7, ink: "#57534b" };

/** Pages that are filled from the top, one after the other; what is filled can be taken at once, and is not kept. */
export class Paper {
	readonly width = paperWidth - 2 * margin;
	/** Signs that no face has and that were drawn as a stand-in, so far. */
	missing = 0;
	readonly #document: Document;
	readonly #facts: PaperFacts;
	readonly #beforeLeaving: () => void;
	readonly #faces = new Set<FaceName>();
	#y = 0;
	#pages = 0;

	/** `beforeLeaving` is called when a page has its last line, while it can still be drawn on. */
	constructor(facts: PaperFacts, beforeLeaving: (document: PDFDocument) => void) {
		this.#facts = facts;
		this.#document = new Document({
			autoFirstPage: false,
			displayTitle: true,
			font: "",
			info: {
				CreationDate: facts.created,
				Creator: facts.creator,
				Producer: facts.creator,
				Title: wellFormed(facts.title),
			},
			lang: facts.language,
			margin,
			pdfVersion: "1.7",
			size: [paperWidth, paperHeight],
		});
		this.#beforeLeaving = () => beforeLeaving(this.#document);
		for (const name of faceNames) this.#document.registerFont(name, fontOf(name));
	}

	/** The number of the present page, from 0. */
	get page(): number {
		return this.#pages - 1;
	}

	/** Begins a page. */
	turn(): void {
		const left = this.#pages > 0 ? this.#document.page : null;
		if (left !== null) this.#beforeLeaving();
		this.#document.addPage();
		// The library keeps every page it wrote; what refers to one needs no more than its number.
		if (left !== null) left.dictionary.data = {};
		if (this.#pages % pagesRemembered === 0) this.#forgetWords();
		this.#pages += 1;
		this.#y = margin;
		this.#drawFooter();
	}

	/** A bookmark of this page, below another one or at the top. */
	bookmark(title: string, below?: Bookmark): Bookmark {
		return (below ?? this.#document.outline).addItem(wellFormed(title));
	}

	/** Draws a paragraph, line by line. */
	*draw(paragraph: Paragraph): Iterable<DrawnLine> {
		const { indent = 0, label, lineHeight, needs = 0, runs } = paragraph;
		let isFirst = true;
		for (const line of linesOf(runs, this.width - indent)) {
			if (isFirst && this.#y > margin) this.#y += paragraph.before;
			const room = isFirst ? lineHeight + needs : lineHeight;
			if (this.#y + room > paperHeight - margin) this.turn();
			const baseline = this.#y + lineHeight * 0.72;
			if (isFirst && label !== undefined) this.#drawLabel(label, indent, baseline);
			if (paragraph.bar !== undefined) this.#drawBar(paragraph.bar, lineHeight);
			this.#drawLine(line, margin + indent, baseline);
			yield { line, left: margin + indent, baseline };
			this.#y += lineHeight;
			isFirst = false;
		}
		if (!isFirst) this.#y += paragraph.after;
	}

	/** A stroke below words: straight, dotted or wavy. */
	underline(shape: "solid" | "dotted" | "wavy", ink: string, x: number, y: number, width: number) {
		const document = this.#document.lineWidth(0.7).strokeColor(ink);
		if (shape === "dotted") document.dash(0.9, { space: 1.6 });
		document.moveTo(x, y);
		if (shape === "wavy") wave(document, x, y, width);
		else document.lineTo(x + width, y);
		document.stroke();
		if (shape === "dotted") document.undash();
	}

	/** The bytes that are ready. */
	taken(): Iterable<Uint8Array> {
		return this.#document.taken();
	}

	/** Nothing more is drawn: the rest of the bytes. */
	*end(): Iterable<Uint8Array> {
		if (this.#pages === 0) this.turn();
		this.#beforeLeaving();
		this.#document.end();
		yield* this.taken();
	}

	#forgetWords(): void {
		for (const name of this.#faces)
			this.#document.font(name)._font.layoutCache = Object.create(null);
	}

	#drawFooter(): void {
		const words = `${this.#facts.footer} · ${this.#pages}`;
		const [line] = linesOf([{ words, look: footerLook }], this.width);
		if (line !== undefined) this.#drawLine(line, margin, paperHeight - margin * 0.55);
	}

	#drawLabel(label: Run, width: number, baseline: number): void {
		const [line] = linesOf([label], width);
		if (line !== undefined) this.#drawLine(line, margin, baseline);
	}

	#drawBar(ink: string, height: number): void {
		this.#document.rect(margin, this.#y, 2, height).fill(ink);
	}

	#drawLine({ atoms }: Line, left: number, baseline: number): void {
		let run: PlacedAtom[] = [];
		for (const placed of atoms) {
			if (placed.atom.shown === "") continue;
			const before = run.at(-1)?.atom;
			if (before !== undefined && !canFollow(before, placed.atom)) {
				this.#drawRun(run, left, baseline);
				run = [];
			}
			run.push(placed);
		}
		this.#drawRun(run, left, baseline);
	}

	#drawRun(run: readonly PlacedAtom[], left: number, baseline: number): void {
		const [first, last] = [run[0], run.at(-1)];
		if (first === undefined || last === undefined) return;
		const { face, ink, leadsTo, rise = 0, size } = first.atom.look;
		const [x, y] = [left + first.x, baseline - rise];
		const shown = run.map(({ atom }) => atom.shown).join("");
		const document = this.#document.font(face).fontSize(size).fillColor(ink);
		this.#faces.add(face);
		const { standsFor } = first.atom;
		if (standsFor !== null) document.markContent("Span", { actual: wellFormed(standsFor) });
		document.text(shown, x, y, { baseline: "alphabetic", lineBreak: false });
		if (standsFor !== null) document.endMarkedContent();
		if (standsFor !== null) this.missing += 1;
		const width = last.x + last.atom.width - first.x;
		if (leadsTo !== undefined) document.link(x, y - size, width, size * 1.2, leadsTo);
	}
}

function canFollow(before: Atom, atom: Atom): boolean {
	if (before.look !== atom.look || before.standsFor !== null || atom.standsFor !== null)
		return false;
	// After a space the library begins to shape anew, as the measuring did.
	return before.level % 2 === 0 && atom.level % 2 === 0 && before.shown.endsWith(" ");
}

const waveLength = 4;

function wave(document: PDFDocument, x: number, y: number, width: number): void {
	for (let at = 0; at < width; at += waveLength) {
		const half = Math.min(waveLength, width - at) / 2;
		document.quadraticCurveTo(x + at + half / 2, y - 1.2, x + at + half, y);
		document.quadraticCurveTo(x + at + half * 1.5, y + 1.2, x + at + 2 * half, y);
	}
}

/** Words without what no text of a PDF can hold: controls are left out, half a character becomes U+FFFD. */
export function wellFormed(words: string): string {
	return words.replace(/(?!\n)\p{Cc}/gu, "").replace(/\p{Surrogate}/gu, "\ufffd");
}
