import { type Command, EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Step } from "@tiptap/pm/transform";
import { expect, test } from "vitest";
import type { Block } from "@/lib/domain/text";
import { correctText } from "./correct-text";
import { insertLines, joinSteps, splitBlock } from "./correcting";
import { positionsOf, toRange } from "./positions";
import { type BlockedText, toDocument } from "./to-document";

const text = "Un titre\n\nRien n’est signé. La séance est levée.";
const before: BlockedText = {
	text,
	blocks: [
		{ kind: "headline", start: 0, end: 8, inline: [] },
		{ kind: "paragraph", start: 10, end: text.length, inline: [] },
	] satisfies Block[],
};

/** An editor that selects words and does things, and what it hands on to be done again. */
function correct(...acts: readonly ((state: EditorState) => Transaction)[]) {
	let state = EditorState.create({ doc: toDocument(before) });
	const steps: Step[] = [];
	for (const act of acts) {
		const transaction = act(state);
		steps.push(...transaction.steps);
		state = state.apply(transaction);
	}
	const made = correctText(before, joinSteps(steps));
	return { made: made.ok ? made.value : made.failure, count: joinSteps(steps).length };
}

const select = (words: string, at: "all" | "end" = "all") => {
	const start = text.indexOf(words);
	const { from, to } = toRange(positionsOf(before.blocks), { start, end: start + words.length });
	return ({ tr, doc }: EditorState) =>
		tr.setSelection(TextSelection.create(doc, at === "end" ? to : from, to));
};
const doing = (command: Command) => (state: EditorState) => {
	let made = state.tr;
	command(state, (transaction) => {
		made = transaction;
	});
	return made;
};
const type = (letter: string) => (state: EditorState) => state.tr.insertText(letter);

test("typed letters are one step, and the text has them", () => {
	const { made, count } = correct(select("Rien", "end"), ..." encore".split("").map(type));
	expect(made).toMatchObject({ text: text.replace("Rien", "Rien encore") });
	expect(count).toBe(1);
});

test("a block is parted in two of its kind, a headline in a headline and a paragraph", () => {
	const split = correct(select("signé. ", "end"), doing(splitBlock)).made;
	expect(split).toMatchObject({
		text: text.replace("signé. ", "signé. \n\n"),
		blocks: [{ kind: "headline" }, { kind: "paragraph" }, { kind: "paragraph" }],
	});
	const titled = correct(select("Un ", "end"), doing(splitBlock)).made;
	expect(titled).toMatchObject({
		blocks: [{ kind: "headline" }, { kind: "paragraph" }, { kind: "paragraph" }],
	});
});

test("pasted lines are blocks, without what cannot be stored", () => {
	const { made } = correct(
		select("La séance"),
		doing(insertLines("Une ligne\r\n\r\nDeux\u0000 lignes")),
	);
	expect(made).toMatchObject({
		text: "Un titre\n\nRien n’est signé. Une ligne\n\nDeux lignes est levée.",
	});
	expect(insertLines(" \n ")(EditorState.create({ doc: toDocument(before) }))).toBe(false);
});

test("deleting words is carried: what stood behind them is kept", () => {
	const { made } = correct(select("Rien n’est signé. "), ({ tr }) => tr.deleteSelection());
	expect(made).toMatchObject({ text: "Un titre\n\nLa séance est levée." });
	const start = text.indexOf("La séance");
	expect("carry" in made && made.carry({ start, end: start + 9 })).toEqual({ start: 10, end: 19 });
});
