import type { ReadText } from "@/lib/imports/blocks-of";
import type { Proposal } from "@/lib/imports/draft";
import { type DateContext, findDates } from "@/lib/imports/find-dates";
import { startsWithTitle } from "@/lib/imports/find-headline";
import {
	areRelated,
	domainOf,
	findHostNames,
	hostOf,
	isCapitalised,
	isHostName,
	isOutletName,
} from "@/lib/imports/names";
import type { Reading } from "@/lib/imports/read-furniture";
import type { Stretch } from "@/lib/imports/stretches";
import { findInFolded, foldText } from "@/lib/text/fold";

/** What outlets are read from, beside the text itself. */
export interface OutletClues {
	readonly text: string;
	readonly read: ReadText;
	readonly address: string | null;
	readonly fileName: string | null;
	/** The agency in the dateline, whose own wire this may be. */
	readonly dateline: Reading | null;
	readonly dates: DateContext;
}

/**
 * Who published a text, or null: a name printed round the title (masthead, byline, "| Name", "11.11.2021, Name")
 * when it goes with the page's own address; else that address; else the printed name; else the one host that the
 * text names, the agency of the dateline, or the newspaper that the file name starts with and the text names.
 * So a page of abamako.com that carries an article of Zonebourse.com is abamako.com's, the other one offered.
 */
export function findOutlet(clues: OutletClues): Proposal<string> | null {
	const printed = printedNames(clues);
	const page = pageOf(clues);
	const related =
		page === null ? undefined : printed.find(({ value }) => areRelated(page.value, value));
	const named = [
		...(related === undefined ? [] : [fromText(related)]),
		...(page === null ? [] : [page]),
	];
	const found = [...named, ...printed.map(fromText), ...fallbacks(clues)];
	const [best] = found;
	if (best === undefined) return null;
	const others = new Set(
		found.map(({ value }) => value).filter((value) => !best.value.includes(value)),
	);
	return { ...best, others: [...others] };
}

function fromText(reading: Reading): Proposal<string> {
	return {
		value: reading.value,
		from: "text",
		at: { start: reading.start, end: reading.end },
		others: [],
	};
}

function printedNames({ read, dates }: OutletClues): Reading[] {
	const suffix = read.headline?.suffix ?? null;
	return [
		...read.furniture.slice(0, 8).flatMap((furniture) => furniture?.outlets ?? []),
		...read.stretches.slice(0, 6).flatMap((stretch) => nameBehindDate(stretch, dates, read)),
		...(suffix === null || isHostName(suffix.value) ? [] : [suffix]),
	];
}

/** "Title Publié le samedi 25 septembre 2021 | Zonebourse.com" and "… lors de... 11.11.2021, Sputnik France". */
function nameBehindDate(stretch: Stretch, context: DateContext, read: ReadText): Reading[] {
	const tail = stretch.words.slice(-160);
	const date = findDates(tail, context).at(-1);
	if (date === undefined || date.start === 0) return [];
	const match = /^\s{0,3}[,|–—-]\s{0,3}([^|,\n]{2,60})$/u.exec(tail.slice(date.end));
	const name = match?.[1]?.trim() ?? "";
	const title = read.headline?.title.value ?? null;
	const isLoose =
		title !== null &&
		(startsWithTitle(stretch.words, title) || /(?:\.\.\.|…)\s?$/.test(tail.slice(0, date.start)));
	if (!isOutletName(name) && !(isLoose && isCapitalised(name, 6))) return [];
	const start = stretch.end - tail.length + tail.lastIndexOf(name);
	return [{ value: name, start, end: start + name.length }];
}

function pageOf({ read, address }: OutletClues): Proposal<string> | null {
	const suffix = read.headline?.suffix ?? null;
	if (suffix !== null && isHostName(suffix.value)) return fromText(suffix);
	const host = address === null ? null : hostOf(address);
	return host === null ? null : { value: domainOf(host), from: "address", at: null, others: [] };
}

function fallbacks({ text, dateline, fileName }: OutletClues): Proposal<string>[] {
	const hosts = findHostNames(text).filter(({ start }) => !isInAddress(text, start));
	const isOne = new Set(hosts.map(({ value }) => value.toLowerCase())).size === 1;
	const own = isOne && hosts[0] !== undefined ? [fromText(hosts[0])] : [];
	const wire = dateline === null ? [] : [fromText(dateline)];
	return [...own, ...wire, ...fromFileName(text, fileName)];
}

function isInAddress(text: string, start: number): boolean {
	return /(?:\/\/|@)\S{0,60}$/.test(text.slice(Math.max(0, start - 64), start));
}

/** "06-hallowfirth-post-no-contract.txt", when the text speaks of the Hallowfirth Post. */
function fromFileName(text: string, fileName: string | null): Proposal<string>[] {
	const tokens = (fileName ?? "")
		.replace(/\.[^.]{1,8}$/, "")
		.split(/[\s_.-]+/)
		.filter((token) => !/^\d*$/.test(token));
	if (tokens.length < 2) return [];
	const folded = foldText(text.slice(0, 20_000), { accents: "drop" });
	for (let length = Math.min(4, tokens.length); length >= 2; length -= 1) {
		const span = findInFolded(folded, tokens.slice(0, length).join(" "))[0];
		const name = span === undefined ? "" : text.slice(span.start, span.end);
		if (isOutletName(name))
			return [{ value: name, from: "file-name", at: span ?? null, others: [] }];
	}
	return [];
}
