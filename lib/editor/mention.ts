import { Node } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import { isId } from "@/lib/domain/id";

/** A member named in a note: one character to the caret, shown as `@` and the name it was written with. */
export const mentionNode = Node.create({
	name: "mention",
	group: "inline",
	inline: true,
	atom: true,
	selectable: false,
	addAttributes: () => ({
		id: { parseHTML: (element) => element.getAttribute("data-mention"), renderHTML: () => ({}) },
		label: { parseHTML: (element) => element.textContent.slice(1), renderHTML: () => ({}) },
	}),
	parseHTML: () => [
		{
			tag: "span[data-mention]",
			getAttrs: (element) =>
				isId(element.getAttribute("data-mention") ?? "") && element.textContent.length > 1
					? null
					: false,
		},
	],
	renderHTML: ({ node }) => ["span", { "data-mention": node.attrs.id }, `@${node.attrs.label}`],
	renderText: ({ node }) => `@${node.attrs.label}`,
});

/** What was typed after an `@` in front of the caret, and where; positions are ProseMirror's. */
export interface MentionQuery {
	readonly from: number;
	readonly to: number;
	readonly words: string;
}

/** The mention that is being typed: an `@` at the beginning or after a space, and what follows up to the caret; or null. */
export function mentionBeingTyped({ selection }: EditorState): MentionQuery | null {
	const { $from, empty } = selection;
	if (!empty || !$from.parent.isTextblock) return null;
	const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\uFFFC");
	const words = /(?:^|[\s\uFFFC(])@([\p{L}\p{M}\p{N}’'.-]*(?: [\p{L}\p{M}\p{N}’'.-]+)?)$/u.exec(
		before,
	)?.[1];
	if (words === undefined) return null;
	return { from: $from.pos - words.length - 1, to: $from.pos, words };
}
