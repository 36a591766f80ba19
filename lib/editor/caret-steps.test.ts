import { EditorState, TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import type { Block } from "@/lib/domain/text";
import { annotationPlugin } from "./annotation-plugin";
import { type CaretStep, caretStepOf, stepCaret } from "./caret-steps";
import { selectSpan } from "./commands";
import { positionsOf, toPosition } from "./positions";
import { keepWhole, selectedSpan, selectedWords, wholeSelectionPlugin } from "./selected-span";
import { toDocument } from "./to-document";
import { pickUnits } from "./unit-picking";

const text = "Le port dément\n\nElle a dit « jamais ». Rien n’est signé.";
const blocks: Block[] = [
	{ kind: "headline", start: 0, end: 14, inline: [] },
	{ kind: "paragraph", start: 16, end: text.length, inline: [] },
];
const stepped = { text, blocks, language: "fr" };
const positions = positionsOf(blocks);

function begin(at = 0): EditorState {
	const doc = toDocument({ text, blocks });
	const plugins = [annotationPlugin(positions), wholeSelectionPlugin()];
	const selection = TextSelection.create(doc, toPosition(positions, at, "start"));
	return EditorState.create({ doc, plugins, selection });
}

function run(state: EditorState, command: ReturnType<typeof stepCaret>): EditorState {
	let after = state;
	command(state, (transaction) => {
		after = state.apply(transaction);
	});
	return after;
}

function wordsAfter(state: EditorState, ...steps: CaretStep[]): string | null {
	const after = steps.reduce((before, step) => run(before, stepCaret(stepped, step)), state);
	const span = selectedSpan(after, text);
	return span && text.slice(span.start, span.end);
}

const on = { direction: "on", extend: true } as const;

test("with Shift a selection grows by words and by sentences, over the break between paragraphs", () => {
	const word: CaretStep = { ...on, unit: "word" };
	expect(wordsAfter(begin(), word)).toBe("Le");
	expect(wordsAfter(begin(), word, word, word, word)).toBe("Le port dément\n\nElle");
	expect(wordsAfter(begin(8), { ...on, unit: "sentence" })).toBe("dément");
	const sentence = text.indexOf("Elle");
	expect(wordsAfter(begin(sentence), { ...on, unit: "sentence" })).toBe("Elle a dit « jamais ».");
	expect(
		wordsAfter(begin(sentence), { ...on, unit: "sentence" }, { ...word, direction: "back" }),
	).toBe("Elle a dit");
});

test("without Shift the caret moves and lets go of what was selected", () => {
	const selected = run(begin(), selectSpan({ start: 3, end: 7 }));
	const moved = run(selected, stepCaret(stepped, { unit: "word", direction: "on", extend: false }));
	expect(moved.selection.empty).toBe(true);
	expect(moved.selection.head).toBe(toPosition(positions, 14, "end"));
});

test("at the ends of the text there is no step", () => {
	const back = { unit: "word", direction: "back", extend: false } as const;
	expect(stepCaret(stepped, back)(begin())).toBe(false);
	expect(stepCaret(stepped, { ...back, direction: "on" })(begin(text.length))).toBe(false);
});

const press = (key: string, held: object = {}) => ({
	...{ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false },
	...held,
});
const pc = { isMac: false, isRightToLeft: false };

test("arrows with Ctrl, or Option on a Mac, go by words; up and down with Alt by sentences", () => {
	const right = { unit: "word", direction: "on", extend: false };
	expect(caretStepOf(press("ArrowRight", { ctrlKey: true }), pc)).toEqual(right);
	expect(caretStepOf(press("ArrowRight", { altKey: true }), { ...pc, isMac: true })).toEqual(right);
	expect(caretStepOf(press("ArrowUp", { altKey: true, shiftKey: true }), pc)).toEqual({
		unit: "sentence",
		direction: "back",
		extend: true,
	});
});

test("in a line that runs from right to left the left arrow goes on", () => {
	const setting = { isMac: false, isRightToLeft: true };
	expect(caretStepOf(press("ArrowLeft", { ctrlKey: true }), setting)?.direction).toBe("on");
	expect(caretStepOf(press("ArrowRight", { ctrlKey: true }), setting)?.direction).toBe("back");
	expect(caretStepOf(press("ArrowDown", { altKey: true }), setting)?.direction).toBe("on");
});

test.each([
	["ArrowRight", {}],
	["ArrowLeft", { altKey: true }],
	["ArrowUp", { ctrlKey: true }],
	["Home", {}],
	["PageDown", { shiftKey: true }],
	["j", { ctrlKey: true }],
])("%s %o is left to the browser", (key, held) => {
	expect(caretStepOf(press(key, held), pc)).toBeNull();
});

test("units are picked from the first click to where the pointer comes, either way", () => {
	const pick = (unit: "word" | "sentence", from: string, to: string) => {
		const [a, b] = [text.indexOf(from), text.indexOf(to)];
		const after = run(begin(), pickUnits(stepped, unit, a + 1, b + 1));
		const { anchor, head } = after.selection;
		const span = selectedSpan(after, text);
		return [span && text.slice(span.start, span.end), anchor < head] as const;
	};
	expect(pick("word", "port", "port")).toEqual(["port", true]);
	expect(pick("word", "port", "dément")).toEqual(["port dément", true]);
	expect(pick("word", "dit", "Elle")).toEqual(["Elle a dit", false]);
	expect(pick("sentence", "jamais", "Rien")).toEqual([text.slice(16), true]);
	expect(pickUnits(stepped, "word", text.indexOf("« "), 3)(begin())).toBe(false);
});

test("quotation marks are left off until they are asked to stay, for this selection only", () => {
	const at = text.indexOf("« jamais »");
	const selected = run(begin(), selectSpan({ start: at, end: at + 10 }));
	const quote = (state: EditorState) => {
		const span = selectedSpan(state, text);
		return span && text.slice(span.start, span.end);
	};
	expect(quote(selected)).toBe("jamais");
	expect(selectedWords(selected, text)?.isWhole).toBe(false);
	const whole = run(selected, keepWhole(true));
	expect(quote(whole)).toBe("« jamais »");
	expect(keepWhole(true)(whole)).toBe(false);
	expect(quote(run(whole, keepWhole(false)))).toBe("jamais");
	const other = run(whole, selectSpan({ start: at - 4, end: at + 10 }));
	expect(quote(run(other, selectSpan({ start: at, end: at + 10 })))).toBe("jamais");
});

test("white space alone is no selection", () => {
	expect(selectedSpan(run(begin(), selectSpan({ start: 2, end: 3 })), text)).toBeNull();
	expect(keepWhole(true)(begin())).toBe(false);
});
