"use client";

import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { standingMembers, titleOf } from "@/components/statements/statement-words";
import { Button } from "@/components/ui/button";
import { ChoiceField } from "@/components/ui/choice-field";
import { Dialog } from "@/components/ui/dialog";
import { Label } from "@/components/ui/label";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { bodyOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { ArticleRow } from "@/lib/domain/article";
import type { StatementTitles, StatementView } from "@/lib/domain/statement";
import { type Stance, stances } from "@/lib/domain/statements";
import { tagRow } from "@/lib/domain/tags";
import { foldText } from "@/lib/text/fold";
import { sourceWords } from "./source-words";

/** Puts a passage into a statement: one of the dossier, or a new one worded like the passage. */
export function StatementDialog(props: {
	/** The passage; null while the dialog is closed. */
	annotation: AnnotationView | null;
	statements: readonly StatementView[];
	articles: readonly ArticleRow[];
	language: ArticleRow["language"];
	onClose: () => void;
	onGather: (annotation: AnnotationView, statementId: string, stance: Stance) => void;
	onCreate: (annotation: AnnotationView, titles: StatementTitles, stance: Stance) => void;
}) {
	const { desk, everywhere } = useMessages();
	const { annotation } = props;
	return (
		<Dialog
			open={annotation !== null}
			onOpenChange={(open) => open || props.onClose()}
			title={desk.statementDialog.title}
			description={desk.statementDialog.text}
			closeLabel={everywhere.close}
			size="medium"
		>
			{annotation !== null && (
				<StatementChoice key={annotation.id} {...props} annotation={annotation} />
			)}
		</Dialog>
	);
}

type ChoiceProps = Parameters<typeof StatementDialog>[0] & { annotation: AnnotationView };

function StatementChoice(props: ChoiceProps) {
	const { desk, vocabulary } = useMessages();
	const { annotation } = props;
	const [stance, setStance] = useState<Stance>(tagRow(annotation.tag).stance);
	return (
		<div className="flex flex-col gap-4">
			<ChoiceField
				legend={desk.statementDialog.stance}
				value={stance}
				onValue={setStance}
				options={stances.map((value) => ({ value, label: vocabulary.stance[value] }))}
			/>
			<KnownStatements
				{...props}
				onChoose={(id) => {
					props.onGather(annotation, id, stance);
					props.onClose();
				}}
			/>
			<NewStatement
				{...props}
				onSubmit={(titles) => {
					props.onCreate(annotation, titles, stance);
					props.onClose();
				}}
			/>
		</div>
	);
}

function KnownStatements(props: ChoiceProps & { onChoose: (id: string) => void }) {
	const words = useMessages().desk.statementDialog;
	const [search, setSearch] = useState("");
	if (props.statements.length === 0) return null;
	const fold = (text: string) => foldText(text, { accents: "drop" }).text;
	const found = props.statements.filter(({ titles }) =>
		fold(Object.values(titles).join("\n")).includes(fold(search)),
	);
	return (
		<div className="flex flex-col gap-2">
			<TextField
				type="search"
				label={words.find}
				value={search}
				onChange={(event) => setSearch(event.currentTarget.value)}
			/>
			{found.length === 0 && <p className="text-label text-ink-2">{words.none}</p>}
			<ul className="flex max-h-60 flex-col gap-2 overflow-y-auto">
				{found.map((statement) => (
					<StatementRow key={statement.id} {...props} statement={statement} />
				))}
			</ul>
		</div>
	);
}

function StatementRow(
	props: ChoiceProps & { statement: StatementView; onChoose: (id: string) => void },
) {
	const messages = useMessages();
	const language = useLanguage();
	const { desk, everywhere } = messages;
	const words = desk.statementDialog;
	const { statement, annotation } = props;
	const title = titleOf(statement.titles, language);
	const isMember = statement.members.some(({ passage }) => passage.annotationId === annotation.id);
	return (
		<li className="flex items-start gap-3 border-l-2 border-line-2 pl-2.5">
			<span className="min-w-0 flex-1">
				<span className="block font-serif text-[0.9375rem] leading-snug italic">{title}</span>
				<span className="text-xs text-ink-2">
					{desk.passagesAndSources(
						everywhere.count.passages(standingMembers(statement).length),
						sourceWords(statement, props.articles, messages).words,
					)}
				</span>
			</span>
			{isMember ? (
				<span className="text-xs text-ink-2">{words.member}</span>
			) : (
				<Button
					size="small"
					aria-label={words.addTo(everywhere.quote(title))}
					onClick={() => props.onChoose(statement.id)}
				>
					{words.add}
				</Button>
			)}
		</li>
	);
}

function NewStatement(props: ChoiceProps & { onSubmit: (titles: StatementTitles) => void }) {
	const { desk, everywhere, vocabulary } = useMessages();
	const words = desk.statementDialog;
	const { language, annotation } = props;
	const [title, setTitle] = useState(() =>
		bodyOf(annotation)
			.map(({ quote }) => quote.trim())
			.join(everywhere.gap)
			.slice(0, 500),
	);
	return (
		<form
			className="flex flex-col gap-2 border-t border-line pt-3"
			onSubmit={(event) => {
				event.preventDefault();
				if (title.trim() !== "") props.onSubmit({ [language]: title.trim() });
			}}
		>
			<Label as="h3">{words.create}</Label>
			<TextArea
				label={words.createTitle(vocabulary.language[language])}
				lang={language}
				rows={2}
				maxLength={500}
				required
				value={title}
				onChange={(event) => setTitle(event.currentTarget.value)}
			/>
			<Button type="submit" variant="main" className="self-start">
				{words.createButton}
			</Button>
		</form>
	);
}
