"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useZone } from "@/components/language/zone-provider";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureNotice } from "@/components/writing/failure-notice";
import type { EventPage } from "@/lib/domain/desk";
import type { EventView } from "@/lib/domain/events";
import { formatPublished, localeOf } from "@/lib/i18n/format";
import { dayIn, groupByDay } from "./event-days";
import { EventSentence } from "./event-sentence";
import { type Restorable, restorablesIn } from "./restorable";
import { RestoreButton } from "./restore-button";
import { useEvents } from "./use-events";

/** The history of a dossier, newest first, by day in the reader's zone; older entries on demand. */
export function ActivityList(props: {
	dossierId: string;
	newest: EventPage;
	/** ISO 8601, UTC: what "today" is. */
	now: string;
}) {
	const { dossierId, now } = props;
	const words = useMessages().activity;
	const zone = useZone();
	const { events, arrived, live, hasMore, isPending, failure, showOlder } = useEvents(
		dossierId,
		props.newest,
	);
	const restorables = restorablesIn(events);
	if (events.length === 0) return <EmptyState title={words.empty} />;
	return (
		<div className="flex max-w-3xl flex-col gap-6">
			<h2 className="sr-only">{words.title}</h2>
			<div>
				<p className="text-ink-2">{words.intro}</p>
				<div role="status">
					{arrived > 0 && <span className="sr-only">{words.arrived(arrived)}</span>}
					{live !== "live" && <p className="pt-2 text-label text-attention">{words.live[live]}</p>}
				</div>
			</div>
			{groupByDay(events, zone).map(({ day, events: onDay }) => (
				<section key={day} aria-labelledby={`day-${day}`} className="flex flex-col gap-2">
					<DayHeading day={day} today={dayIn(now, zone)} />
					<ol className="divide-y divide-line rounded-card border border-line bg-sheet">
						{onDay.map((event) => (
							<Entry
								key={event.seq}
								event={event}
								restorable={restorables.get(event.seq)}
								dossierId={dossierId}
								zone={zone}
							/>
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
				<p className="text-label text-ink-2">{words.end}</p>
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

function Entry(props: {
	event: EventView;
	/** What it removed, while that is away. */
	restorable: Restorable | undefined;
	dossierId: string;
	zone: string;
}) {
	const { event, zone } = props;
	const { system } = useMessages().activity;
	const language = useLanguage();
	const time = new Intl.DateTimeFormat(localeOf[language], { timeStyle: "short", timeZone: zone });
	return (
		<li className="flex items-start gap-2.5 px-3 py-2.5">
			<Avatar name={event.actor?.name ?? system} />
			<div className="min-w-0 flex-1 pt-0.5">
				<EventSentence event={event} dossierId={props.dossierId} />
				{props.restorable !== undefined && (
					<RestoreButton restorable={props.restorable} label={event.label} />
				)}
			</div>
			<time dateTime={event.at} className="pt-0.5 text-xs text-ink-2 tabular-nums">
				{time.format(new Date(event.at))}
			</time>
		</li>
	);
}
