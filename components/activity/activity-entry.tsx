"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useSelf } from "@/components/shell/self-provider";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { canTakeBack } from "@/lib/desk/take-back";
import type { EventView } from "@/lib/domain/events";
import type { SpeakerView } from "@/lib/domain/speaker";
import { localeOf } from "@/lib/i18n/format";
import { EventChanges } from "./event-changes";
import { EventSentence } from "./event-sentence";
import type { EventGroup } from "./group-changes";
import type { Restorable } from "./restorable";
import { RestoreButton } from "./restore-button";

/** What every entry of the activity is given. */
export interface EntryContext {
	readonly dossierId: string;
	readonly zone: string;
	/** By the number of its event, what was removed and is still away. */
	readonly restorables: ReadonlyMap<number, Restorable>;
	readonly speakers: readonly SpeakerView[];
	/** Asks whether all that was done in one go with an event shall be taken back. */
	readonly onUndoAll: (event: EventView) => void;
}

/** One entry of the activity: what was done, by whom and when, and the ways back; what was done in one go is one entry. */
export function ActivityEntry(props: EntryContext & { group: EventGroup }) {
	const { group, zone } = props;
	const [event, ...rest] = group;
	const { system } = useMessages().activity;
	const language = useLanguage();
	const time = new Intl.DateTimeFormat(localeOf[language], { timeStyle: "short", timeZone: zone });
	return (
		<li className="flex items-start gap-2.5 px-3 py-2.5">
			<Avatar name={event.actor?.name ?? system} />
			<div className="min-w-0 flex-1 pt-0.5">
				<What {...props} event={event} />
				{rest.length > 0 && <OneGo {...props} rest={rest} />}
			</div>
			<time dateTime={event.at} className="pt-0.5 text-xs text-ink-2 tabular-nums">
				{time.format(new Date(event.at))}
			</time>
		</li>
	);
}

function What(props: EntryContext & { event: EventView }) {
	const { event } = props;
	const restorable = props.restorables.get(event.seq);
	return (
		<>
			<EventSentence event={event} dossierId={props.dossierId} />
			<EventChanges event={event} dossierId={props.dossierId} speakers={props.speakers} />
			{restorable !== undefined && <RestoreButton restorable={restorable} label={event.label} />}
		</>
	);
}

/** The rest of what was done in one go, and the way to take all of it back. */
function OneGo(props: EntryContext & { group: EventGroup; rest: readonly EventView[] }) {
	const { group, rest } = props;
	const { oneGo } = useMessages().activity;
	const selfId = useSelf()?.id ?? null;
	const [first] = group;
	return (
		<div className="mt-1 flex flex-col items-start gap-1.5">
			<details className="w-full">
				<summary className="min-h-6 cursor-pointer text-label text-ink-2">
					{oneGo.more(rest.length)}
				</summary>
				<ul className="mt-1 flex flex-col gap-1.5 border-l-2 border-line-2 pl-2.5">
					{rest.map((event) => (
						<li key={event.seq}>
							<What {...props} event={event} />
						</li>
					))}
				</ul>
			</details>
			{canTakeBack(first, selfId) && (
				<Button
					size="small"
					aria-label={oneGo.undoOf(group.length)}
					onClick={() => props.onUndoAll(first)}
				>
					{oneGo.undo}
				</Button>
			)}
		</div>
	);
}
