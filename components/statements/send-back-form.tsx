"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { fieldWords } from "@/components/writing/failure-words";
import { FormDialog } from "@/components/writing/form-dialog";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";

/** Sends a verdict back to who proposed it, with the reason why. */
export function SendBackForm(props: {
	statementId: string;
	revision: number;
	onClose: () => void;
}) {
	const { statementId, revision, onClose } = props;
	const messages = useMessages();
	const { sentBack, sendBack: words } = messages.statementPage.verdict;
	const write = useWrite();
	const [why, setWhy] = useState("");
	const save = async () => {
		const body = { revision, outcome: "changes_requested", words: why } as const;
		const isDone = await write.send(statementId, body, (sent) =>
			api.decideVerdict(statementId, sent),
		);
		if (!isDone) return;
		toast({ words: sentBack });
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
			<TextArea
				label={words.words}
				hint={words.hint}
				maxLength={2000}
				required
				error={fieldWords(write.failure, "words", messages)}
				value={why}
				onChange={(event) => setWhy(event.currentTarget.value)}
				disabled={write.isPending}
			/>
		</FormDialog>
	);
}
