"use client";

import { useMemo } from "react";
import { useMessages } from "@/components/language/language-provider";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type DateForm, type FormPrecision, formPrecisions, withPrecision } from "./particulars";

/** The fields of a date, as precise as it is known: what was typed goes out, nothing is saved here. */
export function DateFields(props: {
	legend: string;
	form: DateForm;
	onForm: (form: DateForm) => void;
	error: string | undefined;
	disabled: boolean;
	/** What it means that the date is not known, where that is not what it means for an article. */
	unknownHint?: string;
}) {
	const { form, onForm, error, disabled } = props;
	const words = useMessages().dossiers.particulars;
	const { precision } = form;
	return (
		<fieldset className="grid gap-4 sm:col-span-2 sm:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)]">
			<legend className="sr-only">{props.legend}</legend>
			<SelectField
				label={props.legend}
				aria-label={words.precision}
				options={formPrecisions.map((value) => ({ value, label: words.precisions[value] }))}
				value={precision}
				onValue={(next) => onForm(withPrecision(form, next))}
				disabled={disabled}
				{...hintOf(precision === "unknown" ? (props.unknownHint ?? words.dateHint.unknown) : "")}
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
