import { type PublishedDate, publishedDateSchema } from "@/lib/domain/published-date";
import type { ArticleLanguage } from "@/lib/imports/draft";
import type { Span } from "@/lib/text/span";

/** A date in some words, its label ("Publié le") included in the span. */
export interface FoundDate extends Span {
	readonly published: PublishedDate;
	/** What the label says of it: an update is not the publication. */
	readonly label: "published" | "updated" | null;
}

/** What is needed to read a date: the IANA zone of dates that name none, and the language, for 03/04/2026. */
export interface DateContext {
	readonly zone: string;
	readonly language: ArticleLanguage | null;
}

/**
 * The dates in a short text, in its order, each as precise as it is written: "2 mars 2026, 18h12", "Publié le samedi
 * 25 septembre 2021", "March 5, 2026 at 9:40 am", "11.11.2021", "2026-03-09T18:12Z", "mars 2026". Days that do not
 * exist are left out. A written offset gives the moment in UTC. In English, 03/04/2026 is known to the year only.
 * Reads the first 600 characters.
 */
export function findDates(words: string, context: DateContext): FoundDate[] {
	const head = words.slice(0, 600);
	const read: Span[] = [];
	const found: FoundDate[] = [];
	for (const pattern of patterns) {
		for (const match of head.matchAll(pattern)) {
			const span = { start: match.index, end: match.index + match[0].length };
			if (read.some((other) => overlap(other, span))) continue;
			read.push(span);
			found.push(...toFound(match, span, context));
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

/** The date at the very start of scraped texts: "date 2021-09 …". The span is all of it, white space before it too. */
export function findDatePrefix(words: string, context: DateContext): FoundDate | null {
	const match = /^\s{0,20}date\s{1,5}(\d{4}(?:-\d\d){0,2})(?![\d-])/i.exec(words.slice(0, 60));
	if (match?.[1] === undefined) return null;
	const published = toPublished(match[1], context.zone);
	return published && { published, start: 0, end: match[0].length, label: null };
}

/** The date in the path of an address: /20211111/, /2021/11/11/, /2021-11-11-…, /2021/11/. */
export function findAddressDate(address: string, zone: string): PublishedDate | null {
	const path = address.slice(0, 2000);
	const day = /\/((?:19|20)\d\d)([/-]?)([01]\d)\2([0-3]\d)(?!\d)/.exec(path);
	if (day !== null) return toPublished(`${day[1]}-${day[3]}-${day[4]}`, zone);
	const month = /\/((?:19|20)\d\d)[/-]([01]\d)\//.exec(path);
	return month === null ? null : toPublished(`${month[1]}-${month[2]}`, zone);
}

const months = [
	["janvier", "janv", "january", "jan"],
	["février", "fevrier", "févr", "fév", "february", "feb"],
	["mars", "march", "mar"],
	["avril", "avr", "april", "apr"],
	["mai", "may"],
	["juin", "june", "jun"],
	["juillet", "juil", "july", "jul"],
	["août", "aout", "august", "aug"],
	["septembre", "sept", "september", "sep"],
	["octobre", "oct", "october"],
	["novembre", "nov", "november"],
	["décembre", "decembre", "déc", "dec", "december"],
] as const;

/** Whether 03/04/2026 may be the fourth of March in a language. */
const slashedDates: Readonly<Record<ArticleLanguage, { readonly monthMayBeFirst: boolean }>> = {
	fr: { monthMayBeFirst: false },
	en: { monthMayBeFirst: true },
};

const monthName = `(?<month>${[...months.flat()].sort((a, b) => b.length - a.length).join("|")})\\.?`;
const weekday =
	"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? {1,3})?";
const label =
	"(?:(?<label>publiée?|posté|mis en ligne|mise? à jour|modifié|actualisé|published|posted|updated|date)(?: (?:le|on))? ?:? {0,3})?";
const time =
	"(?:(?:T|,? {1,3}(?:(?:à|at|-|–|\\|) )?)(?<hour>[01]?\\d|2[0-3]) ?[h:] ?(?<minute>[0-5]\\d)(?::[0-5]\\d(?:\\.\\d{1,6})?)?(?: ?(?<half>[ap])\\.?m\\b\\.?)?(?<offset>Z|[+-]\\d\\d:?\\d\\d)?)?";
const edge = "(?<![\\p{L}\\p{N}])";
const year = "(?<year>(?:19|20)\\d\\d)";
const day = "(?<day>[0-3]?\\d)(?:er|st|nd|rd|th)?";

const patterns = [
	`${day} {1,3}(?:of )?${monthName},? {1,3}${year}(?!\\d)${time}`,
	`${monthName} {1,3}${day},? {1,3}${year}(?!\\d)${time}`,
	`${year}-(?<numeral>[01]\\d)-(?<day>[0-3]\\d)(?!\\d)${time}`,
	`(?<day>[0-3]?\\d)(?<separator>[./-])(?<numeral>[01]?\\d)\\k<separator>${year}(?!\\d)${time}`,
	`${monthName} {1,3}${year}(?!\\d)`,
].map(
	(shape) =>
		new RegExp(`${edge}${label}${weekday}${shape}`.replaceAll(" ", "[ \\u00A0\\u202F]"), "giu"),
);

type Groups = Record<string, string | undefined>;

function toFound(match: RegExpExecArray, span: Span, context: DateContext): FoundDate[] {
	const groups: Groups = match.groups ?? {};
	const published = toMoment(toDay(groups, context), groups, context.zone);
	return published === null ? [] : [{ published, ...span, label: labelOf(groups.label) }];
}

function labelOf(label: string | undefined): FoundDate["label"] {
	if (label === undefined) return null;
	return /jour|modif|actual|update/i.test(label) ? "updated" : "published";
}

function toDay(groups: Groups, context: DateContext): string {
	const year = groups.year ?? "";
	const month = groups.numeral ?? String(monthNumber(groups.month ?? ""));
	const dayOfMonth = groups.day;
	if (dayOfMonth === undefined) return `${year}-${month.padStart(2, "0")}`;
	const isEitherWay = context.language !== null && slashedDates[context.language].monthMayBeFirst;
	const isDoubtful = groups.separator === "/" && isEitherWay && Number(dayOfMonth) <= 12;
	if (isDoubtful && month !== dayOfMonth) return year;
	return `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
}

function monthNumber(name: string): number {
	const lower = name.toLowerCase();
	return months.findIndex((names) => names.some((known) => known === lower)) + 1;
}

function toMoment(dayValue: string, groups: Groups, zone: string): PublishedDate | null {
	const written = groups.hour;
	const minute = groups.minute;
	if (written === undefined || minute === undefined || dayValue.length < 10)
		return toPublished(dayValue, zone);
	const hour = toHour(Number(written), groups.half);
	const local = `${dayValue}T${String(hour).padStart(2, "0")}:${minute}`;
	const offset = groups.offset;
	return offset === undefined ? toPublished(local, zone) : toUtc(local, offset);
}

function toHour(hour: number, half: string | undefined): number {
	if (half === undefined || hour > 12) return hour;
	return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function toUtc(local: string, offset: string): PublishedDate | null {
	if (toPublished(local, "UTC") === null) return null;
	const zone = offset.toUpperCase() === "Z" ? "Z" : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
	const moment = Date.parse(`${local}:00${zone}`);
	return Number.isNaN(moment)
		? null
		: toPublished(new Date(moment).toISOString().slice(0, 16), "UTC");
}

function toPublished(value: string, zone: string): PublishedDate | null {
	const precision = ({ 4: "year", 7: "month", 10: "day", 16: "minute" } as const)[value.length];
	const parsed = publishedDateSchema.safeParse({ value, precision, zone });
	return parsed.success ? parsed.data : null;
}

function overlap(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}
