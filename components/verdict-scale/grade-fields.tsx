"use client";

import { Trash2 } from "lucide-react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Pill } from "@/components/ui/pill";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { fieldWords } from "@/components/writing/failure-words";
import { languageNames } from "@/lib/domain/languages";
import type { Failure } from "@/lib/domain/result";
import { gradeTones, scaleLimits } from "@/lib/domain/verdict-grades";
import type { GradeDraft } from "./grade-drafts";

/** A grade of the scale: its number, its word in each language, how it looks; and how it is looked at, as it will be. */
export function GradeFields(props: {
	draft: GradeDraft;
	/** Where it stands in what is sent, by which failures name it. */
	index: number;
	/** Whether a verdict has it, so that it can be retired and not removed. */
	isUsed: boolean;
	failure: Failure | null;
	disabled: boolean;
	onDraft: (draft: GradeDraft) => void;
	onRemove: () => void;
}) {
	const { draft, index, failure, disabled, onDraft } = props;
	const messages = useMessages();
	const language = useLanguage();
	const { verdictScale: words, statementPage, vocabulary } = messages;
	const errorOf = (field: string) => fieldWords(failure, `grades.${index}.${field}`, messages);
	const title = draft.words[language].trim() || words.newGrade;
	return (
		<fieldset
			disabled={disabled}
			className="flex flex-col gap-3 rounded-card border border-line bg-sheet px-3 py-3 sm:px-4"
		>
			<legend className="sr-only">{title}</legend>
			<div className="flex flex-wrap items-center gap-2">
				<Pill tone={draft.tone}>{statementPage.verdict.gradeOf(Number(draft.number), title)}</Pill>
				{draft.retired && <span className="text-xs text-ink-2">{words.retired}</span>}
			</div>
			<div className="grid gap-3 sm:grid-cols-[5.5rem_1fr_1fr_1fr]">
				<TextField
					label={words.number}
					type="number"
					inputMode="numeric"
					min={1}
					max={scaleLimits.number}
					required
					error={errorOf("number")}
					value={draft.number}
					onChange={(event) => onDraft({ ...draft, number: event.target.value })}
				/>
				{languageNames.map((one) => (
					<TextField
						key={one}
						label={words.wordIn(vocabulary.language[one])}
						lang={one}
						required
						maxLength={scaleLimits.word}
						error={errorOf(`words.${one}`)}
						value={draft.words[one]}
						onChange={(event) =>
							onDraft({ ...draft, words: { ...draft.words, [one]: event.target.value } })
						}
					/>
				))}
				<SelectField
					label={words.tone}
					options={gradeTones.map((value) => ({ value, label: words.tones[value] }))}
					value={draft.tone}
					onValue={(tone) => onDraft({ ...draft, tone })}
				/>
			</div>
			{props.isUsed ? (
				<Checkbox
					label={words.retire}
					hint={words.retireHint}
					checked={draft.retired}
					onChange={(event) => onDraft({ ...draft, retired: event.target.checked })}
				/>
			) : (
				<div>
					<Button
						size="small"
						variant="quiet"
						icon={<Trash2 aria-hidden="true" className="size-3.5" />}
						aria-label={words.removeLabel(title)}
						onClick={props.onRemove}
					>
						{words.remove}
					</Button>
				</div>
			)}
		</fieldset>
	);
}
