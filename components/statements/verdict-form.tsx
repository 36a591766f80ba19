"use client";

import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useRefresh } from "@/components/shell/use-refresh";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { fieldWords } from "@/components/writing/failure-words";
import { FormDialog } from "@/components/writing/form-dialog";
import { StaleRemedy } from "@/components/writing/stale-remedy";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { StatementView } from "@/lib/domain/statement";
import { isOffered } from "@/lib/domain/verdict-grades";
import type { Grade, VerdictScaleView } from "@/lib/domain/verdict-scale";

/** Proposes a verdict on a statement: a grade of the scale and how it was found. */
export function VerdictForm(props: {
	statement: StatementView;
	/** The newsroom’s scale; its retired grades are not offered. */
	scale: VerdictScaleView;
	said: "propose" | "again" | "correct";
	onClose: () => void;
}) {
	const { statement, onClose } = props;
	const messages = useMessages();
	const language = useLanguage();
	const offered = props.scale.grades.filter(isOffered);
	const words = messages.statementPage.verdict;
	const said = words[props.said];
	const write = useWrite();
	const [refresh] = useRefresh();
	const [grade, setGrade] = useState(() => firstGrade(offered, statement.verdict?.grade));
	const [method, setMethod] = useState(statement.verdict?.method ?? "");
	const revision = statement.verdict?.revision ?? null;
	const save = async () => {
		const body = { revision, grade, method };
		const isDone = await write.send(statement.id, body, (sent) =>
			api.placeVerdict(statement.id, sent),
		);
		if (!isDone) return;
		toast({ words: words.saved });
		onClose();
	};
	return (
		<FormDialog
			open
			onOpenChange={(open) => open || onClose()}
			title={said.title}
			description={said.hint}
			submit={said.submit}
			size="medium"
			write={write}
			onSubmit={save}
			remedy={<StaleRemedy failure={write.failure} onReload={refresh} />}
		>
			<SelectField
				label={words.grade}
				options={offered.map(({ name, number, words: { [language]: word } }) => ({
					value: name,
					label: words.gradeOf(number, word),
				}))}
				error={fieldWords(write.failure, "grade", messages)}
				value={grade}
				onValue={setGrade}
				disabled={write.isPending}
			/>
			<TextArea
				label={words.method}
				hint={words.methodHint}
				rows={4}
				maxLength={2000}
				required
				error={fieldWords(write.failure, "method", messages)}
				value={method}
				onChange={(event) => setMethod(event.currentTarget.value)}
				disabled={write.isPending}
			/>
		</FormDialog>
	);
}

/** The grade that the verdict has, if it is still offered; else the one in the middle, which says the least. */
function firstGrade(offered: readonly Grade[], known: string | undefined): string {
	const found = offered.find(({ name }) => name === known);
	return (found ?? offered[Math.floor(offered.length / 2)])?.name ?? "";
}
