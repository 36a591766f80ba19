import { Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/domain/text";
import { holds } from "@/lib/testing/scale";
import { articleSchema } from "./article-extensions";
import { correctText } from "./correct-text";
import { positionsOf, toPosition } from "./positions";
import { toBlockedText } from "./to-blocked-text";
import { type BlockedText, toDocument } from "./to-document";

const text = "Le port dément\nPar Anne Roche\n\nAucun accord n’est signé.\n\nLa séance est levée.";
const lines = [
	"Le port dément",
	"Par Anne Roche",
	"Aucun accord n’est signé.",
	"La séance est levée.",
];
const before: BlockedText = {
	text,
	blocks: lines.map((line, n): Block => {
		const start = text.indexOf(line);
		const inline = n === 2 ? [{ kind: "strong" as const, start, end: start + 12 }] : [];
		return { kind: n === 0 ? "headline" : "paragraph", start, end: start + line.length, inline };
	}),
};

const at = (words: string) => text.indexOf(words);
const position = (offset: number) => toPosition(positionsOf(before.blocks), offset, "start");

function correct(make: (made: Transform) => unknown) {
	const made = new Transform(toDocument(before));
	make(made);
	return correctText(
		before,
		made.steps.map((step) => step.toJSON()),
	);
}

test("a document says the text and the blocks that it was made of", () => {
	expect(toBlockedText(toDocument(before), (n) => (n === 1 ? "\n" : "\n\n"))).toEqual(before);
});

describe("a correction", () => {
	test("is the text with it, the rest as it was, and knows where passages are", () => {
		const done = correct((made) => made.insert(position(at("signé")), articleSchema.text("pas ")));
		expect(done).toMatchObject({ ok: true });
		if (!done.ok) return;
		expect(done.value.text).toBe(text.replace("signé", "pas signé"));
		expect(done.value.blocks[2]?.inline).toEqual(before.blocks[2]?.inline);
		const carried = done.value.carry({ start: at("La séance"), end: text.length });
		expect(carried).toEqual({ start: at("La séance") + 4, end: text.length + 4 });
		expect(done.value.carry({ start: at("accord"), end: at("accord") + 6 })).toEqual({
			start: at("accord"),
			end: at("accord") + 6,
		});
	});

	test("that splits, joins and empties blocks leaves no block without words and keeps other gaps", () => {
		const split = correct((made) => made.split(position(at("est levée"))));
		expect(split.ok && split.value.text).toBe(text.replace(" est levée", " \n\nest levée"));
		const emptied = correct((made) =>
			made.delete(position(at("Aucun")), position(at("Aucun")) + (lines[2] ?? "").length),
		);
		expect(emptied.ok && emptied.value.text).toBe(
			"Le port dément\nPar Anne Roche\n\nLa séance est levée.",
		);
		const joined = correct((made) => made.join(position(at("Par")) - 1));
		expect(joined.ok && joined.value.blocks.map(({ kind }) => kind)).toEqual([
			"headline",
			"paragraph",
			"paragraph",
		]);
	});

	test("that is no step of the text, or brings in what cannot be stored, is refused", () => {
		const wrong = [
			{ stepType: "replace", from: 0, to: 9999 },
			{ stepType: "nothing" },
			{ stepType: "replace", from: 2, to: 2, slice: { content: [{ type: "image" }] } },
			{
				stepType: "replace",
				from: 2,
				to: 2,
				slice: { content: [{ type: "text", text: "\ud800" }] },
			},
			{ stepType: "replace", from: 2, to: 2, slice: { content: [{ type: "text", text: "a\rb" }] } },
		];
		for (const step of wrong)
			expect(correctText(before, [step])).toMatchObject({ failure: { code: "invalid" } });
	});
});

test("DI-13 whatever is typed and deleted, blocks cover the text, and a span is carried onto its own words", () => {
	const offset = fc.nat({ max: text.length - 1 });
	holds(
		fc.property(offset, offset, offset, offset, fc.boolean(), (a, b, c, d, types) => {
			const [from, to] = [Math.min(a, b), Math.max(a, b)];
			const done = correct((made) => {
				made.delete(position(from), Math.max(position(from), position(to)));
				if (types)
					made.insert(Math.min(position(from), made.doc.content.size - 1), articleSchema.text("x"));
			});
			if (!done.ok) return;
			let end = 0;
			for (const block of done.value.blocks) {
				expect(done.value.text.slice(end, block.start).trim()).toBe("");
				end = block.end;
			}
			const span = { start: Math.min(c, d), end: Math.max(c, d) + 1 };
			const carried = done.value.carry(span);
			const isApart = span.end <= from || span.start >= to;
			if (carried !== null && isApart && !types)
				expect(done.value.text.slice(carried.start, carried.end).trim()).toBe(
					text.slice(span.start, span.end).trim(),
				);
		}),
	);
});
