import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { excerptOf } from "@/lib/text/excerpt";
import { findHighlights, parseSearch } from "@/lib/text/search-query";

test("a short text stays whole", () => {
	const text = "Le contrat est signé.";
	const spans = [{ start: 3, end: 10 }];
	expect(excerptOf(text, spans, 100)).toEqual({ text, spans, cutBefore: false, cutAfter: false });
});

test("a long text is cut between words round what was found first", () => {
	const text = `${"avant ".repeat(40)}contrat ${"après ".repeat(40)}contrat`;
	const spans = findHighlights(text, parseSearch("contrat"));
	const excerpt = excerptOf(text, spans, 60);
	expect(excerpt.text).toMatch(/^(avant ){2,4}contrat( après){4,7}$/);
	expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true });
	expect(excerpt.spans.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual([
		"contrat",
	]);
});

test("what was found first is always whole in it", () => {
	const bits = fc.constantFrom("contrat", " ", "mot", "\u00A0", "😀", "\n", "xxxxxxxxxxxxxxxx");
	holds(
		fc.property(
			fc.array(bits, { maxLength: 40 }),
			fc.integer({ min: 5, max: 80 }),
			(parts, size) => {
				const text = parts.join("");
				const spans = findHighlights(text, parseSearch("contrat"));
				const excerpt = excerptOf(text, spans, size);
				expect(excerpt.text).not.toMatch(/\p{Surrogate}/u);
				const [first] = excerpt.spans;
				expect(first && excerpt.text.slice(first.start, first.end)).toBe(
					spans.length === 0 ? undefined : "contrat",
				);
			},
		),
	);
});

test("a text without a space is cut all the same, between characters", () => {
	const text = "😀".repeat(2000);
	const excerpt = excerptOf(text, [{ start: 2000, end: 2002 }], 101);
	expect(excerpt.text.length).toBeLessThan(500);
	expect(excerpt.text).not.toMatch(/\p{Surrogate}/u);
	expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true });
});
