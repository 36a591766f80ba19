"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { fieldWords } from "@/components/writing/failure-words";
import { FormDialog } from "@/components/writing/form-dialog";
import { StaleRemedy } from "@/components/writing/stale-remedy";
import { useBase } from "@/components/writing/use-base";
import { useUndoOffer } from "@/components/writing/use-undoable";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { ArticleRow } from "@/lib/domain/article";
import type { ArticleWork } from "@/lib/domain/article-steps";
import type { DossierMemberView } from "@/lib/domain/people";
import { workEdit, workOf } from "./article-edit";

/** The form in which an article is given to a member, with a day and a message. */
export function AssignDialog(props: {
	article: ArticleRow;
	members: readonly DossierMemberView[];
	onClose: () => void;
}) {
	const { article, members, onClose } = props;
	const messages = useMessages();
	const { board, dossiers } = messages;
	const write = useWrite();
	const offerUndo = useUndoOffer();
	const [work, setWork] = useState(() => workOf(article));
	const { base, reload } = useBase(article, (newer) => {
		setWork(workOf(newer));
		write.forget();
	});
	const save = async () => {
		let { revision } = base;
		const done = await write.send(article.id, workEdit(base, work), async (body) => {
			const result = await api.editArticle(article.id, body);
			if (result.ok) revision = result.value.revision;
			return result;
		});
		if (!done) return;
		onClose();
		const name = members.find(({ id }) => id === work.assigneeId)?.name ?? board.workload.nobody;
		offerUndo(`${article.id} ${revision}`, board.assigned(article.title, name), {
			call: (opId) =>
				api.editArticle(article.id, { ...workEdit(base, workOf(base), revision), opId }),
			words: board.undone(article.title),
		});
	};
	const people = members.filter(({ id, disabled }) => !disabled || id === work.assigneeId);
	const set = (change: Partial<ArticleWork>) => setWork({ ...work, ...change });
	return (
		<FormDialog
			open
			onOpenChange={(open) => open || onClose()}
			title={board.form.title}
			description={article.title}
			submit={board.form.submit}
			write={write}
			onSubmit={save}
			remedy={<StaleRemedy failure={write.failure} onReload={reload} />}
		>
			<SelectField
				label={board.form.assignee}
				error={fieldWords(write.failure, "assigneeId", messages)}
				options={[
					{ value: "", label: dossiers.articles.nobody },
					...people.map(({ id, name }) => ({ value: id, label: name })),
				]}
				value={work.assigneeId ?? ""}
				onValue={(id) => set({ assigneeId: id === "" ? null : id })}
			/>
			<TextField
				type="date"
				label={board.form.dueOn}
				error={fieldWords(write.failure, "dueOn", messages)}
				value={work.dueOn ?? ""}
				onChange={({ currentTarget: { value } }) => set({ dueOn: value === "" ? null : value })}
			/>
			<TextArea
				label={board.form.message}
				hint={board.form.messageHint}
				error={fieldWords(write.failure, "message", messages)}
				maxLength={1000}
				rows={3}
				value={work.message}
				onChange={(event) => set({ message: event.currentTarget.value })}
			/>
		</FormDialog>
	);
}
