"use client";

import { useMessages } from "@/components/language/language-provider";
import type { AnnotationView } from "@/lib/domain/annotation";
import { certainties, checkWorthinessLevels, quoteTypes } from "@/lib/domain/annotation-fields";
import type { DeskView } from "@/lib/domain/desk";
import { ChoiceRow } from "./choice-row";
import { SpeakerField } from "./speaker-field";
import type { DeskActions } from "./use-desk-actions";

/** Whose words a mark's are, how they are said, and how much they ask to be checked. */
export function Particulars({
	annotation,
	view,
	actions,
}: {
	annotation: AnnotationView;
	view: DeskView;
	actions: DeskActions;
}) {
	const { desk, vocabulary } = useMessages();
	const { id } = annotation;
	const notSet = { value: "", label: desk.notSet } as const;
	return (
		<div className="flex flex-col gap-0.5">
			<SpeakerField
				key={id}
				chosenIds={annotation.speakerIds}
				speakers={view.speakers}
				onChange={(speakerIds) => actions.edit(id, { speakerIds })}
				onRename={actions.renameSpeaker}
				onCreate={(name) => actions.createSpeaker(annotation, name)}
			/>
			<ChoiceRow
				label={desk.quoteType}
				value={annotation.quoteType ?? ""}
				options={[
					notSet,
					...quoteTypes.map((value) => ({ value, label: vocabulary.quoteType[value] })),
				]}
				onValue={(value) => actions.edit(id, { quoteType: value === "" ? null : value })}
			/>
			<ChoiceRow
				label={desk.certainty}
				value={annotation.certainty}
				options={certainties.map((value) => ({ value, label: vocabulary.certainty[value] }))}
				onValue={(certainty) => actions.edit(id, { certainty })}
			/>
			<ChoiceRow
				label={desk.checkWorthiness}
				value={annotation.checkWorthiness ?? ""}
				options={[
					notSet,
					...checkWorthinessLevels.map((value) => ({
						value,
						label: vocabulary.checkWorthiness[value],
					})),
				]}
				onValue={(value) => actions.edit(id, { checkWorthiness: value === "" ? null : value })}
			/>
		</div>
	);
}
