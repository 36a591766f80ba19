"use client";

import { useMessages } from "@/components/language/language-provider";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { fieldWords } from "@/components/writing/failure-words";
import type { Failure } from "@/lib/domain/result";

interface DossierForm {
	readonly title: string;
	readonly summary: string;
}

/** The fields of a dossier's own words. */
export function DossierWords(props: {
	form: DossierForm;
	onForm: (form: DossierForm) => void;
	failure: Failure | null;
	disabled: boolean;
}) {
	const { form, onForm, failure, disabled } = props;
	const messages = useMessages();
	const words = messages.dossiers.field;
	return (
		<>
			<TextField
				label={words.title}
				error={fieldWords(failure, "title", messages)}
				value={form.title}
				onChange={(event) => onForm({ ...form, title: event.currentTarget.value })}
				maxLength={300}
				required
				disabled={disabled}
			/>
			<TextArea
				label={words.summary}
				hint={words.summaryHint}
				error={fieldWords(failure, "summary", messages)}
				value={form.summary}
				onChange={(event) => onForm({ ...form, summary: event.currentTarget.value })}
				maxLength={2000}
				disabled={disabled}
			/>
		</>
	);
}
