"use client";

import { X } from "lucide-react";
import { useId } from "react";
import { useMessages } from "@/components/language/language-provider";
import type { SpeakerView } from "@/lib/domain/speaker";
import { SpeakerFinder } from "./speaker-finder";
import { type SpeakerChanges, SpeakerNames } from "./speaker-names";

/** Whose words they are: the speakers so far, whose names can be changed there, and a field that finds others or makes a new one. */
export function SpeakerField(props: {
	chosenIds: readonly string[];
	speakers: readonly SpeakerView[];
	onChange: (ids: string[]) => void;
	onCreate: (name: string) => void;
	onRename: (id: string, changes: SpeakerChanges) => void;
}) {
	const { desk } = useMessages();
	const id = useId();
	const { chosenIds } = props;
	const chosen = chosenIds.flatMap((one) => props.speakers.find((s) => s.id === one) ?? []);
	return (
		<div className="grid grid-cols-[88px_minmax(0,1fr)] items-start gap-2">
			<label htmlFor={id} className="pt-1 text-label text-ink-2">
				{desk.speaker}
			</label>
			<div className="flex min-w-0 flex-col gap-1">
				{chosen.map((speaker) => (
					<span key={speaker.id} className="flex items-center gap-0.5 pl-1.5 text-label">
						<span className="min-w-0 flex-1">
							{speaker.name}
							{speaker.aliases.length > 0 && (
								<span className="block truncate text-xs text-ink-2">
									{desk.speakerAlias(speaker.aliases.join(", "))}
								</span>
							)}
						</span>
						<SpeakerNames
							speaker={speaker}
							onChange={(changes) => props.onRename(speaker.id, changes)}
						/>
						<button
							type="button"
							aria-label={desk.dropSpeaker(speaker.name)}
							title={desk.dropSpeaker(speaker.name)}
							onClick={() => props.onChange(chosenIds.filter((one) => one !== speaker.id))}
							className="grid size-6 place-items-center rounded-[4px] text-ink-3 hover:bg-hover hover:text-ink"
						>
							<X aria-hidden="true" className="size-3.5" />
						</button>
					</span>
				))}
				<SpeakerFinder
					id={id}
					chosenIds={chosenIds}
					speakers={props.speakers}
					onChoose={(one) => props.onChange([...chosenIds, one])}
					onCreate={props.onCreate}
				/>
			</div>
		</div>
	);
}
