import { textLimits } from "./text-parts";

interface NoteMark {
	readonly type: string;
	readonly attrs?: Readonly<Record<string, unknown>> | undefined;
}

/** One node of a note's ProseMirror document. */
export interface NoteNode {
	readonly type: string;
	readonly text?: string | undefined;
	readonly attrs?: Readonly<Record<string, unknown>> | undefined;
	readonly marks?: readonly NoteMark[] | undefined;
	readonly content?: readonly NoteNode[] | undefined;
}

/** Addresses a note may link to: http, https and mailto, nothing else. */
export function isSafeAddress(address: string): boolean {
	return /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(address);
}

/** The rich text of a note: version 1 of its shape, as a ProseMirror document. */
export interface Note {
	readonly v: 1;
	readonly doc: NoteNode;
}

/** The words of a note, paragraphs separated by a line feed. */
export function noteText(note: { doc: NoteNode } | null): string {
	return note === null ? "" : withoutEndBreaks([...partsOf(note.doc)].join(""));
}

/** The members that a note mentions, by id, each once. */
export function mentionsOf(note: { doc: NoteNode } | null): readonly string[] {
	return note === null ? [] : [...new Set(mentionsIn(note.doc))];
}

/** A note of plain paragraphs, one a line; null for nothing but white space. */
export function toNote(words: string): Note | null {
	if (words.trim() === "") return null;
	const content = words.split("\n").map((line) => ({
		type: "paragraph",
		...(line === "" ? {} : { content: [{ type: "text", text: line }] }),
	}));
	return { v: 1, doc: { type: "doc", content } };
}

/** Whether a note has no more words than one may have (`textLimits`); stops counting, and never puts them together, as soon as they are not. */
export function isShortEnough({ doc }: { doc: NoteNode }): boolean {
	let units = 0;
	let breaks = 0;
	for (const part of partsOf(doc)) {
		const { length } = withoutEndBreaks(part);
		units += length === 0 ? 0 : breaks + length;
		breaks = part.length - length + (length === 0 ? breaks : 0);
		if (units > textLimits.noteUnits) return false;
	}
	return true;
}

function* partsOf(node: NoteNode): Generator<string> {
	if (node.type === "mention") yield `@${String(node.attrs?.label ?? "")}`;
	else if (node.type === "text") yield node.text ?? "";
	else if (node.type === "hardBreak") yield "\n";
	for (const inner of node.content ?? []) yield* partsOf(inner);
	if (node.type === "paragraph") yield "\n";
}

// An expression for the breaks at the end would look at each run of them once for every break in it.
function withoutEndBreaks(words: string): string {
	let end = words.length;
	while (words.charAt(end - 1) === "\n") end -= 1;
	return words.slice(0, end);
}

function mentionsIn({ type, attrs, content = [] }: NoteNode): string[] {
	const own = type === "mention" && typeof attrs?.id === "string" ? [attrs.id] : [];
	return [...own, ...content.flatMap(mentionsIn)];
}
