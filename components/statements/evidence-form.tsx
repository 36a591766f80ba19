"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import { useRefresh } from "@/components/shell/use-refresh";
import { Checkbox } from "@/components/ui/checkbox";
import { ChoiceField } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { fieldWords } from "@/components/writing/failure-words";
import { FormDialog } from "@/components/writing/form-dialog";
import { StaleRemedy } from "@/components/writing/stale-remedy";
import { useUndoOffer } from "@/components/writing/use-undoable";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { EvidenceView, PlaceEvidence } from "@/lib/domain/evidence";
import { bearings, evidenceKinds } from "@/lib/domain/evidence-kinds";

type Said = Omit<PlaceEvidence, "opId" | "revision" | "statementId">;

/** The form of a piece of evidence; without one it adds it. */
export function EvidenceForm(props: {
	statementId: string;
	evidence: EvidenceView | null;
	onClose: () => void;
}) {
	const { statementId, evidence, onClose } = props;
	const { evidence: words } = useMessages().statementPage;
	const [id] = useState(() => evidence?.id ?? uuidv7());
	const write = useWrite();
	const offerUndo = useUndoOffer();
	const [refresh] = useRefresh();
	const [form, setForm] = useState<Said>(() => toForm(evidence));
	const save = async () => {
		const body = { ...form, statementId, revision: evidence?.revision ?? null };
		if (!(await write.send(id, body, (sent) => api.placeEvidence(id, sent)))) return;
		if (evidence === null)
			offerUndo(id, words.added, {
				call: (opId) => api.remove("evidence", id, opId),
				words: words.removed,
			});
		else if (JSON.stringify(toForm(evidence)) !== JSON.stringify(form)) {
			const before = { ...toForm(evidence), statementId, revision: evidence.revision + 1 };
			offerUndo(id, words.changed, {
				call: (opId) => api.placeEvidence(id, { ...before, opId }),
				words: words.changedBack,
			});
		}
		onClose();
	};
	return (
		<FormDialog
			open
			onOpenChange={(open) => open || onClose()}
			title={evidence === null ? words.addTitle : words.editTitle}
			submit={evidence === null ? words.addSubmit : words.editSubmit}
			size="medium"
			write={write}
			onSubmit={save}
			remedy={<StaleRemedy failure={write.failure} onReload={refresh} />}
		>
			<EvidenceFields form={form} onForm={setForm} write={write} />
		</FormDialog>
	);
}

function EvidenceFields(props: {
	form: Said;
	onForm: (form: Said) => void;
	write: Pick<ReturnType<typeof useWrite>, "failure" | "isPending">;
}) {
	const { form, onForm, write } = props;
	const messages = useMessages();
	const { vocabulary } = messages;
	const words = messages.statementPage.evidence;
	const text = (name: "title" | "locator" | "words") => ({
		value: form[name],
		disabled: write.isPending,
		error: fieldWords(write.failure, name, messages),
		onChange: (event: { currentTarget: { value: string } }) =>
			onForm({ ...form, [name]: event.currentTarget.value }),
	});
	return (
		<>
			<SelectField
				label={words.kind}
				options={evidenceKinds.map((value) => ({ value, label: vocabulary.evidenceKind[value] }))}
				value={form.kind}
				onValue={(kind) => onForm({ ...form, kind })}
				disabled={write.isPending}
			/>
			<ChoiceField
				legend={words.bearing}
				options={bearings.map((value) => ({ value, label: vocabulary.bearing[value] }))}
				value={form.bearing}
				onValue={(bearing) => onForm({ ...form, bearing })}
				disabled={write.isPending}
			/>
			<TextField {...text("title")} label={words.name} required maxLength={500} />
			<TextField
				{...text("locator")}
				label={words.locator}
				hint={words.locatorHint}
				maxLength={2000}
			/>
			<TextArea {...text("words")} label={words.words} rows={3} maxLength={5000} />
			<Checkbox
				label={words.confidential}
				hint={words.confidentialHint}
				checked={form.confidential}
				disabled={write.isPending}
				onChange={(event) => onForm({ ...form, confidential: event.currentTarget.checked })}
			/>
		</>
	);
}

function toForm(evidence: EvidenceView | null): Said {
	if (evidence === null) return empty;
	const { kind, bearing, title, locator, words, confidential } = evidence;
	return { kind, bearing, title, locator, words, confidential };
}

const empty: Said = {
	kind: "address",
	bearing: "supports",
	title: "",
	locator: "",
	words: "",
	confidential: false,
};
