"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import { TextArea } from "@/components/ui/text-area";
import { fieldWords } from "@/components/writing/failure-words";
import { FormDialog } from "@/components/writing/form-dialog";
import { StaleRemedy } from "@/components/writing/stale-remedy";
import { useBase } from "@/components/writing/use-base";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import { type Language, languageNames, languages } from "@/lib/domain/languages";
import type { StatementTitles, StatementView } from "@/lib/domain/statement";

/** The form of a statement's wording; without a statement it makes a new one. */
export function StatementForm(props: {
	dossierId: string;
	statement: StatementView | null;
	onClose: () => void;
}) {
	const { dossierId, statement, onClose } = props;
	const messages = useMessages();
	const words = messages.statements;
	const said = statement === null ? words.create : words.edit;
	const [id] = useState(() => statement?.id ?? uuidv7());
	const write = useWrite();
	const [form, setForm] = useState(() => toForm(statement?.titles ?? {}));
	const { base, reload } = useBase(statement ?? notYet, (newer) => {
		setForm(toForm(newer.titles));
		write.forget();
	});
	const save = async () => {
		const revision = statement === null ? null : base.revision;
		const body = { dossierId, revision, titles: fromForm(form) };
		if (await write.send(id, body, (sent) => api.placeStatement(id, sent))) onClose();
	};
	return (
		<FormDialog
			open
			onOpenChange={(open) => open || onClose()}
			title={said.title}
			description={words.wordingHint}
			submit={said.submit}
			size="medium"
			write={write}
			onSubmit={save}
			remedy={<StaleRemedy failure={write.failure} onReload={reload} />}
		>
			{languageNames.map((language, index) => (
				<TextArea
					key={language}
					label={words.wording[language]}
					lang={languages[language].tag}
					rows={2}
					maxLength={500}
					error={index === 0 ? fieldWords(write.failure, "titles", messages) : undefined}
					value={form[language]}
					onChange={(event) => setForm({ ...form, [language]: event.currentTarget.value })}
					disabled={write.isPending}
				/>
			))}
		</FormDialog>
	);
}

type WordingForm = Readonly<Record<Language, string>>;

const notYet = { revision: 0, titles: {} };

function toForm(titles: StatementTitles): WordingForm {
	return { fr: titles.fr ?? "", en: titles.en ?? "" };
}

function fromForm(form: WordingForm): StatementTitles {
	const titles: StatementTitles = {};
	for (const language of languageNames) {
		const title = form[language].trim();
		if (title !== "") titles[language] = title;
	}
	return titles;
}
