"use client";

import { PencilLine, X } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button, IconButton } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { TextField } from "@/components/ui/text-field";
import type { SpeakerView } from "@/lib/domain/speaker";

/** What can be changed about a speaker where their words are. */
export type SpeakerChanges = Partial<Pick<SpeakerView, "name" | "aliases">>;

/** The names of a speaker, by all of which they are found: the first can be changed, others added and taken away. */
export function SpeakerNames(props: {
	speaker: SpeakerView;
	onChange: (changes: SpeakerChanges) => void;
}) {
	const { desk } = useMessages();
	const { speaker, onChange } = props;
	const label = desk.speakerNames.title(speaker.name);
	const rename = (typed: string) => {
		const name = typed.trim();
		if (name !== "" && name !== speaker.name) onChange({ name });
	};
	return (
		<Popover
			label={label}
			align="end"
			trigger={
				<button
					type="button"
					aria-label={label}
					title={label}
					className="grid size-6 place-items-center rounded-[4px] text-ink-3 hover:bg-hover hover:text-ink"
				>
					<PencilLine aria-hidden="true" className="size-3.5" />
				</button>
			}
		>
			<div className="flex flex-col gap-3">
				<form
					onSubmit={(event) => {
						event.preventDefault();
						rename(String(new FormData(event.currentTarget).get("name") ?? ""));
					}}
				>
					<TextField
						key={speaker.name}
						label={desk.speakerNames.name}
						hint={desk.speakerNames.everywhere}
						name="name"
						defaultValue={speaker.name}
						maxLength={200}
						autoComplete="off"
						onBlur={(event) => rename(event.currentTarget.value)}
					/>
				</form>
				<Aliases {...props} />
			</div>
		</Popover>
	);
}

function Aliases({ speaker, onChange }: Parameters<typeof SpeakerNames>[0]) {
	const { desk } = useMessages();
	const { aliases } = speaker;
	const [typed, setTyped] = useState("");
	const add = (event: FormEvent) => {
		event.preventDefault();
		const alias = typed.trim();
		const isKnown = alias === speaker.name || aliases.includes(alias);
		if (alias !== "" && !isKnown) onChange({ aliases: [...aliases, alias] });
		setTyped("");
	};
	return (
		<form onSubmit={add} className="flex flex-col gap-1.5">
			{aliases.length > 0 && (
				<ul aria-label={desk.speakerNames.others} className="flex flex-col">
					{aliases.map((alias) => (
						<li key={alias} className="flex items-center gap-1 text-label">
							<span className="min-w-0 flex-1">{alias}</span>
							<IconButton
								size="small"
								label={desk.speakerNames.drop(alias)}
								icon={<X aria-hidden="true" className="size-3.5" />}
								onClick={() => onChange({ aliases: aliases.filter((one) => one !== alias) })}
							/>
						</li>
					))}
				</ul>
			)}
			<TextField
				label={desk.speakerNames.another}
				value={typed}
				maxLength={200}
				autoComplete="off"
				onChange={(event) => setTyped(event.currentTarget.value)}
				end={
					<Button type="submit" size="small" disabled={typed.trim() === ""}>
						{desk.speakerNames.add}
					</Button>
				}
			/>
		</form>
	);
}
