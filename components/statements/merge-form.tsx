"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { SelectField } from "@/components/ui/select-field";
import { FormDialog } from "@/components/writing/form-dialog";
import { useUndoOffer } from "@/components/writing/use-undoable";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { StatementView } from "@/lib/domain/statement";
import type { OtherStatement } from "./statement-page";
import { titleOf } from "./statement-words";

/** Merges a statement into another one and goes there; it can be split off again. */
export function MergeForm(props: {
	dossierId: string;
	statement: StatementView;
	others: readonly OtherStatement[];
	onClose: () => void;
}) {
	const { statement, others, onClose } = props;
	const { merge: words } = useMessages().statementPage;
	const language = useLanguage();
	const router = useRouter();
	const write = useWrite();
	const offerUndo = useUndoOffer();
	const [intoId, setIntoId] = useState(others[0]?.id ?? "");
	const save = async () => {
		if (intoId === "") return;
		const { id } = statement;
		if (!(await write.send(id, { intoId }, (sent) => api.mergeStatement(id, sent)))) return;
		offerUndo(id, words.done, {
			call: (opId) => api.splitStatement(id, opId),
			words: words.undone,
		});
		onClose();
		router.push(`/dossiers/${props.dossierId}/statements/${intoId}`);
	};
	return (
		<FormDialog
			open
			onOpenChange={(open) => open || onClose()}
			title={words.title}
			description={words.hint}
			submit={words.submit}
			size="medium"
			write={write}
			onSubmit={save}
		>
			{others.length === 0 ? (
				<p>{words.none}</p>
			) : (
				<SelectField
					label={words.target}
					options={others.map(({ id, titles }) => ({
						value: id,
						label: titleOf(titles, language),
					}))}
					value={intoId}
					onValue={setIntoId}
					disabled={write.isPending}
				/>
			)}
		</FormDialog>
	);
}
