"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import { PassageQuote } from "@/components/marks/passage-quote";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { FormDialog } from "@/components/writing/form-dialog";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { PassageView } from "@/lib/domain/link";
import type { OpenQuestionsView } from "@/lib/domain/open-question-view";
import type { Result } from "@/lib/domain/result";

/** Says whose words a passage brings: one of the dossier's speakers, or somebody new. */
export function SpeakerDialog(props: {
	dossierId: string;
	passage: PassageView;
	speakers: OpenQuestionsView["speakers"];
	onClose: () => void;
}) {
	const { dossierId, passage, speakers, onClose } = props;
	const words = useMessages().questions.speaker;
	const write = useWrite();
	const [newId] = useState(uuidv7);
	const [chosenId, setChosenId] = useState("");
	const [name, setName] = useState("");
	const [isNeeded, setNeeded] = useState(false);
	const save = async () => {
		const isNew = chosenId === "";
		if (isNew && name.trim() === "") return setNeeded(true);
		const speaker = { dossierId, revision: null, name: name.trim(), aliases: [], outletId: null };
		const isThere =
			!isNew || (await write.send(newId, speaker, (sent) => api.placeSpeaker(newId, sent)));
		if (!isThere) return;
		const speakerIds = [isNew ? newId : chosenId];
		const id = passage.annotationId;
		if (!(await write.send(id, { speakerIds }, (sent) => nameSpeakers(id, sent)))) return;
		toast({ words: words.saved });
		onClose();
	};
	return (
		<FormDialog
			open
			onOpenChange={(open) => open || onClose()}
			title={words.title}
			submit={words.submit}
			write={write}
			onSubmit={save}
		>
			<PassageQuote passage={passage} />
			{speakers.length > 0 && (
				<SelectField
					label={words.known}
					options={[
						{ value: "", label: words.choose },
						...speakers.map((speaker) => ({ value: speaker.id, label: speaker.name })),
					]}
					value={chosenId}
					onValue={setChosenId}
				/>
			)}
			<TextField
				label={words.other}
				maxLength={200}
				value={name}
				disabled={chosenId !== ""}
				error={isNeeded && chosenId === "" && name.trim() === "" ? words.needed : undefined}
				onChange={(event) => setName(event.currentTarget.value)}
			/>
		</FormDialog>
	);
}

/** Says who speaks in a passage, and leaves the rest of it as the server has it now. */
async function nameSpeakers(
	id: string,
	{ opId, speakerIds }: { readonly opId: string; readonly speakerIds: readonly string[] },
): Promise<Result<unknown>> {
	const read = await api.readAnnotation(id);
	if (!read.ok) return read;
	const { tag, pieces, certainty, quoteType, checkWorthiness, note } = read.value;
	const { articleId, versionId, revision } = read.value;
	return api.placeAnnotation(id, {
		...{ opId, revision, articleId, versionId, tag, pieces, certainty, quoteType },
		...{ checkWorthiness, note, speakerIds, removeLinks: false },
	});
}
