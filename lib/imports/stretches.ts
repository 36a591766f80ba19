import { trimSpaces } from "@/lib/text/slice";
import type { Span } from "@/lib/text/span";

/** One or more lines of a text that belong together; `words` is the text between its offsets. */
export interface Stretch extends Span {
	readonly words: string;
}

/**
 * A canonical text cut into the stretches that become blocks: its lines without the blank ones, except that lines of
 * one paragraph that was wrapped (at a fixed width, or in the middle of a sentence) are put together again.
 * In text order; only white space lies between them; every other character is in one of them. O(n).
 */
export function stretchesOf(text: string): Stretch[] {
	return groupsOf(linesOf(text)).flatMap((group) =>
		(isWrapped(group) ? [group] : joinBroken(group)).flatMap((lines) => toStretch(text, lines)),
	);
}

/** Whether words end as a sentence does, closing marks after the full stop or not. */
export function endsSentence(words: string): boolean {
	return /[.!?…][»”"’')\]\s\u00A0\u202F]{0,8}$/u.test(words.slice(-12));
}

interface Line extends Stretch {
	/** Whether a blank line, or the start of the text, is before it. */
	readonly opens: boolean;
}

function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let opens = true;
	let from = 0;
	while (from <= text.length) {
		const next = nextBreak(text, from);
		const span = trimSpaces(text, from, next);
		if (span.start < span.end)
			lines.push({ ...span, words: text.slice(span.start, span.end), opens });
		opens = span.start === span.end;
		from = next + 1;
	}
	return lines;
}

const lineBreak = /[\n\u2028\u2029]/g;

function nextBreak(text: string, from: number): number {
	lineBreak.lastIndex = from;
	return lineBreak.exec(text)?.index ?? text.length;
}

function groupsOf(lines: readonly Line[]): Line[][] {
	const groups: Line[][] = [];
	for (const line of lines) {
		const group = groups.at(-1);
		if (group === undefined || line.opens) groups.push([line]);
		else group.push(line);
	}
	return groups;
}

// Mail and old wires wrap at 60 to 80 columns: all lines but the last nearly as long as the longest.
function isWrapped(group: readonly Line[]): boolean {
	const lengths = group.slice(0, -1).map((line) => line.words.length);
	if (lengths.length < 2) return false;
	const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
	const shortest = lengths.reduce((a, b) => Math.min(a, b), longest);
	const isEven = longest >= 45 && longest <= 100 && longest - shortest <= 22;
	return isEven && !group.some((line) => startsItem(line.words));
}

function joinBroken(group: readonly Line[]): Line[][] {
	const joined: Line[][] = [];
	for (const line of group) {
		const before = joined.at(-1);
		if (before !== undefined && goesOn(before.at(-1), line)) before.push(line);
		else joined.push([line]);
	}
	return joined;
}

function goesOn(before: Line | undefined, line: Line): boolean {
	if (before === undefined || before.words.length < 30 || endsSentence(before.words)) return false;
	return /^\p{Ll}/u.test(line.words) && !startsItem(line.words);
}

function startsItem(words: string): boolean {
	return /^(?:[-–—•*▪◦‣]|\d{1,3}[.)])\s/u.test(words);
}

function toStretch(text: string, lines: readonly Line[]): Stretch[] {
	const first = lines[0];
	const last = lines.at(-1);
	if (first === undefined || last === undefined) return [];
	return [{ start: first.start, end: last.end, words: text.slice(first.start, last.end) }];
}
