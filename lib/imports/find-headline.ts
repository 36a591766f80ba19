import { type DateContext, findDatePrefix, findDates } from "@/lib/imports/find-dates";
import { isCapitalised, isHostName, isOutletName } from "@/lib/imports/names";
import { findAddresses, type Reading, readFurniture } from "@/lib/imports/read-furniture";
import { endsSentence, type Stretch } from "@/lib/imports/stretches";
import { foldText } from "@/lib/text/fold";
import type { Span } from "@/lib/text/span";

/** Where the headline of a text is. */
export interface Headline {
	/** Index of the stretch in which the headline ends; those before it are furniture glued to it. */
	readonly last: number;
	/** The headline's own words, without date, address and the outlet behind it. */
	readonly title: Reading;
	/** The outlet behind the title, " - abamako.com" or " | Le Fanal", when there is one. */
	readonly suffix: Reading | null;
}

/**
 * The headline of a text, or null when it starts with prose. Up to five lines of furniture may stand before it (date,
 * address, masthead). It is at most 250 characters, and does not end as a sentence or a clause does, unless it is
 * repeated below or is a short sentence over a longer paragraph.
 */
export function findHeadline(stretches: readonly Stretch[], context: DateContext): Headline | null {
	const last = stretches.findIndex((stretch, n) => n >= 5 || !isLeading(stretch, context));
	const stretch = stretches[last];
	if (stretch === undefined) return null;
	const { title, suffix } = readTitle(stretch, stretches[last + 1], context);
	const below = stretches.slice(last + 1, last + 4);
	return isHeadline(title.value, below) ? { last, title, suffix } : null;
}

/**
 * The headline that a format marks as one, with what stands above it (a section, a date), as long as that is no more
 * than five short lines; null where more stands above, which then is no part of a headline.
 */
export function findMarkedHeadline(stretches: readonly Stretch[], at: number): Headline | null {
	const stretch = stretches[at];
	const above = stretches.slice(0, at);
	if (stretch === undefined || at > 5 || above.some(({ words }) => words.length > 120)) return null;
	const { start, end, words } = stretch;
	return { last: at, title: { value: words, start, end }, suffix: null };
}

/** Whether `words` start with a title, whatever the typography; false for titles of less than ten characters. */
export function startsWithTitle(words: string, title: string): boolean {
	return titleMatcher(title)(words);
}

/** `startsWithTitle` for one title and many words. */
export function titleMatcher(title: string): (words: string) => boolean {
	const folded = foldText(title).text;
	if (folded.length < 10) return () => false;
	const length = title.length * 2 + 50;
	return (words) => foldText(words.slice(0, length)).text.startsWith(folded);
}

function isLeading(stretch: Stretch, context: DateContext): boolean {
	const furniture = readFurniture(stretch, context);
	if (furniture === null) return false;
	return !furniture.isBare || furniture.outlets.some(({ value }) => isHostName(value));
}

function readTitle(
	stretch: Stretch,
	next: Stretch | undefined,
	context: DateContext,
): Pick<Headline, "title" | "suffix"> {
	const span = withoutDates(stretch.words, context);
	const whole = stretch.words.slice(span.start, span.end);
	const stem = splitSuffix(whole, next?.words ?? "");
	const start = stretch.start + span.start;
	const title = { value: stem.title, start, end: start + stem.title.length };
	if (stem.suffix === "") return { title, suffix: null };
	const at = start + whole.lastIndexOf(stem.suffix);
	return { title, suffix: { value: stem.suffix, start: at, end: at + stem.suffix.length } };
}

/** The words between the date and address before a title and the "Publié le …" behind it. */
function withoutDates(words: string, context: DateContext): Span {
	const prefix = findDatePrefix(words, context)?.end ?? 0;
	const leading = findAddresses(words).find(
		(address) => words.slice(prefix, address.start).trim() === "",
	);
	const from = leading?.end ?? prefix;
	const label = findDates(words, context).find((date) => date.label !== null && date.start > from);
	const rest = words.slice(from, label?.start ?? words.length);
	const start = from + rest.length - rest.trimStart().length;
	return { start, end: start + rest.trim().length };
}

function splitSuffix(whole: string, next: string): { title: string; suffix: string } {
	const match = /^(.{8,400}\S)\s{1,3}[-–—|•]\s{1,3}([^|–—•]{2,60})$/u.exec(whole.slice(0, 500));
	const [, title = whole, suffix = ""] = match ?? [];
	const isRepeated = startsWithTitle(next, title) && !startsWithTitle(next, whole);
	const isOutlet = isOutletName(suffix) || (whole.includes("|") && isCapitalised(suffix, 5));
	return isOutlet || (isRepeated && isCapitalised(suffix, 6))
		? { title, suffix }
		: { title: whole, suffix: "" };
}

function isHeadline(title: string, below: readonly Stretch[]): boolean {
	if (title === "" || title.length > 250) return false;
	if (below.some(({ words }) => startsWithTitle(words, title))) return true;
	if (/[,;:]$/.test(title)) return false;
	const isSentence =
		endsSentence(title) &&
		!/[!?…][»”"’')\]\s\u00A0\u202F]{0,8}$/u.test(title) &&
		!title.endsWith("...");
	if (!isSentence) return true;
	const next = below[0]?.words.length ?? 0;
	return title.length <= 100 && next > title.length * 1.5 && !/[.!?…]\s/u.test(title);
}
