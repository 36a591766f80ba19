import { z } from "zod";

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
		zone: z.string().max(64),
	})
	.refine((date) => shapes[date.precision].test(date.value) && isRealDay(date.value), {
		message: "date",
		path: ["value"],
	});

export type PublishedDate = z.output<typeof publishedDateSchema>;

/**
 * Whether `a` is known to be before `b`. Compared at the coarser precision of the two:
 * equal there means "order unknown", and the answer is false both ways.
 */
export function isKnownBefore(a: PublishedDate, b: PublishedDate): boolean {
	const length = Math.min(a.value.length, b.value.length);
	return a.value.slice(0, length) < b.value.slice(0, length);
}

function isRealDay(value: string): boolean {
	const [year, month, day] = value.slice(0, 10).split("-").map(Number);
	if (year === undefined || month === undefined || day === undefined) return true;
	return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
