"use client";

import { useId } from "react";
import { useMessages } from "@/components/language/language-provider";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { fieldWords } from "@/components/writing/failure-words";
import { articleLanguages } from "@/lib/domain/languages";
import type { Failure } from "@/lib/domain/result";
import { DateFields } from "./date-fields";
import type { ParticularsForm } from "./particulars";

interface ParticularsFieldsProps {
	readonly form: ParticularsForm;
	readonly onForm: (form: ParticularsForm) => void;
	/** Whose field problems are shown at the fields. */
	readonly failure: Failure | null;
	/** Outlets already known, offered while typing. */
	readonly outlets: readonly string[];
	readonly disabled: boolean;
}

/** The fields of an article's particulars: what was typed goes out, nothing is saved here. */
export function ParticularsFields(props: ParticularsFieldsProps) {
	const { form, onForm, failure, disabled } = props;
	const messages = useMessages();
	const { fields, creditsHint } = messages.dossiers.particulars;
	const listId = useId();
	const text = (name: TextName) => ({
		label: fields[name],
		error: fieldWords(failure, name, messages),
		value: form[name],
		disabled,
		onChange: (event: { currentTarget: { value: string } }) =>
			onForm({ ...form, [name]: event.currentTarget.value }),
	});
	return (
		<div className="grid gap-4 sm:grid-cols-2">
			<TextField {...text("title")} className="sm:col-span-2" required maxLength={500} />
			<TextField {...text("outlet")} list={listId} maxLength={200} />
			<datalist id={listId}>
				{props.outlets.map((outlet) => (
					<option key={outlet} value={outlet} />
				))}
			</datalist>
			<TextField {...text("author")} maxLength={300} />
			<DateFields
				legend={fields.published}
				form={form}
				onForm={(date) => onForm({ ...form, ...date })}
				error={fieldWords(failure, "published", messages)}
				disabled={disabled}
			/>
			<TextField {...text("address")} className="sm:col-span-2" type="url" maxLength={2000} />
			<SelectField
				label={fields.language}
				options={articleLanguages.map((value) => ({
					value,
					label: messages.vocabulary.language[value],
				}))}
				value={form.language}
				onValue={(language) => onForm({ ...form, language })}
				disabled={disabled}
			/>
			<TextField {...text("credits")} hint={creditsHint} />
		</div>
	);
}

type TextName = "title" | "outlet" | "author" | "address" | "credits";
