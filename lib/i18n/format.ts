import type { Language } from "@/lib/domain/languages";
import type { PublishedDate } from "@/lib/domain/published-date";

/** The BCP 47 tag whose conventions a language of the interface follows. */
export const localeOf: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** A publication date to its precision: "septembre 2021", "3 mars 2026", "3 mars 2026, 18:12". */
export function formatPublished(date: PublishedDate, language: Language): string {
	const shapes: Record<PublishedDate["precision"], Intl.DateTimeFormatOptions> = {
		year: { year: "numeric" },
		month: { year: "numeric", month: "long" },
		day: { year: "numeric", month: "long", day: "numeric" },
		minute: { year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" },
	};
	const [day = "", time = "00:00"] = date.value.split("T");
	const [year = "1970", month = "01", dayOfMonth = "01"] = day.split("-");
	const at = new Date(`${year}-${month}-${dayOfMonth}T${time}:00Z`);
	return dateFormat(language, { ...shapes[date.precision], timeZone: "UTC" }).format(at);
}

/** A moment (ISO 8601, UTC) with its time of day, in a zone of the reader's (IANA name). */
export function formatMoment(iso: string, language: Language, zone: string): string {
	const shape = { dateStyle: "medium", timeStyle: "short", timeZone: zone } as const;
	return dateFormat(language, shape).format(new Date(iso));
}

/** A time of day in the zone of this machine, for moments close by: "14:05". */
export function formatTime(moment: Date, language: Language): string {
	return dateFormat(language, { hour: "2-digit", minute: "2-digit" }).format(moment);
}

/** How long ago a moment is, seen from `now`; both ISO 8601, UTC. */
export function formatAgo(iso: string, now: string, language: Language): string {
	const seconds = Math.round((Date.parse(iso) - Date.parse(now)) / 1000);
	const steps: [Intl.RelativeTimeFormatUnit, number][] = [
		["day", 86400],
		["hour", 3600],
		["minute", 60],
	];
	const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
	return new Intl.RelativeTimeFormat(localeOf[language], { numeric: "auto" }).format(
		Math.round(seconds / size),
		unit,
	);
}

/** A length of time in its largest unit that is told by a whole number near enough: "2 heures", "3 days". */
export function formatDuration(
	{ unit, count }: { readonly unit: "minute" | "day"; readonly count: number },
	language: Language,
): string {
	const minutes = unit === "day" ? count * 1440 : count;
	const steps: ["day" | "hour" | "minute", number, number][] = [
		["day", 1440, 2880],
		["hour", 60, 60],
	];
	const [name, size] = steps.find(([, , from]) => minutes >= from) ?? ["minute", 1];
	const told = unit === "day" ? { name: "day", value: count } : { name, value: minutes / size };
	return new Intl.NumberFormat(localeOf[language], {
		style: "unit",
		unit: told.name,
		unitDisplay: "long",
	}).format(Math.round(told.value));
}

/** A number with the language's separators. */
export function formatNumber(value: number, language: Language): string {
	return new Intl.NumberFormat(localeOf[language]).format(value);
}

/** A size in kilobytes (of 1000 bytes), rounded up, with the language's unit: "1 240 ko". */
export function formatKilobytes(bytes: number, language: Language): string {
	return new Intl.NumberFormat(localeOf[language], { style: "unit", unit: "kilobyte" }).format(
		Math.ceil(bytes / 1000),
	);
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** To make one takes longer than to write a hundred dates: those of one shape share it. */
function dateFormat(language: Language, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${language} ${JSON.stringify(shape)}`;
	const known = dateFormats.get(key);
	if (known !== undefined) return known;
	const made = new Intl.DateTimeFormat(localeOf[language], shape);
	dateFormats.set(key, made);
	return made;
}
