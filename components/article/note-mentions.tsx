"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { type RefObject, useEffect, useId, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import type { PersonView } from "@/lib/domain/people";
import { type MentionQuery, mentionBeingTyped } from "@/lib/editor/mention";
import { foldText } from "@/lib/text/fold";

/** What the list of members does with a key pressed in the note; true where it took it. */
export type MentionKeys = (event: KeyboardEvent) => boolean;

/**
 * The members whose name begins like what is typed after an `@`; arrows, Enter and Tab choose one, Escape leaves the `@` a
 * plain character. `keys` is set to what is to hear the note's keys first.
 */
export function NoteMentions(props: {
	editor: Editor | null;
	members: readonly PersonView[];
	keys: RefObject<MentionKeys>;
}) {
	const { editor, members, keys } = props;
	const { desk } = useMessages();
	const listId = useId();
	const [active, setActive] = useState(0);
	const [leftAt, setLeftAt] = useState<number | null>(null);
	const query = useEditorState({
		editor,
		selector: ({ editor: now }) =>
			now === null || !now.isFocused ? null : mentionBeingTyped(now.state),
	});
	const isOpen = query !== null && query.from !== leftAt;
	const offers = isOpen ? membersLike(members, query.words) : [];
	const chosen = Math.min(active, offers.length - 1);
	const take = (member: PersonView | undefined) => {
		if (editor !== null && isOpen && member !== undefined) putMention(editor, query, member);
		setActive(0);
	};
	useEffect(() => {
		keys.current = ({ key }) => {
			if (offers.length === 0) return false;
			const step = { ArrowDown: 1, ArrowUp: -1 }[key];
			if (step !== undefined) setActive((chosen + step + offers.length) % offers.length);
			else if (key === "Enter" || key === "Tab") take(offers[chosen]);
			else if (key === "Escape") setLeftAt(query?.from ?? null);
			else return false;
			return true;
		};
	});
	useEffect(() => {
		const note = editor?.view.dom;
		if (note === undefined) return;
		if (offers.length === 0) {
			for (const name of ["aria-controls", "aria-activedescendant"]) note.removeAttribute(name);
			return;
		}
		note.setAttribute("aria-controls", listId);
		note.setAttribute("aria-activedescendant", `${listId}-${chosen}`);
		document.getElementById(`${listId}-${chosen}`)?.scrollIntoView({ block: "nearest" });
	}, [editor, listId, offers.length, chosen]);
	return (
		<>
			{offers.length > 0 && (
				<div
					id={listId}
					role="listbox"
					aria-label={desk.mention.list}
					className="max-h-40 overflow-y-auto border-t border-line p-1"
				>
					{offers.map((member, n) => (
						// biome-ignore lint/a11y/useKeyWithClickEvents: the note has the keys of the list
						<div
							key={member.id}
							id={`${listId}-${n}`}
							role="option"
							tabIndex={-1}
							aria-selected={n === chosen}
							// Keeps the caret in the note.
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => take(member)}
							className="flex min-h-7 cursor-pointer items-center rounded-[5px] px-2 py-1 text-label hover:bg-hover aria-selected:bg-hover"
						>
							{member.name}
						</div>
					))}
				</div>
			)}
			<span role="status" className="sr-only">
				{isOpen && desk.mention.count(offers.length)}
			</span>
		</>
	);
}

function membersLike(members: readonly PersonView[], typed: string): readonly PersonView[] {
	const fold = (words: string) => foldText(words, { accents: "drop" }).text;
	const wanted = fold(typed);
	return members
		.filter(({ name }) => fold(name).startsWith(wanted) || fold(name).includes(` ${wanted}`))
		.slice(0, 8);
}

function putMention(editor: Editor, { from, to }: MentionQuery, { id, name }: PersonView): void {
	const mention = { type: "mention", attrs: { id, label: name } };
	editor
		.chain()
		.focus()
		.insertContentAt({ from, to }, [mention, { type: "text", text: " " }])
		.run();
}
