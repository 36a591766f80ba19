import LineBreaker from "linebreak";
import {
	type Atom,
	atomsOf,
	caretsOf,
	type Directions,
	directionsOf,
	type Run,
} from "@/lib/exports/pdf/atoms";
import { shape } from "@/lib/exports/pdf/faces";
import { graphemesOf } from "@/lib/text/slice";

/** An atom with where it stands, in points from the left edge of its column. */
export interface PlacedAtom {
	readonly atom: Atom;
	readonly x: number;
}

/** A line of a paragraph: which UTF-16 units of it, and its atoms from left to right. */
export interface Line {
	readonly start: number;
	readonly end: number;
	/** Where the spaces begin that nobody sees at its end. */
	readonly seenEnd: number;
	readonly atoms: readonly PlacedAtom[];
}

/**
 * The lines of a paragraph in a column as wide as said, in points: broken where UAX 14 allows it, words that are wider
 * than a line where they have to be, each put into the order in which it is seen (UAX 9). Made as they are asked for.
 */
export function* linesOf(runs: readonly Run[], width: number): Iterable<Line> {
	const words = runs.map((run) => run.words).join("");
	const directions = directionsOf(words);
	const toAtoms = atomMaker(runs, directions);
	let line: Atom[] = [];
	let filled = 0;
	for (const { end, isForced, start } of chunksOf(words)) {
		for (const atoms of fitting(toAtoms, start, end, words, width)) {
			const whole = widthOf(atoms);
			if (line.length > 0 && filled + whole - trailingSpace(atoms) > width) {
				yield place(line, filled, width, directions);
				[line, filled] = [[], 0];
			}
			line.push(...atoms);
			filled += whole;
		}
		if (!isForced || line.length === 0) continue;
		yield place(line, filled, width, directions);
		[line, filled] = [[], 0];
	}
	if (line.length > 0) yield place(line, filled, width, directions);
}

interface Chunk {
	readonly start: number;
	readonly end: number;
	/** Whether the line ends after it. */
	readonly isForced: boolean;
}

const softHyphen = "\u00ad";

function* chunksOf(words: string): Iterable<Chunk> {
	const breaker = new LineBreaker(words);
	let start = 0;
	for (let at = breaker.nextBreak(); at !== null; at = breaker.nextBreak()) {
		const { position: end, required } = at;
		// A word that is broken at one would have to show a hyphen that the text does not have.
		if (words[end - 1] === softHyphen && end < words.length) continue;
		yield { start, end, isForced: required };
		start = end;
	}
}

type AtomMaker = (start: number, end: number) => Atom[];

/** Atoms of any stretch, asked for from the front to the back. */
function atomMaker(runs: readonly Run[], directions: Directions): AtomMaker {
	const starts: number[] = [];
	let length = 0;
	for (const { words } of runs) {
		starts.push(length);
		length += words.length;
	}
	let first = 0;
	return (start, end) => {
		while ((starts[first + 1] ?? Number.POSITIVE_INFINITY) <= start) first += 1;
		const atoms: Atom[] = [];
		for (let n = first; n < runs.length && (starts[n] ?? end) < end; n += 1) {
			const [run, from] = [runs[n], starts[n] ?? 0];
			if (run === undefined) break;
			const begin = Math.max(start, from);
			const part = run.words.slice(begin - from, end - from);
			atoms.push(...atomsOf(part, run.look, begin, directions));
		}
		return atoms;
	};
}

/** The atoms of a chunk; of one that is wider than the line, in parts that are not. */
function* fitting(
	toAtoms: AtomMaker,
	start: number,
	end: number,
	words: string,
	width: number,
): Iterable<Atom[]> {
	const atoms = toAtoms(start, end);
	if (widthOf(atoms) - trailingSpace(atoms) <= width) {
		yield atoms;
		return;
	}
	const edges = edgesOf(atoms, words, end - spacesAtEnd(atoms));
	const last = edges.length - 1;
	const between = (from: number, to: number) =>
		toAtoms(edges[from]?.offset ?? end, to < last ? (edges[to]?.offset ?? end) : end);
	for (let from = 0; from < last; ) {
		let to = farthest(edges, from, width);
		let part = between(from, to);
		// Signs take another shape where the word is cut, and may be wider.
		while (to > from + 1 && widthOf(part) - trailingSpace(part) > width) {
			to -= 1;
			part = between(from, to);
		}
		yield part;
		from = to;
	}
}

/** An offset between two graphemes, with how much of the chunk is before it, in points. */
interface Edge {
	readonly offset: number;
	readonly x: number;
}

