import { Schema } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { mentionBeingTyped } from "./mention";

const schema = new Schema({
	nodes: {
		doc: { content: "paragraph+" },
		paragraph: { content: "inline*" },
		text: { group: "inline" },
		mention: { group: "inline", inline: true, atom: true },
	},
});

/** The note with the caret at its end. */
function typed(...content: readonly (string | { mention: true })[]) {
	const inline = content.map((one) =>
		typeof one === "string" ? schema.text(one) : schema.node("mention"),
	);
	const doc = schema.node("doc", null, [schema.node("paragraph", null, inline)]);
	const state = EditorState.create({ doc });
	return state.apply(state.tr.setSelection(TextSelection.atEnd(doc)));
}

describe("a mention that is being typed", () => {
	test.each([
		["@", ""],
		["@nad", "nad"],
		["Voir @Éliane", "Éliane"],
		["Voir @Nadia Bel", "Nadia Bel"],
		["(@D’Arc", "D’Arc"],
		["@Nadia @Jo", "Jo"],
	])("%j asks for %j", (words, asked) => {
		const query = mentionBeingTyped(typed(words));
		expect(query?.words).toBe(asked);
		expect(query?.to).toBe(words.length + 1);
		expect(query?.from).toBe(words.lastIndexOf("@") + 1);
	});

	test.each(["a@b", "Voir @Nadia Belkacem et", "@nad, ", "rien"])("%j asks for nobody", (words) => {
		expect(mentionBeingTyped(typed(words))).toBeNull();
	});

	test("comes right after another one too, and counts it as one place", () => {
		expect(mentionBeingTyped(typed("Pour ", { mention: true }, "@jo"))).toEqual({
			...{ from: 7, to: 10 },
			words: "jo",
		});
	});

	test("is not there while words are selected", () => {
		const state = typed("@nad");
		const selected = state.tr.setSelection(TextSelection.create(state.doc, 1, 3));
		expect(mentionBeingTyped(state.apply(selected))).toBeNull();
	});
});
