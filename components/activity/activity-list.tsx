"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useZone } from "@/components/language/zone-provider";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureNotice } from "@/components/writing/failure-notice";
import type { ActivityFilter } from "@/lib/domain/activity";
import type { EventPage } from "@/lib/domain/desk";
import type { EventView } from "@/lib/domain/events";
import type { SpeakerView } from "@/lib/domain/speaker";
import { formatPublished } from "@/lib/i18n/format";
import { ActivityEntry } from "./activity-entry";
import { dayIn, groupByDay } from "./event-days";
import { groupChanges } from "./group-changes";
import { restorablesIn } from "./restorable";
import { useEvents } from "./use-events";

/** The history of a dossier, newest first, by day in the reader's zone; older entries on demand. */
export function ActivityList(props: {
	dossierId: string;
	newest: EventPage;
	filter: ActivityFilter;
	speakers: readonly SpeakerView[];
	onUndoAll: (event: EventView) => void;
	/** ISO 8601, UTC: what "today" is. */
	now: string;
}) {
	const { dossierId, now, filter, speakers, onUndoAll } = props;
	const words = useMessages().activity;
	const zone = useZone();
	const { events, arrived, live, hasMore, isPending, failure, showOlder } = useEvents(
		dossierId,
		props.newest,
		filter,
	);
	const isFiltered = Object.keys(filter).length > 0;
	const restorables = restorablesIn(events);
	const entry = { dossierId, zone, speakers, restorables, onUndoAll };
	return (
		<div className="flex max-w-3xl flex-col gap-6">
			<div role="status">
				{arrived > 0 && <span className="sr-only">{words.arrived(arrived)}</span>}
				{live !== "live" && <p className="pt-2 text-label text-attention">{words.live[live]}</p>}
			</div>
			{events.length === 0 && <EmptyState title={isFiltered ? words.filter.none : words.empty} />}
			{groupByDay(events, zone).map(({ day, events: onDay }) => (
				<section key={day} aria-labelledby={`day-${day}`} className="flex flex-col gap-2">
					<DayHeading day={day} today={dayIn(now, zone)} />
					<ol className="divide-y divide-line rounded-card border border-line bg-sheet">
						{groupChanges(onDay).map((group) => (
							<ActivityEntry key={group[0].seq} {...entry} group={group} />
						))}
					</ol>
				</section>
			))}
			<FailureNotice failure={failure} />
			{hasMore ? (
				<Button className="self-start" busy={isPending} onClick={() => void showOlder()}>
					{isPending ? words.loading : words.more}
				</Button>
			) : (
				!isFiltered && <p className="text-label text-ink-2">{words.end}</p>
			)}
		</div>
	);
}

function DayHeading({ day, today }: { day: string; today: string }) {
	const words = useMessages().activity;
	const language = useLanguage();
	const near = new Map([
		[today, words.today],
		[dayBefore(today), words.yesterday],
	]);
	const date = formatPublished({ value: day, precision: "day", zone: "UTC" }, language);
	return (
		<h3 id={`day-${day}`} className="text-label font-semibold text-ink-2">
			{near.get(day) ?? date}
		</h3>
	);
}

function dayBefore(day: string): string {
	return new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
