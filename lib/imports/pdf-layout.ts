import type { Drops, SourceBlock } from "@/lib/imports/source-document";
import { endsSentence } from "@/lib/imports/stretches";

/** Words, left edge, baseline, width and size, in points; the baseline counts from the foot of the page. */
export type PdfPiece = readonly [string, number, number, number, number];

/** The pieces of text of a page in the order in which they are drawn. */
export interface PdfPage {
	readonly height: number;
	readonly pieces: readonly PdfPiece[];
}

interface Line {
	readonly words: string;
	readonly left: number;
	readonly right: number;
	readonly baseline: number;
	readonly size: number;
	readonly page: number;
}

/**
 * The paragraphs of pages, in the order in which they are drawn. Lines are joined while they follow each other at the
 * distance of lines in one size; what is printed larger is a heading, the largest above everything the headline. What
 * stands at the head or foot of several pages, and numbers alone there, is left out. O(n).
 */
export function layOutPages(pages: readonly PdfPage[], drops: Drops): SourceBlock[] {
	const lines = withoutRunningHeads(pages, pages.map(linesOf), drops);
	const measure = measureOf(lines);
	const paragraphs = paragraphsOf(lines, measure);
	const words = vocabularyOf(lines);
	const blocks = paragraphs.map((paragraph) => ({
		size: Math.max(...paragraph.map(({ size }) => size)),
		isItem: startsItem(paragraph[0]),
		words: joinLines(paragraph, words, drops).replace(bullet, ""),
	}));
	const largest = Math.max(0, ...blocks.slice(0, 4).map(({ size }) => size));
	return blocks.map(({ size, isItem, words: joined }, n) => {
		const isLarge = size > measure.size * 1.15 && joined.length <= 300;
		const isHeadline = isLarge && n < 4 && size === largest;
		const kind = isHeadline ? "headline" : isLarge ? "heading" : isItem ? "list-item" : null;
		return { kind, words: joined, looks: [] };
	});
}

/** The sign before an item of a list: one of those that mean it, or one of a font of signs, which has no meaning elsewhere. */
const bullet = /^[•◦▪‣\u{E000}-\u{F8FF}]\s+(?=\S)/u;

function startsItem(line: Line | undefined): boolean {
	return line !== undefined && bullet.test(line.words.trimStart());
}

/** Pieces on one baseline are a line; a gap between them is a blank, a wide one is another line. */
function linesOf(page: PdfPage, n: number): Line[] {
	const lines: Line[] = [];
	for (const [words, left, baseline, width, size] of page.pieces) {
		const last = lines.at(-1);
		const piece = { words, left, right: left + width, baseline, size, page: n };
		const gap = last === undefined ? 0 : left - last.right;
		const goesOn =
			last !== undefined &&
			Math.abs(last.baseline - baseline) < Math.max(1, Math.min(last.size, size) * 0.4) &&
			gap > -last.size &&
			gap < last.size * 6;
		if (goesOn) lines[lines.length - 1] = joinPieces(last, piece, gap);
		else lines.push(piece);
	}
	return lines.filter(({ words }) => words.trim() !== "");
}

function joinPieces(line: Line, piece: Line, gap: number): Line {
	const isParted = /\s$/.test(line.words) || /^\s/.test(piece.words);
	const blank = !isParted && gap > line.size * 0.15 ? " " : "";
	return {
		...line,
		words: line.words + blank + piece.words,
		right: Math.max(line.right, piece.right),
		size: sizeOf(line, piece),
	};
}

/** What a bullet or a blank is printed in says nothing of the words beside it. */
function sizeOf(line: Line, piece: Line): number {
	if (piece.words.trim() === "") return line.size;
	const isSign = line.words.trim() === "" || bullet.test(`${line.words.trim()} x`);
	return isSign ? piece.size : Math.max(line.size, piece.size);
}

/**
 * Page numbers, and what comes again on another page at the same height, numbers left out of account: short lines at
 * the very head or foot, with more room to the text than its lines have.
 */
function withoutRunningHeads(
	pages: readonly PdfPage[],
	lines: readonly Line[][],
	drops: Drops,
): Line[] {
	const apart = lines.flatMap((ofPage, n) => standingApart(ofPage, pages[n]?.height ?? 0));
	const counts = new Map<string, number>();
	for (const line of apart) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
	const running = new Set(
		apart.filter((line) => isPageNumber(line) || (counts.get(keyOf(line)) ?? 0) > 1),
	);
	if (running.size > 0) drops.add("dropped-running-heads", running.size);
	return lines.flat().filter((line) => !running.has(line));
}

function standingApart(lines: readonly Line[], height: number): Line[] {
	const heights = lines.map(({ baseline }) => baseline).sort((a, b) => a - b);
	return lines.filter(({ baseline, words, size }) => {
		if (words.length > 120 || (baseline < height * 0.9 && baseline > height * 0.1)) return false;
		const isTop = baseline > height / 2;
		const next = isTop
			? heights.findLast((other) => other < baseline - 1)
			: heights.find((other) => other > baseline + 1);
		const beyond = heights.filter((other) => (isTop ? other > baseline + 1 : other < baseline - 1));
		return beyond.length <= 1 && (next === undefined || Math.abs(next - baseline) > size * 1.8);
	});
}

function keyOf({ words, baseline }: Line): string {
	return `${words.replace(/\d+/g, "#").replace(/\s+/g, " ").trim()} ${Math.round(baseline / 3)}`;
}

function isPageNumber({ words }: Line): boolean {
	return /^(?:page\s)?[-–—\s]*\d{1,4}(?:\s?[/|]\s?\d{1,4})?[-–—\s]*$/i.test(words.trim());
}

