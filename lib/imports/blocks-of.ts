import type { Block, BlockKind } from "@/lib/domain/text";
import { type Headline, titleMatcher } from "@/lib/imports/find-headline";
import { isPersonName } from "@/lib/imports/names";
import type { Furniture } from "@/lib/imports/read-furniture";
import { endsSentence, type Stretch } from "@/lib/imports/stretches";

/** A text cut and read so far: `furniture` has one entry per stretch. */
export interface ReadText {
	readonly stretches: readonly Stretch[];
	readonly furniture: readonly (Furniture | null)[];
	/** What the format says each stretch is; null and absent ones are judged by their words. */
	readonly marked: readonly (BlockKind | null)[];
	readonly headline: Headline | null;
}

/**
 * The blocks of a text that was read: in order, covering all but white space, the headline first.
 * The headline's block reaches from the first word of the text to the end of the line with the title, furniture glued
 * before it included. A text without a headline gets an empty headline block where its first block starts, so that
 * nothing the outlet printed as prose is shown as its headline.
 */
export function blocksOf(read: ReadText): Block[] {
	const first = read.stretches[0];
	if (first === undefined) return [];
	const last = read.headline?.last ?? -1;
	const headline = block("headline", first.start, read.stretches[last]?.end ?? first.start);
	const kinds = bodyKinds(read, last + 1);
	const body = read.stretches.slice(last + 1);
	return [headline, ...body.map(({ start, end }, n) => block(kinds[n] ?? "paragraph", start, end))];
}

function block(kind: BlockKind, start: number, end: number): Block {
	return { kind, start, end, inline: [] };
}

/** What one stretch is judged by. */
interface Place {
	readonly marked: BlockKind | null;
	readonly words: string;
	readonly furniture: Furniture | null;
	readonly repeatsTitle: (words: string) => boolean;
	readonly previous: string | null;
	readonly previousKind: BlockKind | null;
	readonly next: string | null;
	readonly afterNext: string | null;
	/** Before the first paragraph. */
	readonly isTop: boolean;
	/** Among the last three. */
	readonly isBottom: boolean;
}

function bodyKinds(read: ReadText, from: number): BlockKind[] {
	const body = read.stretches.slice(from);
	const repeatsTitle = titleRepeater(read.headline?.title.value ?? "");
	const kinds: BlockKind[] = [];
	let isTop = true;
	for (const [n, { words }] of body.entries()) {
		kinds.push(
			kindOf({
				marked: read.marked[from + n] ?? null,
				words,
				furniture: read.furniture[from + n] ?? null,
				repeatsTitle,
				previous: body[n - 1]?.words ?? null,
				previousKind: kinds[n - 1] ?? null,
				next: body[n + 1]?.words ?? null,
				afterNext: body[n + 2]?.words ?? null,
				isTop,
				isBottom: n >= body.length - 3,
			}),
		);
		isTop &&= kinds.at(-1) !== "paragraph";
	}
	return kinds;
}

function kindOf(place: Place): BlockKind {
	const { marked } = place;
	if (marked === null) return rules.find(({ holds }) => holds(place))?.kind ?? "paragraph";
	if (marked !== "quote" && (isRepeatedHeadline(place) || isReadAlso(place))) return "aside";
	return marked === "headline" ? "heading" : marked;
}

/** The first rule that holds decides; prose is what none of them takes. */
const rules: readonly { kind: BlockKind; holds: (place: Place) => boolean }[] = [
	{ kind: "aside", holds: isRepeatedHeadline },
	{ kind: "aside", holds: isReadAlso },
	{ kind: "aside", holds: isFurniture },
	{ kind: "caption", holds: ({ words }) => isCredited(words) },
	{ kind: "caption", holds: isCaptionUnderCredit },
	{ kind: "caption", holds: interruptsSentence },
	{ kind: "list-item", holds: isListItem },
	{ kind: "quote", holds: isWholeQuote },
	{ kind: "caption", holds: isLoneName },
	{ kind: "heading", holds: isHeading },
];

function isRepeatedHeadline({ words, repeatsTitle }: Place): boolean {
	return repeatsTitle(words);
}

