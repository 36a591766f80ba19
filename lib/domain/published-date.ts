import { z } from "zod";
import { isZone, offsetFormat } from "./zone";

/** How much of a date is known, finest last. */
export const precisions = ["year", "month", "day", "minute"] as const;
export type Precision = (typeof precisions)[number];

const shapes: Record<Precision, RegExp> = {
	year: /^\d{4}$/,
	month: /^\d{4}-(0[1-9]|1[0-2])$/,
	day: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
	minute: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/,
};

/**
 * When an article was published, as far as it is known: `value` is ISO 8601 cut at its precision
 * ("2021-09", "2021-09-25", "2021-09-25T18:12"), local to the IANA `zone`.
 */
export const publishedDateSchema = z
	.strictObject({
		value: z.string(),
		precision: z.enum(precisions),
		zone: z.string().max(64).refine(isZone, "zone"),
	})
	.refine((date) => shapes[date.precision].test(date.value) && isRealDay(date.value), {
		message: "date",
		path: ["value"],
	})
	.meta({
		id: "PublishedDate",
		description: "A date as far as it is known: ISO 8601 cut at its precision, local to a zone.",
	});

export type PublishedDate = z.output<typeof publishedDateSchema>;

/**
 * Whether `a` is known to be before `b`: what `a` covers is over when what `b` covers begins. In one zone
 * that is a comparison at the coarser precision of the two; in two zones it is made in UTC. When it
 * is not known the answer is false both ways.
 */
export function isKnownBefore(a: PublishedDate, b: PublishedDate): boolean {
	if (a.zone !== b.zone) return toMoment(endOf(a), a.zone) <= toMoment(startOf(b), b.zone);
	const length = Math.min(a.value.length, b.value.length);
	return a.value.slice(0, length) < b.value.slice(0, length);
}

/** How far apart two dates are, in the finest unit that both decide. */
export interface TimeApart {
	readonly unit: "minute" | "day";
	readonly count: number;
}

/**
 * How long after `a` it was `b`: in minutes where both are known to the minute, in days where one is known to the day
 * and both are in one zone; null where the dates do not decide, or `a` is not known to be before `b`.
 */
export function timeBetween(a: PublishedDate, b: PublishedDate): TimeApart | null {
	if (!isKnownBefore(a, b)) return null;
	if (a.precision === "minute" && b.precision === "minute") {
		const between = toMoment(startOf(b), b.zone) - toMoment(startOf(a), a.zone);
		return { unit: "minute", count: Math.round(between / 60_000) };
	}
	const areDays = [a, b].every(({ value }) => value.length >= 10);
	if (!areDays || a.zone !== b.zone) return null;
	const day = ({ value }: PublishedDate) => Date.parse(`${value.slice(0, 10)}T00:00Z`);
	return { unit: "day", count: Math.round((day(b) - day(a)) / 86_400_000) };
}

/** The moments a date covers, the second exclusive, in milliseconds: a month for "2021-09". */
export function spanOfDate(date: PublishedDate): { readonly start: number; readonly end: number } {
	return {
		start: toMoment(startOf(date), date.zone),
		end: toMoment(endOf(date), date.zone),
	};
}

/** The first moment a date covers, as if its zone were UTC; milliseconds. */
function startOf({ value }: PublishedDate): number {
	const [year = 1970, month = 1, day = 1, hour = 0, minute = 0] = value.split(/[-T:]/).map(Number);
	return Date.UTC(year, month - 1, day, hour, minute);
}

/** The first moment after it, likewise. */
function endOf(date: PublishedDate): number {
	const start = new Date(startOf(date));
	if (date.precision === "year") return start.setUTCFullYear(start.getUTCFullYear() + 1);
	if (date.precision === "month") return start.setUTCMonth(start.getUTCMonth() + 1);
	return start.getTime() + (date.precision === "day" ? 86_400_000 : 60_000);
}

/** The moment at which clocks of a zone show a local time (as if it were UTC); NaN, which is before nothing, for no zone. */
export function toMoment(local: number, zone: string): number {
	const guess = local - offsetAt(local, zone);
	return local - offsetAt(guess, zone);
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds; NaN for no zone. */
export function offsetAt(moment: number, timeZone: string): number {
	const format = offsetFormat(timeZone);
	if (format === null) return Number.NaN;
	const parts = format.formatToParts(moment).find(({ type }) => type === "timeZoneName");
	const [, sign, hours = "0", minutes = "0"] = /([+-])(\d\d):(\d\d)/.exec(parts?.value ?? "") ?? [];
	return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function isRealDay(value: string): boolean {
	const [year, month, day] = value.slice(0, 10).split("-").map(Number);
	if (year === undefined || month === undefined || day === undefined) return true;
	return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
