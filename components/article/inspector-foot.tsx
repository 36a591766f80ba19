"use client";

import { Trash2 } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { Button, IconButton } from "@/components/ui/button";
import { shortcuts } from "@/lib/desk/shortcuts";
import { keyWords } from "./key-words";

/** What else can be done with the open mark: link it, gather it, note something, remove it. */
export function InspectorFoot(props: {
	mayRemove: boolean;
	onLink: () => void;
	onStatement: () => void;
	onNote: () => void;
	onRemove: () => void;
}) {
	const messages = useMessages();
	const { desk } = messages;
	const { mayRemove } = props;
	const removeKey = keyWords(shortcuts.remove.keys[0], messages);
	return (
		<div className="flex flex-wrap items-center gap-1.5">
			<Button size="small" keyHint={shortcuts.link.keys[0]} onClick={props.onLink}>
				{desk.actions.link}
			</Button>
			<Button size="small" keyHint={shortcuts.statement.keys[0]} onClick={props.onStatement}>
				{desk.actions.statement}
			</Button>
			<Button size="small" keyHint={shortcuts.note.keys[0]} onClick={props.onNote}>
				{desk.actions.note}
			</Button>
			<IconButton
				size="small"
				variant="danger"
				className="ml-auto"
				disabled={!mayRemove}
				aria-keyshortcuts={shortcuts.remove.keys[0]}
				label={mayRemove ? `${desk.actions.remove} (${removeKey})` : desk.actions.mayNotRemove}
				icon={<Trash2 aria-hidden="true" className="size-4" />}
				onClick={props.onRemove}
			/>
		</div>
	);
}
