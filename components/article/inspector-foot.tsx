"use client";

import { Trash2 } from "lucide-react";
import { useKeys } from "@/components/keys/use-keys";
import { useMessages } from "@/components/language/language-provider";
import { Button, IconButton } from "@/components/ui/button";
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
	const { keyOf } = useKeys();
	const removeKey = keyOf("remove");
	const remove =
		removeKey === null
			? desk.actions.remove
			: `${desk.actions.remove} (${keyWords(removeKey, messages)})`;
	return (
		<div className="flex flex-wrap items-center gap-1.5">
			<Button size="small" keyHint={keyOf("link") ?? undefined} onClick={props.onLink}>
				{desk.actions.link}
			</Button>
			<Button size="small" keyHint={keyOf("statement") ?? undefined} onClick={props.onStatement}>
				{desk.actions.statement}
			</Button>
			<Button size="small" keyHint={keyOf("note") ?? undefined} onClick={props.onNote}>
				{desk.actions.note}
			</Button>
			<IconButton
				size="small"
				variant="danger"
				className="ml-auto"
				disabled={!mayRemove}
				aria-keyshortcuts={removeKey ?? undefined}
				label={mayRemove ? remove : desk.actions.mayNotRemove}
				icon={<Trash2 aria-hidden="true" className="size-4" />}
				onClick={props.onRemove}
			/>
		</div>
	);
}
