import type PDFDocument from "pdfkit";
import type { Reference } from "pdfkit";
import { reviewStateRow } from "@/lib/domain/review";
import type { FileContext } from "@/lib/exports/notes/file-context";
import { fullQuote, noteHeading, noteLines } from "@/lib/exports/notes/note-lines";
import type { NumberedNote } from "@/lib/exports/notes/numbering";
import type { RelatedMarks } from "@/lib/exports/notes/related-marks";
import { wellFormed } from "@/lib/exports/pdf/paper";
import { light } from "@/lib/exports/tag-colours";

/** A part of a page in points, from its top left. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Everything the marks of one article say. */
export interface Speaking {
	readonly context: FileContext;
	readonly related: RelatedMarks;
}

/**
 * The highlights of the page that is being filled: one for each passage with words on it, over exactly these words. What
 * goes on over the page is there a second time, and belongs to the first.
 */
export class Highlights {
	readonly #here = new Map<NumberedNote, { boxes: Box[]; speaking: Speaking }>();
	readonly #begun = new Map<NumberedNote, Reference>();
	readonly #ended = new Set<NumberedNote>();

	/** Words of a passage on this page. */
	add(speaking: Speaking, note: NumberedNote, boxes: readonly Box[]): void {
		const known = this.#here.get(note);
		if (known === undefined) this.#here.set(note, { boxes: [...boxes], speaking });
		else known.boxes.push(...boxes);
	}

	/** Whether a passage has words on this page. */
	has(note: NumberedNote): boolean {
		return this.#here.has(note) || this.#begun.has(note);
	}

	/** No more words of a passage will come. */
	close(note: NumberedNote): void {
		this.#ended.add(note);
	}

	/** Puts them on the present page of a document, and forgets them. */
	leavePage(document: PDFDocument): void {
		const here = [...this.#here].sort(([a], [b]) => a.number - b.number);
		for (const [note, { boxes, speaking }] of here) {
			const first = this.#begun.get(note);
			const ref = annotate(document, note, boxes, { ...say(speaking, note), ...groupWith(first) });
			if (this.#ended.delete(note)) this.#begun.delete(note);
			else if (first === undefined) this.#begun.set(note, ref);
		}
		this.#here.clear();
	}
}

function groupWith(first: Reference | undefined) {
	return first === undefined ? {} : { IRT: first, RT: "Group" };
}

/** What a highlight says: who marked, when, and in its popup everything that is known of the mark. */
function say({ context, related }: Speaking, note: NumberedNote) {
	const { author, createdAt, id, tag, updatedAt } = note.annotation;
	const { everywhere, exports, vocabulary } = context.words;
	const lines = noteLines(context, related, note).map(
		({ name, words }) => `${exports.file.naming(name)}${words}`,
	);
	const quote = everywhere.quote(fullQuote(context, note.annotation));
	return {
		Contents: text([noteHeading(context, note), quote, ...lines].join("\n")),
		T: text(author.name),
		Subj: text(vocabulary.tag[tag]),
		NM: text(id),
		CreationDate: new Date(createdAt),
		M: new Date(updatedAt),
	};
}

// What the library writes as a string; a plain one it takes for a name.
const text = (words: string): object => Object(wellFormed(words));

const printed = 4;
const popupWithoutZoom = 28;
const popup = { width: 240, height: 180 };

function annotate(
	document: PDFDocument,
	{ annotation }: NumberedNote,
	boxes: readonly Box[],
	said: object,
): Reference {
	const { page } = document;
	const rects = boxes.map((box) => toRect(box, page.height));
	const around = rects.reduce(unite);
	const { full, tint } = light[annotation.tag];
	const colour = toRgb(reviewStateRow(annotation.state).exported ? full : tint);
	const highlight = {
		Type: "Annot",
		Subtype: "Highlight",
		Rect: around,
		QuadPoints: rects.flatMap(([x1, y1, x2, y2]) => [x1, y2, x2, y2, x1, y1, x2, y1]),
		C: colour,
		F: printed,
		...said,
		AP: { N: appearance(document, rects, around, colour) },
	};
	const ref = document.ref(highlight);
	const opened = document.ref({
		Type: "Annot",
		Subtype: "Popup",
		Parent: ref,
		Rect: popupRect(around, page.width),
		F: popupWithoutZoom,
		Open: false,
	});
	Object.assign(highlight, { Popup: opened });
	for (const one of [ref, opened]) {
		page.annotations.push(one);
		one.end();
	}
	return ref;
}

type Rect = readonly [x1: number, y1: number, x2: number, y2: number];

/** How a highlight is painted: its colour over its words as a pen would, whatever the reader thinks of it. */
function appearance(
	document: PDFDocument,
	rects: readonly Rect[],
	around: Rect,
	colour: readonly number[],
): Reference {
	const form = document.ref({
		Type: "XObject",
		Subtype: "Form",
		BBox: around,
		Group: { S: "Transparency" },
		Resources: { ExtGState: { Pen: { Type: "ExtGState", BM: "Multiply" } } },
	});
	const strokes = rects.map(
		([x1, y1, x2, y2]) => `${[x1, y1, x2 - x1, y2 - y1].map(short).join(" ")} re`,
	);
	form.end(Buffer.from(`/Pen gs ${colour.map(short).join(" ")} rg\n${strokes.join("\n")} f`));
	return form;
}

function short(number: number): string {
	return String(Math.round(number * 1000) / 1000);
}

function toRect({ height, width, x, y }: Box, pageHeight: number): Rect {
	return [x, pageHeight - y - height, x + width, pageHeight - y];
}

function unite(a: Rect, b: Rect): Rect {
	const [x1, y1] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
	return [x1, y1, Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function popupRect([, , , top]: Rect, pageWidth: number): Rect {
	const bottom = Math.max(0, top - popup.height);
	return [pageWidth - popup.width, bottom, pageWidth, bottom + popup.height];
}

function toRgb(colour: string): number[] {
	return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}
