"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { SelectField } from "@/components/ui/select-field";
import { FormDialog } from "@/components/writing/form-dialog";
import { createOpIds } from "@/components/writing/op-ids";
import { useUndoOffer } from "@/components/writing/use-undoable";
import { api } from "@/lib/desk/api";
import type { Failure } from "@/lib/domain/result";
import type { StatementView } from "@/lib/domain/statement";
import type { OtherStatement } from "./other-statement";
import { statementAddress } from "./statement-address";
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
	const offerUndo = useUndoOffer();
	const [opIds] = useState(() => createOpIds());
	const [isPending, setPending] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);
	const [intoId, setIntoId] = useState(others[0]?.id ?? "");
	// The page of what is merged away is not read again, which a usual write would do: it is left.
	const save = async () => {
		if (intoId === "" || isPending) return;
		const { id } = statement;
		setPending(true);
		const body = { intoId, opId: opIds.of(id, { intoId }) };
		const result = await api.mergeStatement(id, body);
		setPending(false);
		setFailure(result.ok ? null : result.failure);
		if (!result.ok) return;
		offerUndo(id, words.done, {
			call: (opId) => api.splitStatement(id, opId),
			words: words.undone,
		});
		onClose();
		router.push(statementAddress(props.dossierId, intoId));
	};
	return (
		<FormDialog
			open
			onOpenChange={(open) => open || onClose()}
			title={words.title}
			description={words.hint}
			submit={words.submit}
			size="medium"
			write={{ isPending, failure }}
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
					disabled={isPending}
				/>
			)}
		</FormDialog>
	);
}
