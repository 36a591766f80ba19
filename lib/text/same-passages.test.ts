import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { foldText, haveSameWords } from "@/lib/text/fold";
import { findSamePassages, isWordEdge } from "@/lib/text/same-passages";

function found(text: string, quote: string): string[] {
	return findSamePassages(foldText(text), quote).map(({ start, end }) => text.slice(start, end));
}

test.each([
	["Aucun contrat. AUCUN CONTRAT, aucun contrat", "aucun contrat", 3],
	["« Je démens » et “je démens”", "je démens", 2],
	["un de\u0301menti, un démenti", "démenti", 2],
	["signé, désigné, signée", "signé", 1],
	["signé et signe", "signé", 1],
	["l’accord, d'accord, accord", "accord", 3],
	["non non non", "non non", 1],
	["un\u00A0contrat  signé\nhier", "contrat signé hier", 1],
	["大臣は契約を否定した", "契約", 1],
	["نفت الوزيرة العقد", "الوزيرة", 1],
	["2021 et 20212", "2021", 1],
	["rien", "…", 0],
])("%s has %s %i times", (text, quote, times) => {
	expect(found(text, quote)).toHaveLength(times);
});

test("what is found are the same words, between words, in order and apart", () =>
	holds(
		fc.property(
			fc
				.array(
					fc.constantFrom(
						"a",
						"A",
						"é",
						"e\u0301",
						" ",
						"\u00A0",
						"’",
						"契",
						"👩‍👩‍👧",
						"«",
						".",
						"\u0301",
					),
					{
						maxLength: 40,
					},
				)
				.map((parts) => parts.join("")),
			fc.nat(),
			fc.nat(6),
			(text, at, length) => {
				const start = text === "" ? 0 : at % text.length;
				const quote = text.slice(start, start + length);
				let last = 0;
				for (const span of findSamePassages(foldText(text), quote)) {
					expect(haveSameWords(text.slice(span.start, span.end), quote)).toBe(true);
					expect(isWordEdge(text, span.start) && isWordEdge(text, span.end)).toBe(true);
					expect(span.start).toBeGreaterThanOrEqual(last);
					expect(span.end).toBeGreaterThan(span.start);
					last = span.end;
				}
			},
		),
	));

test("a passage between words is found where it stands", () =>
	holds(
		fc.property(fc.lorem({ maxCount: 12 }), fc.nat(), fc.nat(), (text, a, b) => {
			const edges = [...text.matchAll(/\b/g)].map(({ index }) => index);
			const [start = 0, end = 0] = [a, b]
				.map((n) => edges[n % edges.length] ?? 0)
				.sort((m, n) => m - n);
			const quote = text.slice(start, end);
			if (!/\w/.test(quote)) return;
			const words = quote.trim();
			expect(found(text, quote).map((one) => one.toLowerCase())).toContain(words.toLowerCase());
		}),
	));
