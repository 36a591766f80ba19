import { toNameLine } from "@/lib/domain/name";
import { isKnownBefore, type PublishedDate, precisions } from "@/lib/domain/published-date";
import type { ReadText } from "@/lib/imports/blocks-of";
import type { ImportContext, Proposal, Proposals } from "@/lib/imports/draft";
import { findAuthors } from "@/lib/imports/find-authors";
import { findAgency, findCredits } from "@/lib/imports/find-credits";
import {
	type DateContext,
	type FoundDate,
	findAddressDate,
	findDatePrefix,
	findDates,
} from "@/lib/imports/find-dates";
import { startsWithTitle } from "@/lib/imports/find-headline";
import { findOutlet } from "@/lib/imports/find-outlets";
import { type Reading, shift } from "@/lib/imports/read-furniture";
import type { Stretch } from "@/lib/imports/stretches";
import { sentencesOf } from "@/lib/text/sentence-around";

/** What metadata is read from. */
export interface MetadataSource {
	readonly text: string;
	readonly read: ReadText;
	readonly context: ImportContext;
	readonly dates: DateContext;
}

/**
 * What a text says of itself, each field with where it says so; a field it does not speak of is absent, the title
 * excepted. Only lines round the article are read for outlet, author, date and address, never its prose, because an
 * article names other papers, people and days. Of several dates the most precise wins, an update never.
 */
export function proposeMetadata(source: MetadataSource): Proposals {
	const { text, read, context, dates } = source;
	const address = proposeAddress(source);
	const dateline = readDateline(source);
	const outlet = findOutlet({
		text,
		read,
		address: address?.value ?? null,
		fileName: context.fileName,
		dateline: dateline.agency,
		dates,
	});
	return present({
		title: proposeTitle(source),
		outlet,
		author: best(findAuthors(read)),
		published: proposeDate(source, dateline.dates, address?.value ?? null),
		address,
		language:
			dates.language === null
				? null
				: { value: dates.language, from: "text", at: null, others: [] },
		credits: proposeCredits(text),
	});
}

type Nullable<T> = { [K in keyof T]-?: Exclude<T[K], undefined> | null };

function present(found: Nullable<Proposals>): Proposals {
	return {
		...(found.title && { title: found.title }),
		...(found.outlet && { outlet: named(found.outlet) }),
		...(found.author && { author: named(found.author) }),
		...(found.published && { published: found.published }),
		...(found.address && { address: found.address }),
		...(found.language && { language: found.language }),
		...(found.credits && { credits: found.credits }),
	};
}

/** As the text has it, in one line. */
function named(proposal: Proposal<string>): Proposal<string> {
	const { value, others } = proposal;
	return { ...proposal, value: toNameLine(value), others: others.map(toNameLine) };
}

function best(readings: readonly Reading[]): Proposal<string> | null {
	const [first, ...others] = readings;
	if (first === undefined) return null;
	const at = { start: first.start, end: first.end };
	return { value: first.value, from: "text", at, others: others.map(({ value }) => value) };
}

function proposeTitle({ text, read, context, dates }: MetadataSource): Proposal<string> {
	const headline = read.headline;
	if (headline !== null) return { ...toProposal(oneLine(headline.title)), others: [] };
	const named = titleFromFileName(context.fileName);
	const first = firstProse(read);
	const head = first && { start: first.start, end: Math.min(first.end, first.start + 2000) };
	const sentence = head && sentencesOf(text, head, dates.language)[0];
	const span = sentence ?? first ?? { start: 0, end: 0 };
	const opening = clip(text.slice(span.start, span.end).replace(/[ \t\n\u2028\u2029]{1,50}/g, " "));
	if (named !== null) return { value: named, from: "file-name", at: null, others: [opening] };
	return toProposal({ ...span, value: opening });
}

function oneLine(reading: Reading): Reading {
	return { ...reading, value: reading.value.replace(/[ \t\n\u2028\u2029]{1,50}/g, " ") };
}

function toProposal({ value, start, end }: Reading): Proposal<string> {
	return { value, from: "text", at: { start, end }, others: [] };
}

function firstProse({ stretches, furniture }: ReadText): Stretch | undefined {
	return stretches.find((_, n) => furniture[n] === null) ?? stretches[0];
}

