"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useSelf } from "@/components/shell/self-provider";
import { IconButton } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useRemoval } from "@/components/writing/use-removal";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { Note } from "@/lib/domain/note";
import type { MessageView, ThreadList } from "@/lib/domain/thread";
import { formatAgo } from "@/lib/i18n/format";
import { Composer } from "./composer";
import { EarlierWords } from "./earlier-words";
import { NoteWords } from "./note-words";

interface MessageProps {
	readonly message: MessageView;
	readonly people: Pick<ThreadList, "leads" | "members">;
	readonly now: string;
	readonly onDone: () => void;
}

/** What one member wrote, and what may be done with it; a removed message says that it is one. */
export function MessageItem(props: MessageProps) {
	const { threads } = useMessages();
	const language = useLanguage();
	const { message, now } = props;
	const { body, author } = message;
	const [isEdited, setEdited] = useState(false);
	const [isUnfolded, setUnfolded] = useState(false);
	return (
		<li className="flex flex-col gap-0.5">
			<div className="flex min-h-6 items-center justify-between gap-2 text-xs text-ink-2">
				<span className="min-w-0">
					<b className="font-medium text-ink">{author.name}</b> ·{" "}
					<time dateTime={message.at} className="whitespace-nowrap">
						{formatAgo(message.at, now, language)}
					</time>
					{message.editedAt !== null && body !== null && (
						<>
							{" · "}
							<button
								type="button"
								aria-expanded={isUnfolded}
								onClick={() => setUnfolded(!isUnfolded)}
								className="min-h-6 underline decoration-dotted underline-offset-2 hover:text-ink"
							>
								{threads.edited}
							</button>
						</>
					)}
				</span>
				{body !== null && <MessageMenu {...props} onEdit={() => setEdited(true)} />}
			</div>
			{body === null && <p className="text-sm text-ink-2 italic">{threads.removed}</p>}
			{body !== null && isEdited && (
				<EditMessage {...props} body={body} onClose={() => setEdited(false)} />
			)}
			{body !== null && !isEdited && <NoteWords doc={body.doc} />}
			{body !== null && isUnfolded && <EarlierWords message={message} now={now} />}
		</li>
	);
}

function MessageMenu({ message, people, onEdit }: MessageProps & { onEdit: () => void }) {
	const { threads } = useMessages();
	const isOwn = useSelf()?.id === message.author.id;
	const remove = useRemoval();
	if (!isOwn && !people.leads) return null;
	const words = { removed: threads.removedToast, restored: threads.restoredToast };
	return (
		<Menu
			align="end"
			trigger={
				<IconButton
					size="small"
					label={threads.actions(message.author.name)}
					icon={<Ellipsis aria-hidden="true" className="size-4" />}
				/>
			}
		>
			{isOwn && (
				<MenuItem icon={<Pencil aria-hidden="true" className="size-4" />} onSelect={onEdit}>
					{threads.edit}
				</MenuItem>
			)}
			<MenuItem
				tone="danger"
				icon={<Trash2 aria-hidden="true" className="size-4" />}
				onSelect={() => void remove("messages", message.id, words)}
			>
				{threads.remove}
			</MenuItem>
		</Menu>
	);
}

function EditMessage(props: MessageProps & { body: Note; onClose: () => void }) {
	const { threads } = useMessages();
	const { message, people } = props;
	const { id, threadId, revision } = message;
	const write = useWrite(props.onDone);
	const save = async (body: Note) => {
		const said = { threadId, revision, body };
		if (await write.send(id, said, (sent) => api.placeMessage(id, sent))) props.onClose();
	};
	return (
		<Composer
			label={threads.editLabel}
			submit={threads.save}
			first={props.body}
			members={people.members}
			write={write}
			// What is said already is on the server; only what is said anew is kept on the device.
			onDraft={() => undefined}
			onSend={(body) => void save(body)}
			onCancel={props.onClose}
		/>
	);
}