function titleRepeater(title: string): Place["repeatsTitle"] {
	const startsWithTitle = titleMatcher(title);
	return (words) => words.length <= title.length + 160 && startsWithTitle(words);
}

function isReadAlso({ words }: Place): boolean {
	return words.length <= 300 && readAlso.test(words);
}

const readAlso =
	/^(?:[>→►▶•*-]\s?)?(?:(?:à )?lire (?:aussi|également|encore)|à (?:lire|voir|écouter)|(?:à )?voir (?:aussi|également)|sur le même (?:sujet|thème)|read (?:also|more)|also read|see also|related(?: (?:articles?|stories))?|more on this)(?!\p{L})\s{0,3}(?:[:.…>–—-]|$|\n|«|“|")/iu;

function isFurniture({ furniture, isTop, isBottom }: Place): boolean {
	if (furniture === null) return false;
	if (furniture.isBare)
		return isBottom ? furniture.authors.length > 0 : isTop && furniture.outlets.length > 0;
	return isTop || isBottom || furniture.addresses.length > 0;
}

function isCredited(words: string): boolean {
	if (words.length > 400) return false;
	if (words.includes("©") && (words.startsWith("©") || !endsSentence(words) || words.length <= 250))
		return true;
	return /^(?:\(c\)\s|(?:crédits?|photos?|images?|légende|illustration)(?: photos?)?\s?[:©]|(?:photo(?:graph)?|image|caption)(?: credit)?\s?:)/iu.test(
		words,
	);
}

// Scraped pages put the credit first and then the captions, all above the first paragraph.
function isCaptionUnderCredit({ words, previousKind, isTop }: Place): boolean {
	return isTop && previousKind === "caption" && words.length <= 200 && !endsSentence(words);
}

function interruptsSentence({ words, previous, previousKind, next }: Place): boolean {
	if (previous === null || next === null || previousKind !== "paragraph") return false;
	if (words.length > 200 || endsSentence(words) || /^\p{Ll}/u.test(words)) return false;
	return !endsSentence(previous) && /^\p{Ll}/u.test(next) && previous.length > 60;
}

function isListItem({ words, previous, next }: Place): boolean {
	if (/^[•*▪◦‣]\s/u.test(words) || /^-\s/.test(words)) return true;
	const mark = /^(?:[–—]|\d{1,3}(?=[.)]))/u.exec(words)?.[0];
	if (mark === undefined || !/^(?:[–—]|\d{1,3}[.)])\s/u.test(words)) return false;
	const isAlike = /\d/.test(mark) ? /^\d{1,3}[.)]\s/ : /^[–—]\s/u;
	return isAlike.test(previous ?? "") || isAlike.test(next ?? "");
}

// A short one without a full stop inside is a heading in quotation marks.
function isWholeQuote({ words }: Place): boolean {
	const inside = insideQuotes(words);
	return inside !== null && (endsSentence(inside) || inside.length > 100);
}

function insideQuotes(words: string): string | null {
	const pair = quotePairs.find(
		({ open, close }) => words.startsWith(open) && closing(words, close),
	);
	if (pair === undefined) return null;
	const inside = words.slice(1, words.lastIndexOf(pair.close));
	return inside.includes(pair.close) ? null : inside.trim();
}

function closing(words: string, close: string): boolean {
	return words.length > 2 && (words.endsWith(close) || words.endsWith(`${close}.`));
}

const quotePairs = [
	{ open: "«", close: "»" },
	{ open: "“", close: "”" },
	{ open: '"', close: '"' },
] as const;

function isLoneName({ words, isBottom, next }: Place): boolean {
	return !isBottom && next !== null && isPersonName(words);
}

function isHeading({ words, next, afterNext }: Place): boolean {
	if (words.length > 120 || words.includes("\n") || next === null) return false;
	if (/[.,;:!…][»”"’')\]\s\u00A0\u202F]{0,8}$/u.test(words) || /^\p{Ll}/u.test(words)) return false;
	return isProse(next) || (afterNext !== null && isProse(afterNext));
}

function isProse(words: string): boolean {
	if (/^\p{Ll}/u.test(words)) return false;
	return words.length > 120 || endsSentence(words);
}
