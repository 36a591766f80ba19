"use client";

import { useId } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Checkbox } from "@/components/ui/checkbox";
import { ChoiceField } from "@/components/ui/choice-field";
import { FieldError } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import { fieldWords } from "@/components/writing/failure-words";
import type { Failure } from "@/lib/domain/result";
import { type TokenScope, tokenScopeNames } from "@/lib/domain/token-scopes";
import type { TokenForm } from "./use-create-token";

/** The lifetimes that are offered, in days. */
const lifetimes = ["7", "30", "90", "366"] as const;

/** What a token is to be called, what it allows and how long it lasts. */
export function TokenFields(props: {
	form: TokenForm;
	onForm: (form: TokenForm) => void;
	failure: Failure | null;
	disabled: boolean;
}) {
	const { form, onForm, failure, disabled } = props;
	const messages = useMessages();
	const words = messages.account.create;
	const days = lifetimes.find((choice) => choice === String(form.days)) ?? null;
	return (
		<>
			<TextField
				label={words.name}
				hint={words.nameHint}
				error={fieldWords(failure, "name", messages)}
				value={form.name}
				maxLength={100}
				autoComplete="off"
				disabled={disabled}
				onChange={(event) => onForm({ ...form, name: event.target.value })}
			/>
			<ScopeFields {...props} />
			<ChoiceField
				legend={words.days}
				options={lifetimes.map((value) => ({ value, label: words.daysOf(value) }))}
				value={days}
				disabled={disabled}
				onValue={(value) => onForm({ ...form, days: Number(value) })}
			/>
		</>
	);
}

function ScopeFields(props: Parameters<typeof TokenFields>[0]) {
	const { form, onForm, failure, disabled } = props;
	const id = useId();
	const messages = useMessages();
	const { create, scope: scopes } = messages.account;
	const error = fieldWords(failure, "scopes", messages);
	const choose = (scope: TokenScope, isChosen: boolean) => {
		const chosen = tokenScopeNames.filter((name) =>
			name === scope ? isChosen : form.scopes.includes(name),
		);
		onForm({ ...form, scopes: chosen });
	};
	return (
		<fieldset className="flex flex-col gap-2" disabled={disabled} aria-describedby={`${id}-hint`}>
			<legend className="mb-1.5 text-label font-medium">{create.scopes}</legend>
			{tokenScopeNames.map((scope) => (
				<Checkbox
					key={scope}
					label={scopes[scope].name}
					hint={scopes[scope].allows}
					checked={form.scopes.includes(scope)}
					onChange={(event) => choose(scope, event.target.checked)}
				/>
			))}
			<p id={`${id}-hint`} className="text-xs text-ink-2">
				{create.scopesHint}
			</p>
			{error !== undefined && <FieldError id={`${id}-error`} error={error} />}
		</fieldset>
	);
}
