import { offsetAt, toMoment } from "@/lib/domain/published-date";
import type { Period } from "./timeline";

/** How finely a time axis is divided. */
export const tickUnits = ["hour", "day", "month", "year"] as const;
export type TickUnit = (typeof tickUnits)[number];

/** The divisions of a time axis: where they begin, by the clocks of a zone. */
export interface Ticks {
	readonly unit: TickUnit;
	readonly moments: readonly number[];
}

const hour = 3_600_000;
const day = 24 * hour;

const steps: readonly {
	readonly unit: TickUnit;
	readonly count: number;
	readonly length: number;
}[] = [
	{ unit: "hour", count: 1, length: hour },
	{ unit: "hour", count: 3, length: 3 * hour },
	{ unit: "hour", count: 6, length: 6 * hour },
	{ unit: "hour", count: 12, length: 12 * hour },
	{ unit: "day", count: 1, length: day },
	{ unit: "day", count: 2, length: 2 * day },
	{ unit: "day", count: 7, length: 7 * day },
	{ unit: "month", count: 1, length: 30 * day },
	{ unit: "month", count: 3, length: 91 * day },
	{ unit: "month", count: 6, length: 182 * day },
	{ unit: "year", count: 1, length: 365 * day },
	{ unit: "year", count: 5, length: 5 * 365 * day },
	{ unit: "year", count: 25, length: 25 * 365 * day },
	{ unit: "year", count: 100, length: 100 * 365 * day },
];

/** The finest divisions of a period of which there are at most `most`, in order. */
export function ticksOf({ start, end }: Period, zone: string, most: number): Ticks {
	const step = steps.find(({ length }) => (end - start) / length <= most) ?? steps.at(-1);
	if (step === undefined) return { unit: "year", moments: [] };
	const moments: number[] = [];
	for (let local = floor(start + offsetAt(start, zone), step); ; local = next(local, step)) {
		const moment = toMoment(local, zone);
		if (!(moment < end)) return { unit: step.unit, moments };
		if (moment >= start) moments.push(moment);
	}
}

interface Step {
	readonly unit: TickUnit;
	readonly count: number;
	readonly length: number;
}

/** The division that a local time is in: a multiple of the step since the year 0, the month January, or midnight of a Monday. */
function floor(local: number, { unit, count, length }: Step): number {
	const date = new Date(local);
	const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
	if (unit === "year") return Date.UTC(year - (year % count), 0, 1);
	if (unit === "month") return Date.UTC(year, month - (month % count), 1);
	// 5 January 1970 was a Monday.
	const monday = 4 * day;
	return Math.floor((local - monday) / length) * length + monday;
}

function next(local: number, { unit, count, length }: Step): number {
	const date = new Date(local);
	if (unit === "year") return Date.UTC(date.getUTCFullYear() + count, 0, 1);
	if (unit === "month") return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1);
	return local + length;
}
