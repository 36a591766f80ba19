import { Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reanchor } from "@/lib/anchoring/reanchor";
import type { Block } from "@/lib/domain/text";
import { holds } from "@/lib/testing/scale";
import { articleSchema } from "./article-extensions";
import { carrySpans } from "./carry-spans";
import { positionsOf, toRange } from "./positions";
import { type BlockedText, toDocument } from "./to-document";

const first = "Le maire se tait. Rien n’est signé. Rien n’est signé. La séance est levée.";
const second = "La régie dément avoir cédé le quai nord.";

function toText(paragraphs: readonly string[]): BlockedText {
	let from = 0;
	const blocks = paragraphs.map((words): Block => {
		const start = from;
		from += words.length + 2;
		return { kind: "paragraph", start, end: start + words.length, inline: [] };
	});
	return { text: paragraphs.join("\n\n"), blocks };
}

function pieceAt(text: string, start: number, end: number) {
	return { role: "body", start, end, quote: text.slice(start, end) } as const;
}

/** Edits a text as the editor does, and carries one passage through it. */
function edit(
	before: BlockedText,
	make: (steps: Transform) => unknown,
	start: number,
	end: number,
) {
	const steps = new Transform(toDocument(before));
	make(steps);
	const after = toText(Array.from(steps.doc.children, (block) => block.textContent));
	const carry = carrySpans(positionsOf(before.blocks), positionsOf(after.blocks), steps.mapping);
	const annotations = [{ id: "a", pieces: [pieceAt(before.text, start, end)] }];
	const [carried] = reanchor(before, after, annotations, carry);
	const [aligned] = reanchor(before, after, annotations);
	return { after, carried, aligned };
}

const before = toText([first, second]);
const at = (words: string, from = 0) => before.text.indexOf(words, from);
const rangeOf = (start: number, end: number) => toRange(positionsOf(before.blocks), { start, end });

test("of two equal sentences side by side the steps know which one was deleted", () => {
	const [one, two] = [at("Rien"), at("Rien", at("Rien") + 1)];
	const { from, to } = rangeOf(one, two);
	const kept = edit(before, (steps) => steps.delete(from, to), two, two + 17);
	expect(kept.carried).toMatchObject({ fate: "kept", pieces: [{ start: one, end: one + 17 }] });
	expect(kept.aligned).toMatchObject({ fate: "lost" });
	const lost = edit(before, (steps) => steps.delete(from, to), one, one + 17);
	expect(lost.carried).toMatchObject({ fate: "lost" });
});

test("what is typed at an edge is outside, what is typed within is a change", () => {
	const start = at("dément");
	const end = start + "dément avoir cédé".length;
	const type = (offset: number, words: string) => (steps: Transform) =>
		steps.insert(rangeOf(offset, offset + 1).from, articleSchema.text(words));
	const beside = edit(before, type(start, "hier "), start, end).carried;
	expect(beside).toMatchObject({ fate: "kept", pieces: [{ start: start + 5, end: end + 5 }] });
	const within = edit(before, type(at("avoir"), "ne pas "), start, end).carried;
	expect(within).toMatchObject({
		fate: "changed",
		pieces: [{ quote: "dément ne pas avoir cédé" }],
	});
	const glued = edit(before, type(start, "re"), start, end).carried;
	expect(glued).toMatchObject({ fate: "changed", pieces: [{ quote: "redément avoir cédé" }] });
});

test("a paragraph that is cut and put elsewhere is found as a move", () => {
	const { from, to } = rangeOf(at("La régie"), before.text.length);
	const move = (steps: Transform) => {
		const block = steps.doc.child(1);
		steps.delete(from - 1, to + 1).insert(0, block);
	};
	const start = at("dément");
	expect(edit(before, move, start, start + 6).carried).toMatchObject({
		fate: "moved",
		pieces: [{ quote: "dément" }],
	});
});

test("no deletion, insertion or split puts a passage on other words", () => {
	const offset = fc.nat({ max: before.text.length - 1 });
	holds(
		fc.property(offset, offset, offset, offset, fc.nat({ max: 2 }), (a, b, c, d, kind) => {
			const [start, end] = [Math.min(a, b), Math.max(a, b) + 1];
			const range = rangeOf(Math.min(c, d), Math.max(c, d) + 1);
			const { carried, after } = edit(
				before,
				(steps) =>
					[
						() => steps.delete(range.from, range.to),
						() => steps.insert(range.from, articleSchema.text("non ")),
						() => steps.split(range.from),
					][kind]?.(),
				start,
				end,
			);
			const quote = before.text.slice(start, end);
			if (carried?.fate !== "kept" && carried?.fate !== "moved") return;
			for (const piece of carried.pieces) {
				expect(piece.quote).toBe(quote);
				expect(after.text.slice(piece.start, piece.end)).toBe(quote);
			}
		}),
	);
});
