import { EditorState } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import { expect, test } from "vitest";
import { annotationPlugin } from "./annotation-plugin";
import { articleSchema } from "./article-extensions";
import { foundWordsPlugin, showFound } from "./found-words";
import { positionsOf } from "./positions";
import { toDocument } from "./to-document";

const text = "Le titre\n\nUn contrat a été signé.";
const blocks = [
	{ kind: "headline" as const, start: 0, end: 8, inline: [] },
	{ kind: "paragraph" as const, start: 10, end: text.length, inline: [] },
];
const span = { start: text.indexOf("contrat"), end: text.indexOf("contrat") + 7 };

function open(): EditorState {
	const doc = toDocument({ text, blocks });
	const plugins = [annotationPlugin(positionsOf(blocks)), foundWordsPlugin()];
	return EditorState.create({ doc, schema: articleSchema, plugins });
}

function shownIn(state: EditorState): string[] {
	const painted = state.plugins[1]?.getState(state) as DecorationSet;
	return painted.find().map(({ from, to }) => state.doc.textBetween(from, to));
}

function show(state: EditorState, found: typeof span | null): EditorState {
	let next = state;
	showFound(found)(state, (transaction) => {
		next = state.apply(transaction);
	});
	return next;
}

test("words are shown as found, until others or none are", () => {
	const shown = show(open(), span);
	expect(shownIn(open())).toEqual([]);
	expect(shownIn(shown)).toEqual(["contrat"]);
	expect(shownIn(show(shown, { start: 0, end: 8 }))).toEqual(["Le titre"]);
	expect(shownIn(show(shown, null))).toEqual([]);
});

test("what changes nothing is not possible, and places beyond the text are none", () => {
	const shown = show(open(), span);
	expect(showFound(span)(shown)).toBe(false);
	expect(showFound(null)(open())).toBe(false);
	expect(showFound({ start: 9_000, end: 9_001 })(open())).toBe(false);
	expect(shownIn(show(open(), { start: 2, end: 9_000 }))).toHaveLength(1);
});
