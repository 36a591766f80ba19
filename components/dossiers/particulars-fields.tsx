"use client";

import { useId, useMemo } from "react";
import { useMessages } from "@/components/language/language-provider";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { fieldWords } from "@/components/writing/failure-words";
import { articleLanguages } from "@/lib/domain/languages";
import type { Failure } from "@/lib/domain/result";
import {
	type FormPrecision,
	formPrecisions,
	type ParticularsForm,
	withPrecision,
} from "./particulars";

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
			<PublishedFields {...props} />
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

function PublishedFields({ form, onForm, failure, disabled }: ParticularsFieldsProps) {
	const messages = useMessages();
	const words = messages.dossiers.particulars;
	const error = fieldWords(failure, "published", messages);
	const { precision } = form;
	return (
		<fieldset className="grid gap-4 sm:col-span-2 sm:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)]">
			<legend className="sr-only">{words.fields.published}</legend>
			<SelectField
				label={words.fields.published}
				aria-label={words.precision}
				options={formPrecisions.map((value) => ({ value, label: words.precisions[value] }))}
				value={precision}
				onValue={(next) => onForm(withPrecision(form, next))}
				disabled={disabled}
				{...hintOf(precision === "unknown" ? words.dateHint.unknown : "")}
			/>
			{precision !== "unknown" && (
				<>
					<TextField
						label={words.value[precision]}
						type={inputTypes[precision]}
						value={form.value}
						error={error}
						{...hintOf(words.dateHint[precision])}
						onChange={(event) => onForm({ ...form, value: event.currentTarget.value })}
						disabled={disabled}
						required
					/>
					<ZoneField
						zone={form.zone}
						onZone={(zone) => onForm({ ...form, zone })}
						disabled={disabled}
					/>
				</>
			)}
		</fieldset>
	);
}

/** Days and times are typed with the machine's own picker; months and years have none everywhere. */
const inputTypes: Record<Exclude<FormPrecision, "unknown">, string> = {
	year: "text",
	month: "text",
	day: "date",
	minute: "datetime-local",
};

function hintOf(hint: string) {
	return hint === "" ? {} : { hint };
}

function ZoneField(props: { zone: string; onZone: (zone: string) => void; disabled: boolean }) {
	const { zone } = props;
	const messages = useMessages();
	const zones = useMemo(() => {
		const known = Intl.supportedValuesOf("timeZone");
		return known.includes(zone) ? known : [zone, ...known];
	}, [zone]);
	return (
		<SelectField
			label={messages.dossiers.particulars.zone}
			options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
			value={zone}
			onValue={props.onZone}
			disabled={props.disabled}
		/>
	);
}
