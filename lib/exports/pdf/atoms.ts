import bidiFactory from "bidi-js";
import { shape } from "@/lib/exports/pdf/faces";
import { faceFor, isInvisible, type Look, missingSign } from "@/lib/exports/pdf/looks";
import { rightToLeft } from "@/lib/exports/right-to-left";
import { graphemesOf } from "@/lib/text/slice";

/** Words with one look. */
export interface Run {
	readonly words: string;
	readonly look: Look;
}

/** Signs that are drawn in one go. `start` and `end` are UTF-16 offsets in the words of the paragraph. */
export interface Atom {
	readonly start: number;
	readonly end: number;
	/** What is drawn; another text than the paragraph has there where no face has its signs. */
	readonly shown: string;
	/** The sign that something else is drawn for, because no face has it. */
	readonly standsFor: string | null;
	readonly look: Look;
	/** The level of direction (UAX 9): even from left to right, odd from right to left. */
	readonly level: number;
	/** In points. */
	readonly width: number;
}

/** The direction of each sign of a paragraph. */
export interface Directions {
	/** Whether everything is from left to right. */
	readonly isPlain: boolean;
	/** The level of the paragraph itself. */
	readonly base: number;
	levelAt(offset: number): number;
	/** The sign that stands for this one where it is read from the right: brackets face the other way. */
	mirrored(sign: string): string;
}

const bidi = bidiFactory();
const needsBidi = new RegExp(`[${rightToLeft}\\u202a-\\u202e\\u2066-\\u2069\\u200f]`, "u");

const fromLeft: Directions = {
	isPlain: true,
	base: 0,
	levelAt: () => 0,
	mirrored: (sign) => sign,
};

/** The directions of a paragraph's words: its first letter has the say in all of its lines. */
export function directionsOf(words: string): Directions {
	if (!needsBidi.test(words)) return fromLeft;
	const base = baseOf(words);
	const { levels } = bidi.getEmbeddingLevels(words, base === 0 ? "ltr" : "rtl");
	return {
		isPlain: false,
		base,
		levelAt: (offset) => levels[offset] ?? 0,
		mirrored: (sign) => bidi.getMirroredCharacter(sign) ?? sign,
	};
}

// What ends a line ends a paragraph for the library.
const lineEnds = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

function baseOf(words: string): number {
	return bidi.getEmbeddingLevels(words.replace(lineEnds, " "), "auto").paragraphs[0]?.level ?? 0;
}

// Signs that every face has, one glyph or more each and all from left to right.
const simple = /^[ -~\u00a0-\u00ac\u00ae-\u017f\u2010-\u2026\u2030\u2039\u203a\u202f€]*$/;

/** The atoms of a stretch of one run, `start` being where it begins in the paragraph. */
export function atomsOf(words: string, look: Look, start: number, directions: Directions): Atom[] {
	if (directions.isPlain && simple.test(words))
		return [
			toAtom({ start, end: start + words.length, shown: words, standsFor: null, look, level: 0 }),
		];
	const atoms: Part[] = [];
	let before: Part | null = null;
	for (const { index, segment } of graphemesOf(words)) {
		const part = toPart(segment, look, start + index, directions);
		const last = atoms.at(-1);
		if (last !== undefined && before !== null && goTogether(before, part))
			atoms[atoms.length - 1] = join(last, part);
		else atoms.push(part);
		before = part;
	}
	return atoms.map(toAtom);
}

/** Where an offset inside an atom stands, in points from its left edge. */
export function caretIn(atom: Atom, offset: number): number {
	return caretsOf(atom)(offset);
}

/** The same for many offsets of one atom: whatever is long is looked up once. */
export function caretsOf(atom: Atom): (offset: number) => number {
	const { end, level, look, shown, start, width } = atom;
	const units = end - start;
	const { carets } = shown.length === units ? shape(look.face, shown) : { carets: [] };
	return (offset) => {
		const x = carets[offset - start];
		if (x !== undefined) return x * look.size;
		const even = units === 0 ? 0 : (width * (offset - start)) / units;
		return level % 2 === 0 ? even : width - even;
	};
}

type Part = Omit<Atom, "width">;

function toAtom(part: Part): Atom {
	const width = part.shown === "" ? 0 : shape(part.look.face, part.shown).width * part.look.size;
	return { ...part, width };
}

function toPart(grapheme: string, look: Look, start: number, directions: Directions): Part {
	const level = directions.levelAt(start);
	const place = { start, end: start + grapheme.length, level, standsFor: null };
	if (isInvisible(grapheme)) return { ...place, shown: "", look };
	const face = faceFor(look.face, grapheme);
	if (face === null) return { ...place, shown: missingSign, standsFor: grapheme, look };
	const facing = level % 2 === 0 ? grapheme : directions.mirrored(grapheme);
	const shown = facing === "\t" ? " " : facing;
	return { ...place, shown, look: face === look.face ? look : { ...look, face } };
}

// Letters from right to left are shaped together; what stands between them is placed sign by sign.
const letters = new RegExp(`^[${rightToLeft}\\p{M}\\u200c\\u200d]+$`, "u");

/** Whether two graphemes that follow each other are drawn in one go. */
function goTogether(before: Part, part: Part): boolean {
	if (before.standsFor !== null || part.standsFor !== null) return false;
	if (before.level !== part.level) return false;
	if (before.shown === "" || part.shown === "") return before.shown === part.shown;
	if (before.look.face !== part.look.face) return false;
	return part.level % 2 === 0 || (letters.test(before.shown) && letters.test(part.shown));
}

function join(before: Part, part: Part): Part {
	return { ...before, end: part.end, shown: before.shown + part.shown };
}
