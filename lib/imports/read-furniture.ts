import { findAgency } from "@/lib/imports/find-credits";
import {
	type DateContext,
	type FoundDate,
	findDatePrefix,
	findDates,
} from "@/lib/imports/find-dates";
import { isCapitalised, isOutletName, isPersonName } from "@/lib/imports/names";
import type { Stretch } from "@/lib/imports/stretches";
import type { Span } from "@/lib/text/span";

/** Some words of a text, read as a value; the span is in the text. */
export interface Reading extends Span {
	readonly value: string;
}

/** What a line that is no part of the article's prose says: masthead, byline, date line, address, signature. */
export interface Furniture {
	readonly addresses: readonly Reading[];
	readonly dates: readonly FoundDate[];
	readonly outlets: readonly Reading[];
	readonly authors: readonly Reading[];
	/** No date, address, "Par" or brackets: nothing but a name, which may as well be a caption or a heading. */
	readonly isBare: boolean;
}

/**
 * Reads a stretch as furniture, or null when any of its words is none: "La Gazette | Samedi 7 mars 2026 | Léopold
 * Santerne", "By A. Name, The Ledger, 8 March 2026", "date 2021-11 https://…", "Esso A.", "(avec l’agence Galverne)".
 * Spans are offsets in the text the stretch is of. More than 300 characters beside addresses never are.
 */
export function readFurniture(stretch: Stretch, context: DateContext): Furniture | null {
	if (stretch.words.length > 4000) return null;
	const addresses = findAddresses(stretch.words);
	if (stretch.words.length - lengthOf(addresses) > 300) return null;
	const prefix = findDatePrefix(stretch.words, context);
	const unread = mask(stretch.words, addresses);
	const dates = prefix === null ? findDates(unread, context) : [prefix];
	const parts = partsOf(mask(unread, dates)).map((part) => readPart(part, dates.length > 0));
	if (parts.includes(null)) return null;
	const read = parts.flatMap((part) => (part === null ? [] : part));
	const isSigned = read.some((part) => part.isSigned);
	if (read.length + addresses.length + dates.length === 0) return null;
	return {
		addresses: addresses.map((reading) => shift(reading, stretch.start)),
		dates: dates.map((date) => shift(date, stretch.start)),
		outlets: pick(read, "outlet", stretch.start),
		authors: pick(read, "author", stretch.start),
		isBare: addresses.length + dates.length === 0 && !isSigned,
	};
}

/** The web addresses in some words, without the punctuation that follows them. */
export function findAddresses(words: string): Reading[] {
	return Array.from(words.matchAll(/https?:\/\/[^\s<>"«»“”|]{3,2000}/gi), (match) => {
		const value = match[0].replace(/[.,;:!?)\]’']{1,5}$/, "");
		return { value, start: match.index, end: match.index + value.length };
	});
}

/** A reading or a date, moved by an offset. */
export function shift<S extends Span>(span: S, by: number): S {
	return { ...span, start: span.start + by, end: span.end + by };
}

type Part = Reading & {
	readonly kind: "author" | "outlet" | "nothing";
	readonly isSigned: boolean;
};

// Of equal length, so that offsets stay; a separator stays where something was read.
function mask(words: string, read: readonly Span[]): string {
	return read.reduce(
		(masked, { start, end }) =>
			masked.slice(0, start) + "|".repeat(end - start) + masked.slice(end),
		words,
	);
}

function lengthOf(spans: readonly Span[]): number {
	return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function partsOf(masked: string): Reading[] {
	const separated = masked.replace(/\s[-–—]\s/g, "|||");
	return Array.from(separated.matchAll(/[^|•·;,\n()\u2028\u2029]+/g), (match) => {
		const value = match[0].trim();
		const start = match.index + match[0].indexOf(value);
		return { value, start, end: start + value.length };
	}).filter((part) => part.value !== "" && !isLabel(part.value));
}

function isLabel(words: string): boolean {
	return /^(?:source|lien|link|url|site|adresse|date|le|on|à|at|n[°ºo.] ?\d{1,6}|édition|issue \d{1,6}|\d{1,2} ?h(?: ?\d\d)?|[.…:-]{1,3})\s?:?$/iu.test(
		words,
	);
}

/** What a part says, the names of one part apart, or null when it is prose. */
function readPart(part: Reading, isDated: boolean): Part[] | null {
	const byline = /^(?:par|by|signé|propos recueillis par|reporting by)[ \u00A0:]{1,3}/iu.exec(
		part.value,
	);
	if (byline !== null) return readByline(after(part, byline[0].length));
	const credit = /^(?:avec|with)[ \u00A0]/iu.exec(part.value);
	if (credit !== null) return readCredit(after(part, credit[0].length));
	if (findAgency(part.value) !== null) return [{ ...part, kind: "nothing", isSigned: true }];
	if (isOutletName(part.value)) return [{ ...part, kind: "outlet", isSigned: false }];
	const names = splitNames(part);
	if (names.every((name) => isPersonName(name.value)))
		return names.map((name) => ({ ...name, kind: "author", isSigned: false }));
	if (isDesk(part.value)) return [{ ...part, kind: "author", isSigned: true }];
	// A place before a date ("Bamako, 25 septembre 2021"), and what else is capitalised beside one.
	if (isDated && isCapitalised(part.value, 4))
		return [{ ...part, kind: "nothing", isSigned: false }];
	return null;
}

function readByline(part: Reading): Part[] | null {
	const names = splitNames(cutPlace(part));
	if (names.length === 0 || !names.every((name) => isWriter(name.value))) return null;
	return names.map((name) => ({ ...name, kind: "author", isSigned: true }));
}

function isWriter(words: string): boolean {
	return isPersonName(words, { single: true }) || isDesk(words);
}

function readCredit(part: Reading): Part[] | null {
	const names = splitNames(part);
	if (names.every((name) => findAgency(name.value) !== null || isCapitalised(name.value, 4)))
		return [{ ...part, kind: "nothing", isSigned: true }];
	return null;
}

/** A desk or the initials that agencies sign with: "Rédaction web", "ylm/hb". */
function isDesk(words: string): boolean {
	return /^(?:(?:la )?rédaction(?: \p{L}{2,15}){0,2}|staff(?: \p{L}{2,15})?|newsroom|[a-z]{2,4}(?:\/[a-z]{2,4}){1,3})$/iu.test(
		words,
	);
}

function splitNames(part: Reading): Reading[] {
	const names: Reading[] = [];
	let from = 0;
	for (const piece of part.value.split(/([ \u00A0](?:and|et|&)[ \u00A0])/u)) {
		const isName = !/^[ \u00A0](?:and|et|&)[ \u00A0]$/u.test(piece);
		if (isName && piece !== "")
			names.push({ value: piece, start: part.start + from, end: part.start + from + piece.length });
		from += piece.length;
	}
	return names;
}

function cutPlace(part: Reading): Reading {
	const value = part.value.replace(/[ \u00A0](?:in|at|from|à|au|en) \p{Lu}[\p{L} -]{1,40}$/u, "");
	return { value, start: part.start, end: part.start + value.length };
}

function after(part: Reading, length: number): Reading {
	return { value: part.value.slice(length), start: part.start + length, end: part.end };
}

function pick(parts: readonly Part[], kind: Part["kind"], by: number): Reading[] {
	return parts
		.filter((part) => part.kind === kind)
		.map(({ value, start, end }) => ({ value, start: start + by, end: end + by }));
}
