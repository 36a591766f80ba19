"use client";

import { useState } from "react";
import { DateFields } from "@/components/dossiers/date-fields";
import { toDate, toDateForm } from "@/components/dossiers/particulars";
import { useMessages } from "@/components/language/language-provider";
import { useRefresh } from "@/components/shell/use-refresh";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { fieldWords } from "@/components/writing/failure-words";
import { FormDialog } from "@/components/writing/form-dialog";
import { StaleRemedy } from "@/components/writing/stale-remedy";
import { useUndoOffer } from "@/components/writing/use-undoable";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { SpeakerView } from "@/lib/domain/speaker";
import type { MembershipView, PlaceSaid } from "@/lib/domain/statement";

/** Notes who says so, when and where, of one passage of a statement. */
export function SaidForm(props: {
	member: MembershipView;
	speakers: readonly SpeakerView[];
	onClose: () => void;
}) {
	const { member, onClose } = props;
	const messages = useMessages();
	const words = messages.statementPage.members;
	const write = useWrite();
	const offerUndo = useUndoOffer();
	const [refresh] = useRefresh();
	const [speakerId, setSpeakerId] = useState(member.said.speaker?.id ?? "");
	const [date, setDate] = useState(() => toDateForm(member.said.date));
	const [place, setPlace] = useState(member.said.place);
	const save = async () => {
		const { id, statementId, stance, revision, passage } = member;
		const said = { speakerId: speakerId === "" ? null : speakerId, date: toDate(date), place };
		const body = { revision, statementId, annotationId: passage.annotationId, stance };
		const isDone = await write.send(id, { ...body, said }, (sent) => api.placeMembership(id, sent));
		if (!isDone) return;
		const before = { ...body, revision: revision + 1, said: saidOf(member) };
		offerUndo(`${id} said`, words.saidSaved, {
			call: (opId) => api.placeMembership(id, { ...before, opId }),
			words: words.saidSaved,
		});
		onClose();
	};
	return (
		<FormDialog
			open
			onOpenChange={(open) => open || onClose()}
			title={words.saidTitle}
			description={words.saidHint}
			submit={words.saidSubmit}
			size="medium"
			write={write}
			onSubmit={save}
			remedy={<StaleRemedy failure={write.failure} onReload={refresh} />}
		>
			<SelectField
				label={words.speaker}
				options={[
					{ value: "", label: words.noSpeaker },
					...props.speakers.map(({ id, name }) => ({ value: id, label: name })),
				]}
				value={speakerId}
				onValue={setSpeakerId}
				disabled={write.isPending}
			/>
			<DateFields
				legend={words.when}
				unknownHint={words.whenHint}
				form={date}
				onForm={setDate}
				error={fieldWords(write.failure, "said.date", messages)}
				disabled={write.isPending}
			/>
			<TextField
				label={words.where}
				maxLength={300}
				value={place}
				onChange={(event) => setPlace(event.currentTarget.value)}
				disabled={write.isPending}
			/>
		</FormDialog>
	);
}

/** Who says so, when and where, as an edit sends it. */
export function saidOf({ said }: MembershipView): PlaceSaid {
	const { speaker, date, place } = said;
	return { speakerId: speaker?.id ?? null, date: date && { ...date }, place };
}