/** The edges of the graphemes that begin before an offset, from the first to the last. */
function edgesOf(atoms: readonly Atom[], words: string, end: number): readonly Edge[] {
	const edges: Edge[] = [{ offset: atoms[0]?.start ?? 0, x: 0 }];
	let x = 0;
	for (const atom of atoms) {
		const caretAt = caretsOf(atom);
		const first = caretAt(atom.start);
		for (const { index, segment } of graphemesOf(words.slice(atom.start, atom.end))) {
			if (atom.start + index >= end) return edges;
			const offset = atom.start + index + segment.length;
			edges.push({ offset, x: x + Math.abs(caretAt(offset) - first) });
		}
		x += atom.width;
	}
	return edges;
}

/** The last edge that is no farther from another one than said; the next one if none is. */
function farthest(edges: readonly Edge[], from: number, width: number): number {
	let to = from + 1;
	while ((edges[to + 1]?.x ?? Number.POSITIVE_INFINITY) - (edges[from]?.x ?? 0) <= width) to += 1;
	return to;
}

function widthOf(atoms: readonly Atom[]): number {
	return atoms.reduce((sum, atom) => sum + atom.width, 0);
}

/** A pattern would look at a run of spaces that is not at the end once from each of them. */
function withoutLastSpaces(words: string): string {
	let end = words.length;
	while (words[end - 1] === " ") end -= 1;
	return words.slice(0, end);
}

/** How much of the end of these atoms is nothing but spaces. */
function trailingSpace(atoms: readonly Atom[]): number {
	let space = 0;
	for (const { look, shown, width } of atoms.toReversed()) {
		const kept = withoutLastSpaces(shown);
		if (kept !== "") return space + width - shape(look.face, kept).width * look.size;
		space += width;
	}
	return space;
}

function place(atoms: readonly Atom[], filled: number, width: number, { base }: Directions): Line {
	let x = base % 2 === 0 ? 0 : width - filled;
	const placed = inVisualOrder(spacesApart(atoms, base), base).map((atom) => {
		const here = x;
		x += atom.width;
		return { atom, x: here };
	});
	const [start, end] = [atoms[0]?.start ?? 0, atoms.at(-1)?.end ?? 0];
	return { start, end, seenEnd: end - spacesAtEnd(atoms), atoms: placed };
}

/** How many UTF-16 units at the end of these atoms are nothing but spaces or invisible. */
function spacesAtEnd(atoms: readonly Atom[]): number {
	let units = 0;
	for (const { end, shown, start } of atoms.toReversed()) {
		const kept = withoutLastSpaces(shown);
		if (kept !== "") return units + shown.length - kept.length;
		units += end - start;
	}
	return 0;
}

/** The spaces at the end of a line have the direction of the paragraph (rule L1 of UAX 9), not of the word before them. */
function spacesApart(atoms: readonly Atom[], base: number): readonly Atom[] {
	const at = atoms.findLastIndex(({ shown }) => /[^ ]/.test(shown));
	const last = atoms[at];
	if (last === undefined || last.level === base) return atoms;
	const kept = withoutLastSpaces(last.shown);
	if (kept === last.shown) return atoms;
	const end = last.end - (last.shown.length - kept.length);
	const width = shape(last.look.face, kept).width * last.look.size;
	const spaces = { ...last, start: end, shown: last.shown.slice(kept.length), level: base };
	return atoms.toSpliced(
		at,
		1,
		{ ...last, end, shown: kept, width },
		{ ...spaces, width: last.width - width },
	);
}

/** Rules L1 and L2 of UAX 9: stretches of each level and above turned round, the highest first. */
function inVisualOrder(atoms: readonly Atom[], base: number): readonly Atom[] {
	if (base === 0 && atoms.every(({ level }) => level === 0)) return atoms;
	let inEnd = true;
	const levels = atoms.toReversed().map(({ level, shown }) => {
		inEnd &&= shown.trim() === "";
		return inEnd ? base : level;
	});
	let order = atoms.map((atom, n) => ({ atom, level: levels.at(-1 - n) ?? base }));
	for (let level = Math.max(...levels); level > 0; level -= 1) order = turned(order, level);
	return order.map(({ atom }) => atom);
}

function turned<T extends { readonly level: number }>(order: readonly T[], level: number): T[] {
	const whole: T[] = [];
	let stretch: T[] = [];
	for (const one of order) {
		if (one.level >= level) {
			stretch.unshift(one);
			continue;
		}
		whole.push(...stretch, one);
		stretch = [];
	}
	return [...whole, ...stretch];
}
