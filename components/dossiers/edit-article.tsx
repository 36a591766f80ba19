"use client";

import { useState } from "react";
import { workOf } from "@/components/board/article-edit";
import { useWorkAsker } from "@/components/board/use-work-asker";
import { useMessages } from "@/components/language/language-provider";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { fieldWords } from "@/components/writing/failure-words";
import { FormDialog } from "@/components/writing/form-dialog";
import { StaleRemedy } from "@/components/writing/stale-remedy";
import { useBase } from "@/components/writing/use-base";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { ArticleRow } from "@/lib/domain/article";
import { type ArticleState, articleStates } from "@/lib/domain/article-states";
import { movesFrom } from "@/lib/domain/article-steps";
import type { DossierMemberView } from "@/lib/domain/people";
import type { Failure } from "@/lib/domain/result";
import { toParticulars, toParticularsForm } from "./particulars";
import { ParticularsFields } from "./particulars-fields";

interface WorkForm {
	readonly state: ArticleState;
	readonly assigneeId: string;
	readonly dueOn: string;
}

/** The form of an article's particulars and of the work on it, over the page. */
export function EditArticle(props: {
	article: ArticleRow;
	members: readonly DossierMemberView[];
	outlets: readonly string[];
	onClose: () => void;
}) {
	const { article, onClose } = props;
	const { everywhere, dossiers } = useMessages();
	const words = dossiers.particulars;
	const write = useWrite();
	const { base, form, setForm, work, setWork, reload } = useArticleForm(article, write.forget);
	const save = async () => {
		const body = { revision: base.revision, ...toParticulars(form), ...fromWorkForm(work) };
		if (!(await write.send(article.id, body, (sent) => api.editArticle(article.id, sent)))) return;
		onClose();
		toast({ words: words.saved });
	};
	return (
		<FormDialog
			open
			onOpenChange={(open) => open || onClose()}
			title={words.title}
			submit={everywhere.save}
			size="large"
			write={write}
			onSubmit={save}
			remedy={<StaleRemedy failure={write.failure} onReload={reload} />}
		>
			<ParticularsFields
				form={form}
				onForm={setForm}
				failure={write.failure}
				outlets={props.outlets}
				disabled={write.isPending}
			/>
			<WorkFields
				article={base}
				work={work}
				onWork={setWork}
				members={props.members}
				failure={write.failure}
			/>
		</FormDialog>
	);
}

/** What is typed about an article, and the revision it was typed over. */
function useArticleForm(article: ArticleRow, onReloaded: () => void) {
	const [form, setForm] = useState(() => toParticularsForm(article));
	const [work, setWork] = useState<WorkForm>(() => toWorkForm(article));
	const { base, reload } = useBase(article, (newer) => {
		setForm(toParticularsForm(newer));
		setWork(toWorkForm(newer));
		onReloaded();
	});
	return { base, form, setForm, work, setWork, reload };
}

/** Only what the member may change of the work can be chosen. */
function WorkFields(props: {
	article: ArticleRow;
	work: WorkForm;
	onWork: (work: WorkForm) => void;
	members: readonly DossierMemberView[];
	failure: Failure | null;
}) {
	const { work, onWork, members, failure } = props;
	const messages = useMessages();
	const { fields } = messages.dossiers.particulars;
	const asker = useWorkAsker(members);
	const before = workOf(props.article);
	const states = [before.state, ...movesFrom(before, asker)];
	const people = members.filter(({ id, disabled }) => !disabled || id === work.assigneeId);
	return (
		<div className="grid gap-4 border-t border-line pt-4 sm:grid-cols-3">
			<SelectField
				label={fields.state}
				error={fieldWords(failure, "state", messages)}
				options={articleStates
					.filter((value) => states.includes(value))
					.map((value) => ({ value, label: messages.vocabulary.articleState[value] }))}
				value={work.state}
				onValue={(state) => onWork({ ...work, state })}
			/>
			<SelectField
				label={fields.assignee}
				error={fieldWords(failure, "assigneeId", messages)}
				options={[
					{ value: "", label: messages.dossiers.articles.nobody },
					...people.map(({ id, name }) => ({ value: id, label: name })),
				]}
				disabled={!asker.assigns}
				value={work.assigneeId}
				onValue={(assigneeId) => onWork({ ...work, assigneeId })}
			/>
			<TextField
				type="date"
				label={fields.dueOn}
				error={fieldWords(failure, "dueOn", messages)}
				disabled={!asker.assigns}
				value={work.dueOn}
				onChange={(event) => onWork({ ...work, dueOn: event.currentTarget.value })}
			/>
		</div>
	);
}

function toWorkForm(article: ArticleRow): WorkForm {
	const { state, assignee, dueOn } = article;
	return { state, assigneeId: assignee?.id ?? "", dueOn: dueOn ?? "" };
}

function fromWorkForm({ state, assigneeId, dueOn }: WorkForm) {
	return {
		state,
		assigneeId: assigneeId === "" ? null : assigneeId,
		dueOn: dueOn === "" ? null : dueOn,
	};
}
