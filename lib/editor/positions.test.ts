import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "@/lib/domain/text";
import { holds } from "@/lib/testing/scale";
import { positionsOf, toOffset, toPosition, toRange, toSpan } from "./positions";
import { toDocument } from "./to-document";

const word = fc.oneof(
	fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
	fc.constantFrom("démenti", "👩‍👩‍👧", "🇫🇷", "𝒜", "e\u0301", "« mer »", "a\nb"),
);
const words = word.filter((value) => value.trim() === value && value !== "");

/** A text of blocks with white space, or nothing at all, between them. */
const version = fc
	.array(fc.record({ words, gap: fc.constantFrom("\n\n", "\n", "\n \n\n", " ", "") }), {
		minLength: 1,
		maxLength: 8,
	})
	.map((parts) => {
		const blocks: Block[] = [];
		let text = "";
		for (const part of parts) {
			const start = text.length;
			text += part.words;
			blocks.push({ kind: "paragraph", start, end: text.length, inline: [] });
			text += part.gap;
		}
		return { text, blocks };
	});

/** A version and a span of it that begins and ends with characters of its blocks. */
const passage = version.chain(({ text, blocks }) => {
	const offsets = blocks.flatMap(({ start, end }) =>
		Array.from({ length: end - start }, (_, n) => start + n),
	);
	return fc.record({
		text: fc.constant(text),
		blocks: fc.constant(blocks),
		ends: fc.tuple(fc.constantFrom(...offsets), fc.constantFrom(...offsets)),
	});
});

test("a document holds exactly the characters of its blocks, where positionsOf says", () =>
	holds(
		fc.property(version, ({ text, blocks }) => {
			const doc = toDocument({ text, blocks });
			doc.check();
			for (const { start, end } of blocks) {
				const { from, to } = toRange(positionsOf(blocks), { start, end });
				expect(doc.textBetween(from, to)).toBe(text.slice(start, end));
			}
		}),
	));

test("spans and ranges are inverse, and the quote is the slice, paragraph breaks included", () =>
	holds(
		fc.property(passage, ({ text, blocks, ends: [a, b] }) => {
			const span = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
			const positions = positionsOf(blocks);
			const range = toRange(positions, span);
			expect(toSpan(positions, range)).toEqual(span);
			const inBlocks = blocks
				.map(({ start, end }) =>
					text.slice(Math.max(start, span.start), Math.max(Math.min(end, span.end), start)),
				)
				.join("");
			expect(toDocument({ text, blocks }).textBetween(range.from, range.to)).toBe(inBlocks);
		}),
	));

test("every position of words is the position of its own offset", () =>
	holds(
		fc.property(version, ({ text, blocks }) => {
			const positions = positionsOf(blocks);
			const doc = toDocument({ text, blocks });
			for (let at = 0; at <= doc.content.size; at += 1) {
				if (doc.resolve(at).parent.isTextblock) {
					const isLast = doc.resolve(at).parentOffset === doc.resolve(at).parent.content.size;
					const edge = isLast ? "end" : "start";
					expect(toPosition(positions, toOffset(positions, at, edge), edge)).toBe(at);
				}
			}
		}),
	));

test("an offset between two blocks belongs to the words on its edge's side", () => {
	const positions = positionsOf([
		{ start: 0, end: 3 },
		{ start: 5, end: 8 },
	]);
	expect(toPosition(positions, 4, "start")).toBe(6);
	expect(toPosition(positions, 4, "end")).toBe(4);
	expect(toSpan(positions, { from: 0, to: 10 })).toEqual({ start: 0, end: 8 });
	expect(toRange(positions, { start: 3, end: 5 })).toEqual({ from: 6, to: 6 });
});

test("a text without blocks has an empty document", () => {
	const positions = positionsOf([]);
	expect(toDocument({ text: "", blocks: [] }).content.size).toBe(0);
	expect(toPosition(positions, 3, "start")).toBe(0);
	expect(toOffset(positions, 3, "end")).toBe(0);
});
