"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { Note } from "@/lib/domain/note";
import type { PersonView } from "@/lib/domain/people";
import { Composer } from "./composer";
import { useDraft } from "./use-draft";
import type { About } from "./use-threads";

/** Begins a thread about a thing: a button, and the composer that it opens. */
export function NewThread(props: {
	about: About;
	label: string;
	members: readonly PersonView[];
	onDone: () => void;
}) {
	const { threads } = useMessages();
	const [isOpen, setOpen] = useState(false);
	const close = () => setOpen(false);
	if (!isOpen)
		return (
			<Button size="small" className="self-start" onClick={() => setOpen(true)}>
				{props.label}
			</Button>
		);
	return <Opened {...props} submit={threads.send} onClose={close} />;
}

function Opened(props: Parameters<typeof NewThread>[0] & { submit: string; onClose: () => void }) {
	const { threads } = useMessages();
	const { about } = props;
	const [ids] = useState(() => ({ id: uuidv7(), messageId: uuidv7() }));
	const [blocking, setBlocking] = useState(false);
	const write = useWrite(props.onDone);
	const draft = useDraft(about.subjectId);
	const send = async (body: Note) => {
		const { id, messageId } = ids;
		const said = { ...about, blocking, messageId, body };
		if (!(await write.send(id, said, (sent) => api.openThread(id, sent)))) return;
		draft.keep(null);
		props.onClose();
	};
	return (
		<Composer
			label={threads.messageLabel}
			submit={props.submit}
			first={draft.first}
			members={props.members}
			write={write}
			onDraft={draft.keep}
			onSend={(body) => void send(body)}
			onCancel={props.onClose}
		>
			<Checkbox
				label={<span className="text-label">{threads.holdsApproval}</span>}
				hint={threads.holdsHint}
				checked={blocking}
				disabled={write.isPending}
				onChange={(event) => setBlocking(event.currentTarget.checked)}
			/>
		</Composer>
	);
}