/** A file name that reads as a title: three words with spaces between, not a row of codes or dates. */
function titleFromFileName(fileName: string | null): string | null {
	const name = (fileName ?? "").replace(/\.[^.\s]{1,8}$/, "").trim();
	const words = name.split(/\s+/).filter((word) => /^[\p{L}«"“‘’'(]/u.test(word));
	return words.length >= 3 && name.length <= 250 ? name : null;
}

/** At most 120 units, cut between two words. */
function clip(words: string): string {
	if (words.length <= 120) return words;
	const cut = words.slice(0, 119);
	const space = cut.lastIndexOf(" ");
	return `${(space > 60 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, "")).trimEnd()}…`;
}

function proposeAddress({ read }: MetadataSource): Proposal<string> | null {
	return best(read.furniture.flatMap((furniture) => furniture?.addresses ?? []));
}

function proposeCredits(text: string): Proposal<readonly string[]> | null {
	const credits = findCredits(text);
	const first = credits[0];
	if (first === undefined) return null;
	const at = { start: first.start, end: first.end };
	return { value: credits.map(({ name }) => toNameLine(name)), from: "text", at, others: [] };
}

type Dated = Pick<Proposal<PublishedDate>, "value" | "from" | "at"> & {
	readonly isUpdate: boolean;
};

function proposeDate(
	source: MetadataSource,
	dateline: readonly FoundDate[],
	address: string | null,
): Proposal<PublishedDate> | null {
	const inAddress = address === null ? null : findAddressDate(address, source.context.zone);
	const found: Dated[] = [
		...[...headDates(source), ...dateline].map(toDated),
		...(inAddress
			? [{ value: inAddress, from: "address" as const, at: null, isUpdate: false }]
			: []),
	];
	const [first, ...others] = found.toSorted(
		(a, b) => Number(a.isUpdate) - Number(b.isUpdate) || fineness(b.value) - fineness(a.value),
	);
	if (first === undefined) return null;
	const { isUpdate: _, ...proposal } = first;
	return {
		...proposal,
		others: others.map(({ value }) => value).filter((value) => differs(value, first.value)),
	};
}

function toDated({ published, start, end, label }: FoundDate): Dated {
	return { value: published, from: "text", at: { start, end }, isUpdate: label === "updated" };
}

function fineness(date: PublishedDate): number {
	return precisions.indexOf(date.precision);
}

function differs(a: PublishedDate, b: PublishedDate): boolean {
	return isKnownBefore(a, b) || isKnownBefore(b, a);
}

/** Dates in the lines round the article: before the title, in furniture, with a label, or behind a repeated title. */
function headDates(source: MetadataSource): FoundDate[] {
	const { stretches, furniture } = source.read;
	const round = stretches.flatMap((_, n) => (n < 8 || n >= stretches.length - 3 ? [n] : []));
	return round.flatMap((n) => {
		const stretch = stretches[n];
		if (stretch === undefined) return [];
		const read = furniture[n];
		return read ? [...read.dates] : datesBeside(stretch, n, source);
	});
}

function datesBeside(stretch: Stretch, n: number, { read, dates }: MetadataSource): FoundDate[] {
	const prefix = n === 0 ? findDatePrefix(stretch.words, dates) : null;
	const title = read.headline?.title.value ?? null;
	const isRepeat = title !== null && n > 0 && startsWithTitle(stretch.words, title);
	const head = findDates(stretch.words, dates).filter(({ label }) => label !== null || isRepeat);
	const tailFrom = Math.max(0, stretch.words.length - 120);
	const tail = findDates(stretch.words.slice(tailFrom), dates)
		.filter((date) => /(?:\.\.\.|…|\|)\s?$/.test(stretch.words.slice(0, tailFrom + date.start)))
		.map((date) => shift(date, tailFrom));
	return [...(prefix === null ? [] : [prefix]), ...head, ...(n < 8 ? tail : [])].map((date) =>
		shift(date, stretch.start),
	);
}

/** "PORT-MAUBRUN, 2 mars 2026, 18h12 (Galverne) – L’archipel …": the date and the agency before the first dash. */
function readDateline({ read, dates }: MetadataSource): {
	agency: Reading | null;
	dates: FoundDate[];
} {
	const from = (read.headline?.last ?? -1) + 1;
	const top = read.stretches.slice(from, from + 8);
	const stretch = top.find(({ words }) => dateline.test(words.slice(0, 140)));
	const match = stretch === undefined ? null : dateline.exec(stretch.words.slice(0, 140));
	if (stretch === undefined || match === null) return { agency: null, dates: [] };
	const head = match[0];
	const found = findDates(head, dates).map((date) => shift(date, stretch.start));
	const name = match[1]?.trim() ?? "";
	const start = stretch.start + head.lastIndexOf(`(${match[1] ?? ""}`) + 1;
	const agency =
		name === "" ? null : { value: findAgency(name) ?? name, start, end: start + name.length };
	return { agency, dates: found };
}

const dateline =
	/^\p{Lu}[\p{Lu}\p{L}’' /-]{1,40}(?:,? [\p{L}\d][\p{L}\d., :]{1,40})?(?: \((\p{L}[\p{L} .-]{1,30})\))? ?[–—-] /u;