/** What is usual in the text: its size, and the distance of two lines in sizes. */
interface Measure {
	readonly size: number;
	readonly leading: number;
}

function measureOf(lines: readonly Line[]): Measure {
	const bySize = new Map<number, number>();
	for (const { size, words } of lines) {
		const rounded = Math.round(size * 2) / 2;
		bySize.set(rounded, (bySize.get(rounded) ?? 0) + words.length);
	}
	const [size = 12] = [...bySize].sort((a, b) => b[1] - a[1])[0] ?? [];
	const distances = lines.flatMap((line, n) => {
		const next = lines[n + 1];
		if (next === undefined || next.page !== line.page) return [];
		const distance = (line.baseline - next.baseline) / size;
		return distance > 0.8 && distance < 2.2 ? [distance] : [];
	});
	const sorted = distances.sort((a, b) => a - b);
	// Lines within paragraphs stand closest, and a text of short paragraphs has fewer of those than of the others.
	return { size, leading: sorted[Math.floor(sorted.length * 0.2)] ?? 1.2 };
}

function paragraphsOf(lines: readonly Line[], measure: Measure): Line[][] {
	const right = lines
		.filter(({ size }) => Math.abs(size - measure.size) < 1)
		.reduce((most, line) => Math.max(most, line.right), 0);
	const paragraphs: Line[][] = [];
	for (const line of lines) {
		const current = paragraphs.at(-1);
		const before = current?.at(-1);
		if (current !== undefined && before !== undefined && goesOn(before, line, measure, right))
			current.push(line);
		else paragraphs.push([line]);
	}
	return paragraphs;
}

function goesOn(before: Line, line: Line, measure: Measure, right: number): boolean {
	if (startsItem(line)) return false;
	if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.1) return false;
	const distance = (before.baseline - line.baseline) / line.size;
	const isBelow = before.page === line.page && distance > 0;
	if (isBelow && distance > Math.max(measure.leading * 1.25, 0.9)) return false;
	const isShort = before.right < right * 0.8 && endsSentence(before.words.trimEnd());
	const isIndented = line.left > before.left + line.size * 0.8;
	if (isBelow) return !(isShort || (isIndented && endsSentence(before.words.trimEnd())));
	// The next column or page: the sentence says whether the paragraph goes on there.
	return !endsSentence(before.words.trimEnd()) && /^[^\p{Lu}\d•–—-]/u.test(line.words.trimStart());
}

/** What is known of the words of a document when its lines are joined. */
interface Vocabulary {
	readonly words: ReadonlySet<string>;
	/** Whether it divides words at the ends of lines: one hyphen there in a while is part of a word. */
	readonly divides: boolean;
}

function vocabularyOf(lines: readonly Line[]): Vocabulary {
	const words = lines.flatMap(
		({ words }) => words.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [],
	);
	const ends = lines.filter((line) => /\p{L}[-\u2010]\s*$/u.test(line.words)).length;
	return { words: new Set(words), divides: ends >= 3 && ends >= lines.length * 0.04 };
}

function joinLines(lines: readonly Line[], known: Vocabulary, drops: Drops): string {
	let joined = "";
	for (const { words } of lines) {
		const next = words.trim();
		const join = joined === "" ? "as-it-is" : joinOf(joined, next, known);
		if (join === "divided") drops.add("joined-hyphens");
		if (join === "divided") joined = joined.slice(0, -1) + next;
		else joined += join === "apart" ? ` ${next}` : next;
	}
	return joined;
}

function joinOf(before: string, next: string, known: Vocabulary): "apart" | "as-it-is" | "divided" {
	if (goesOnAddress(before, next)) return "as-it-is";
	if (!/[\p{L}\p{N}][-\u2010\u00AD]$/u.test(before)) return "apart";
	if (!/^\p{Ll}/u.test(next)) return /^[\p{L}\p{N}]/u.test(next) ? "as-it-is" : "apart";
	return isCompound(before, next, known) ? "as-it-is" : "divided";
}

/** An address that is too long for a line is broken behind a sign of it, or in what could stand in no sentence. */
function goesOnAddress(before: string, next: string): boolean {
	const address = /https?:\/\/\S{4,2000}$/.exec(before.slice(-2100))?.[0];
	if (address === undefined) return false;
	const rest = /^\S{1,2000}/.exec(next)?.[0] ?? "";
	return /[-/_?&=%#.]$/.test(address)
		? /^[a-z\d]/.test(rest)
		: /^[a-z\d]+[-_/.=&%?][\w%/.=&?-]*\w\/?$/.test(rest);
}

/** Whether the hyphen at a line's end belongs to the word ("peut-|être") and does not only divide it ("gouverne-|ment"). */
function isCompound(before: string, next: string, known: Vocabulary): boolean {
	if (before.endsWith("\u00AD")) return false;
	const head = /[\p{L}\p{N}-]+$/u.exec(before.slice(0, -1))?.[0]?.toLowerCase() ?? "";
	const tail = /^[\p{L}-]+/u.exec(next)?.[0]?.toLowerCase() ?? "";
	if (known.words.has(`${head}${tail}`)) return false;
	if (known.words.has(`${head}-${tail}`) || !known.divides) return true;
	return endings.has(tail) || head.includes("-") || beginnings.has(head);
}

// What French and English join with a hyphen that stays.
const endings: ReadonlySet<string> = new Set(
	"ci là il elle on ils elles t-il t-elle t-on je tu nous vous le la les lui leur y en moi toi même mêmes être dire vis".split(
		" ",
	),
);
const beginnings: ReadonlySet<string> = new Set(
	"peut c'est vice ex non sous demi mi celui celle ceux celles avant après quasi well self co pro anti franco russo".split(
		" ",
	),
);
