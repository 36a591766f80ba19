import type { EventView } from "@/lib/domain/events";

/** The events of one day; `day` is ISO 8601. */
export interface EventDay {
	readonly day: string;
	readonly events: readonly EventView[];
}

/** Events by the day they fall on in a zone (IANA name), in the order in which they come. */
export function groupByDay(events: readonly EventView[], zone: string): EventDay[] {
	const days = new Map<string, EventView[]>();
	for (const event of events) {
		const day = dayIn(event.at, zone);
		days.set(day, [...(days.get(day) ?? []), event]);
	}
	return [...days].map(([day, found]) => ({ day, events: found }));
}

/** The day (ISO 8601) on which a moment (ISO 8601, UTC) falls in a zone. */
export function dayIn(moment: string, zone: string): string {
	const parts = new Intl.DateTimeFormat("en-CA", {
		timeZone: zone,
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
	}).formatToParts(new Date(moment));
	const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
	return `${part("year")}-${part("month")}-${part("day")}`;
}
