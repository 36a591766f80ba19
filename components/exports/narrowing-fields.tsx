"use client";

import { useId, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import { marksFilters } from "@/lib/domain/marks-filters";
import { reviewStateNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import type { ExportChoice } from "./export-choice";
import { useDossierMembers } from "./use-dossier-members";

/** What narrows an export: tags, states, members, days. Folded until somebody wants it. */
export function NarrowingFields(props: {
	dossierId: string;
	choice: ExportChoice;
	onChange: (part: Partial<ExportChoice>) => void;
}) {
	const { exports, vocabulary } = useMessages();
	const { choice, onChange } = props;
	const [isOpen, setOpen] = useState(false);
	const { takes } = marksFilters[choice.marks];
	const states = reviewStateNames.filter((state) => takes({ state, stale: false }));
	return (
		<details
			open={isOpen}
			onToggle={(event) => setOpen(event.currentTarget.open)}
			className="rounded-card border border-line-2 px-3 py-2"
		>
			<summary className="cursor-pointer text-label font-medium">{exports.narrow.title}</summary>
			<div className="mt-3 flex flex-col gap-4">
				<Several
					legend={exports.narrow.tags}
					options={tagNames.map((id) => ({ id, name: vocabulary.tags[id] }))}
					chosen={choice.tags}
					onChosen={(tags) => onChange({ tags })}
				/>
				{states.length > 1 && (
					<Several
						legend={exports.narrow.states}
						options={states.map((id) => ({ id, name: vocabulary.reviewState[id] }))}
						chosen={choice.states}
						onChosen={(chosen) => onChange({ states: chosen })}
					/>
				)}
				{isOpen && (
					<Members
						dossierId={props.dossierId}
						chosen={choice.memberIds}
						onChosen={(memberIds) => onChange({ memberIds })}
					/>
				)}
				<div className="flex flex-wrap gap-3">
					<TextField
						type="date"
						label={exports.narrow.from}
						className="w-44"
						value={choice.from}
						onChange={(event) => onChange({ from: event.currentTarget.value })}
					/>
					<TextField
						type="date"
						label={exports.narrow.until}
						className="w-44"
						value={choice.until}
						onChange={(event) => onChange({ until: event.currentTarget.value })}
					/>
				</div>
			</div>
		</details>
	);
}

function Members(props: {
	dossierId: string;
	chosen: readonly string[];
	onChosen: (ids: readonly string[]) => void;
}) {
	const { exports } = useMessages();
	const members = useDossierMembers(props.dossierId);
	if (members.length < 2) return null;
	return <Several legend={exports.narrow.members} options={members} {...props} />;
}

/** Any number of a few; none chosen is all of them. */
function Several<Id extends string>(props: {
	legend: string;
	options: readonly { readonly id: Id; readonly name: string }[];
	chosen: readonly Id[];
	onChosen: (ids: readonly Id[]) => void;
}) {
	const { exports } = useMessages();
	const hint = useId();
	const { chosen, options } = props;
	const turn = (id: Id, isOn: boolean) =>
		props.onChosen(
			options
				.map((option) => option.id)
				.filter((one) => (one === id ? isOn : chosen.includes(one))),
		);
	return (
		<fieldset className="min-w-0" aria-describedby={hint}>
			<legend className="mb-1.5 text-label font-medium">{props.legend}</legend>
			<div className="flex max-h-40 flex-wrap gap-x-5 gap-y-1.5 overflow-y-auto">
				{options.map(({ id, name }) => (
					<Checkbox
						key={id}
						label={name}
						checked={chosen.includes(id)}
						onChange={(event) => turn(id, event.currentTarget.checked)}
					/>
				))}
			</div>
			<p id={hint} className="mt-1 text-xs text-ink-2">
				{chosen.length === 0 ? exports.narrow.all : exports.narrow.only(chosen.length)}
			</p>
		</fieldset>
	);
}
