import { EditorState, TextSelection } from "@tiptap/pm/state";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/domain/text";
import { holds } from "@/lib/testing/scale";
import { segmentsIn } from "./annotation-layer";
import { annotationPlugin, annotationsOf } from "./annotation-plugin";
import { dropSelection, goToMark, selectMark, selectSpan, showMarks } from "./commands";
import type { EditorMark } from "./editor-mark";
import { positionsOf } from "./positions";
import { selectedSpan } from "./selected-span";
import { toDocument } from "./to-document";

const text = "Le titre\n\nIls ont signé 👩‍👩‍👧 lundi.\n\nElle dément.";
const blocks: Block[] = [
	{ kind: "headline", start: 0, end: 8, inline: [] },
	{ kind: "paragraph", start: 10, end: 39, inline: [{ kind: "strong", start: 14, end: 23 }] },
	{ kind: "paragraph", start: 41, end: 53, inline: [] },
];

function begin(): EditorState {
	const doc = toDocument({ text, blocks });
	return EditorState.create({ doc, plugins: [annotationPlugin(positionsOf(blocks))] });
}

function run(state: EditorState, command: ReturnType<typeof showMarks>): EditorState {
	let after = state;
	command(state, (transaction) => {
		after = state.apply(transaction);
	});
	return after;
}

function mark(id: string, start: number, end: number): EditorMark {
	return { id, start, end, tag: "claim", state: "proposed", stale: false };
}

describe("the layer of annotations", () => {
	test("the fixture's blocks are its text's", () => {
		expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
			"Le titre",
			"Ils ont signé 👩‍👩‍👧 lundi.",
			"Elle dément.",
		]);
	});

	test("overlapping marks are painted as segments that carry all ids", () => {
		const state = run(begin(), showMarks([mark("a", 10, 23), mark("b", 14, 45)]));
		const found = annotationsOf(state)?.decorations.find() ?? [];
		expect(found.map(({ from, to }) => [from, to]).sort(([a = 0], [b = 0]) => a - b)).toEqual([
			[11, 15],
			[15, 24],
			[24, 46],
		]);
		const layer = annotationsOf(state);
		const whole = { start: 0, end: text.length };
		expect(layer && segmentsIn(layer, whole).map(({ ids }) => ids)).toEqual([
			["a"],
			["a", "b"],
			["b"],
		]);
	});

	test("selecting repaints the segments of one annotation, over paragraph breaks too, and back", () => {
		const shown = run(begin(), showMarks([mark("a", 10, 23), mark("b", 14, 45)]));
		const selected = run(shown, selectMark("b", [{ role: "cue", start: 14, end: 17 }]));
		const painted = annotationsOf(selected)?.decorations.find() ?? [];
		expect(painted.map(({ from, to }) => `${from}-${to}`).sort()).toEqual([
			"11-15",
			"15-18",
			"15-24",
			"24-46",
		]);
		const back = run(selected, selectMark(null));
		expect(annotationsOf(back)?.decorations).toBe(annotationsOf(shown)?.painted);
	});

	test("it stays the same object while nothing happens to it", () => {
		const state = run(begin(), showMarks([mark("a", 10, 23)]));
		const moved = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3)));
		expect(annotationsOf(moved)).toBe(annotationsOf(state));
		expect(selectMark(null)(state)).toBe(false);
		expect(selectMark("a")(state)).toBe(true);
	});

	test("the text cannot be changed by any transaction", () => {
		const state = begin();
		expect(state.apply(state.tr.insertText("non", 3)).doc.eq(state.doc)).toBe(true);
		expect(state.apply(state.tr.delete(1, 5)).doc.eq(state.doc)).toBe(true);
	});

	test("commands say whether they can without dispatching", () => {
		const marks = [mark("a", 10, 23)];
		const state = run(begin(), showMarks(marks));
		expect(showMarks(marks)(state)).toBe(false);
		expect(goToMark("a")(state)).toBe(true);
		expect(goToMark("b")(state)).toBe(false);
		expect(dropSelection(state)).toBe(false);
		expect(selectSpan({ start: 8, end: 10 })(state)).toBe(false);
	});

	test("a selection is whole graphemes without white space at its edges", () => {
		const state = run(begin(), selectSpan({ start: 13, end: 26 }));
		const span = selectedSpan(state, text);
		expect(span && text.slice(span.start, span.end)).toBe("ont signé 👩‍👩‍👧");
	});

	test("what is selected of a span of words is that span", () =>
		holds(
			fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
				const wanted = { start: Math.min(a, b), end: Math.max(a, b) };
				const state = run(begin(), selectSpan(wanted));
				const span = selectedSpan(state, text);
				if (span === null) return;
				const quote = text.slice(span.start, span.end);
				expect(quote.trim()).toBe(quote);
				expect(quote).toContain(text.slice(wanted.start, wanted.end).trim());
			}),
		));
});
