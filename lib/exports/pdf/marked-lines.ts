import { tagNames, tagRow } from "@/lib/domain/tags";
import type { NumberedNote } from "@/lib/exports/notes/numbering";
import { caretIn } from "@/lib/exports/pdf/atoms";
import type { Box, Highlights, Speaking } from "@/lib/exports/pdf/highlights";
import type { PlacedAtom } from "@/lib/exports/pdf/lines";
import type { DrawnLine, Paper } from "@/lib/exports/pdf/paper";
import { light } from "@/lib/exports/tag-colours";

/** Where a mark lies in a paragraph, in UTF-16 units of its words. */
export interface Cover {
	readonly start: number;
	readonly end: number;
	readonly note: NumberedNote;
	/** Whether it is no words of the passage but the reference behind them. */
	readonly isReference: boolean;
	/** Whether the passage ends here. */
	readonly isLast: boolean;
}

/** Puts the marks of a paragraph on its lines, which come one after the other; answers with the notes of each line. */
export function markerOf(
	paper: Paper,
	highlights: Highlights,
	speaking: Speaking,
	covers: readonly Cover[],
	size: number,
): (drawn: DrawnLine) => readonly NumberedNote[] {
	const sorted = covers.toSorted((a, b) => a.start - b.start || a.end - b.end);
	let open: Cover[] = [];
	let next = 0;
	return (drawn) => {
		open = open.filter(({ end }) => end > drawn.line.start);
		for (let one = sorted[next]; one && one.start < drawn.line.end; one = sorted[next]) {
			open.push(one);
			next += 1;
		}
		for (const cover of open) markLine(paper, highlights, speaking, cover, drawn, size);
		return open.map(({ note }) => note);
	};
}

function markLine(
	paper: Paper,
	highlights: Highlights,
	speaking: Speaking,
	{ end, isLast, isReference, note, start }: Cover,
	{ baseline, left, line }: DrawnLine,
	size: number,
): void {
	const boxes = line.atoms
		.flatMap((placed) => stretchIn(placed, start, Math.min(end, line.seenEnd)))
		.reduce(joinTouching, [])
		.map(([from, to]) => boxOf(left + from, left + to, baseline, size));
	if (boxes.length > 0 && (!isReference || !highlights.has(note)))
		highlights.add(speaking, note, boxes);
	if (isReference && isLast) highlights.close(note);
	if (isReference) return;
	const { tag } = note.annotation;
	const y = baseline + 2 + tagNames.indexOf(tag) * 1.3;
	for (const { width, x } of boxes)
		paper.underline(tagRow(tag).underline, light[tag].ink, x, y, width);
}

type Stretch = readonly [from: number, to: number];

/** The part of an atom that lies between two offsets of the paragraph; nothing where nothing is to be seen. */
function stretchIn({ atom, x }: PlacedAtom, start: number, end: number): Stretch[] {
	const [from, to] = [Math.max(start, atom.start), Math.min(end, atom.end)];
	if (from >= to) return [];
	const [a, b] = [caretIn(atom, from), caretIn(atom, to)];
	return Math.abs(a - b) < 0.1 ? [] : [[x + Math.min(a, b), x + Math.max(a, b)]];
}

function joinTouching(stretches: Stretch[], [from, to]: Stretch): Stretch[] {
	const before = stretches.at(-1);
	if (before === undefined || Math.abs(before[1] - from) > 0.1) return [...stretches, [from, to]];
	return [...stretches.slice(0, -1), [before[0], to]];
}

function boxOf(from: number, to: number, baseline: number, size: number): Box {
	return { x: from, width: to - from, y: baseline - size * 0.87, height: size * 1.14 };
}
