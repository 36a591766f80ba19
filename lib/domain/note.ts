import { z } from "zod";
import { textLimits } from "./text";

const depthLimit = 50;
const allowedNodes = [
	"doc",
	"paragraph",
	"text",
	"bulletList",
	"orderedList",
	"listItem",
	"hardBreak",
];
const allowedMarks = ["bold", "italic", "link"];

interface NoteMark {
	type: string;
	attrs?: Record<string, unknown> | undefined;
}

/** One node of a note's ProseMirror document. */
export interface NoteNode {
	type: string;
	text?: string | undefined;
	attrs?: Record<string, unknown> | undefined;
	marks?: NoteMark[] | undefined;
	content?: NoteNode[] | undefined;
}

/** Addresses a note may link to: http, https and mailto, nothing else. */
export function isSafeAddress(address: string): boolean {
	return /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(address);
}

const markSchema = z
	.strictObject({
		type: z.enum(allowedMarks),
		attrs: z.record(z.string(), z.unknown()).optional(),
	})
	.refine(
		(mark) => mark.type !== "link" || isSafeAddress(String(mark.attrs?.href ?? "")),
		"address",
	);

const nodeSchema: z.ZodType<NoteNode> = z.lazy(() =>
	z.strictObject({
		type: z.enum(allowedNodes),
		text: z.string().max(textLimits.noteUnits).optional(),
		attrs: z.record(z.string(), z.unknown()).optional(),
		marks: z.array(markSchema).max(5).optional(),
		content: z.array(nodeSchema).max(2000).optional(),
	}),
);

/** The rich text of a note as it is stored: version 1 of the shape. */
export const noteSchema = z
	.unknown()
	.refine((value) => depthOf(value) <= depthLimit, "too-deep")
	.pipe(z.strictObject({ v: z.literal(1), doc: nodeSchema }))
	.refine((note) => noteText(note).length <= textLimits.noteUnits, "too-long");

export type Note = z.output<typeof noteSchema>;

/** The words of a note, paragraphs separated by a line feed. */
export function noteText(note: { doc: NoteNode } | null): string {
	return note === null ? "" : nodeText(note.doc).replace(/\n+$/, "");
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

function nodeText(node: NoteNode): string {
	if (node.type === "text") return node.text ?? "";
	if (node.type === "hardBreak") return "\n";
	const inner = (node.content ?? []).map(nodeText).join("");
	return node.type === "paragraph" ? `${inner}\n` : inner;
}

function depthOf(value: unknown): number {
	let deepest = 0;
	const open: { value: unknown; depth: number }[] = [{ value, depth: 1 }];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		deepest = Math.max(deepest, next.depth);
		if (deepest > depthLimit || typeof next.value !== "object" || next.value === null) continue;
		for (const inner of Object.values(next.value))
			if (typeof inner === "object") open.push({ value: inner, depth: next.depth + 1 });
	}
	return deepest;
}
