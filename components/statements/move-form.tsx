"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { FormDialog } from "@/components/writing/form-dialog";
import { useUndoOffer } from "@/components/writing/use-undoable";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { MembershipView } from "@/lib/domain/statement";
import type { OtherStatement } from "./other-statement";
import { titleOf } from "./statement-words";

/** Stands for a statement that is not made yet. */
const made = "new";

/** Moves one passage to another statement of the dossier, or to a new one. */
export function MoveForm(props: {
	dossierId: string;
	member: MembershipView;
	others: readonly OtherStatement[];
	onClose: () => void;
}) {
	const { dossierId, member, others, onClose } = props;
	const { members: words } = useMessages().statementPage;
	const language = useLanguage();
	const write = useWrite();
	const offerUndo = useUndoOffer();
	const [newId] = useState(() => uuidv7());
	const [target, setTarget] = useState(others[0]?.id ?? made);
	const [title, setTitle] = useState("");
	const create = async () => {
		const body = { dossierId, revision: null, titles: { [language]: title.trim() } };
		return write.send(newId, body, (sent) => api.placeStatement(newId, sent));
	};
	const save = async () => {
		if (target === made && !(await create())) return;
		const { id, revision, stance, passage } = member;
		const statementId = target === made ? newId : target;
		const body = { revision, statementId, annotationId: passage.annotationId, stance };
		if (!(await write.send(id, body, (sent) => api.placeMembership(id, sent)))) return;
		const before = { ...body, revision: revision + 1, statementId: member.statementId };
		offerUndo(`${id} move`, words.moved, {
			call: (opId) => api.placeMembership(id, { ...before, opId }),
			words: words.movedBack,
		});
		onClose();
	};
	return (
		<FormDialog
			open
			onOpenChange={(open) => open || onClose()}
			title={words.moveTitle}
			description={words.moveHint}
			submit={words.moveSubmit}
			size="medium"
			write={write}
			onSubmit={save}
		>
			<SelectField
				label={words.target}
				options={[
					...others.map(({ id, titles }) => ({ value: id, label: titleOf(titles, language) })),
					{ value: made, label: words.newTarget },
				]}
				value={target}
				onValue={setTarget}
				disabled={write.isPending}
			/>
			{target === made && (
				<TextArea
					label={words.newTitle}
					lang={language}
					rows={2}
					maxLength={500}
					required
					value={title}
					onChange={(event) => setTitle(event.currentTarget.value)}
					disabled={write.isPending}
				/>
			)}
		</FormDialog>
	);
}
