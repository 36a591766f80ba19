import type { Language } from "@/lib/domain/languages";
import { localeOf } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { TimelineWords } from "./draw-timeline";
import { type TickUnit, ticksOf } from "./ticks";
import type { Period, Timeline } from "./timeline";

// As wide as the longest label of a division, and a gap.
const labelWidth = 92;

/** What is written on a timeline: its outlets, and its divisions by the clocks of a zone. */
export function timelineWords(
	timeline: Timeline,
	zone: string,
	language: Language,
	{ everywhere, map }: Messages,
): TimelineWords {
	const { plot, period } = timeline;
	const most = Math.max(1, Math.floor((plot.right - plot.left) / labelWidth));
	const { unit, moments } = ticksOf(period, zone, most);
	const format = new Intl.DateTimeFormat(localeOf[language], { ...shapes[unit], timeZone: zone });
	return {
		outletOf: (outlet) => outlet ?? everywhere.unknownOutlet,
		undated: map.timeline.undated,
		ticks: moments.map((moment) => ({ moment, words: format.format(moment) })),
	};
}

/** A period in words, by the clocks of a zone. */
export function periodWords(
	{ start, end }: Period,
	zone: string,
	language: Language,
	{ map }: Messages,
): string {
	return map.period.from(momentWords(start, zone, language), momentWords(end, zone, language));
}

/** A moment in words, to the minute. */
export function momentWords(moment: number, zone: string, language: Language): string {
	return new Intl.DateTimeFormat(localeOf[language], {
		...{ dateStyle: "medium", timeStyle: "short", timeZone: zone },
	}).format(moment);
}

const shapes: Record<TickUnit, Intl.DateTimeFormatOptions> = {
	hour: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
	day: { day: "numeric", month: "short", year: "numeric" },
	month: { month: "short", year: "numeric" },
	year: { year: "numeric" },
};
