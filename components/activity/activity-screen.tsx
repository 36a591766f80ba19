"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import type { ActivityFilter } from "@/lib/domain/activity";
import type { EventPage } from "@/lib/domain/desk";
import type { EventView } from "@/lib/domain/events";
import type { SpeakerView } from "@/lib/domain/speaker";
import { ActivityFilters, type FilterChoices } from "./activity-filters";
import { ActivityList } from "./activity-list";
import { type ActivityQuery, activityParams } from "./activity-query";
import { UndoChangeDialog } from "./undo-change-dialog";

/** What was done in a dossier, and by what it can be filtered. */
export function ActivityScreen(props: {
	dossierId: string;
	query: ActivityQuery;
	filter: ActivityFilter;
	choices: FilterChoices;
	newest: EventPage;
	speakers: readonly SpeakerView[];
	/** ISO 8601, UTC: what "today" is. */
	now: string;
}) {
	const { query, choices, newest, ...list } = props;
	const words = useMessages().activity;
	// Above the list, which starts again while things are taken back.
	const [undone, setUndone] = useState<EventView | null>(null);
	// A newer first page starts the list again: the older pages on the screen would leave a gap to it.
	const key = `${newest.events[0]?.seq} ${activityParams(query)}`;
	return (
		<div className="flex flex-col gap-4">
			<h2 className="sr-only">{words.title}</h2>
			<p className="text-ink-2">{words.intro}</p>
			<ActivityFilters query={query} choices={choices} />
			<ActivityList key={key} {...list} newest={newest} onUndoAll={setUndone} />
			{undone !== null && (
				<UndoChangeDialog
					key={undone.seq}
					dossierId={props.dossierId}
					event={undone}
					onClose={() => setUndone(null)}
				/>
			)}
		</div>
	);
}
