import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { paragraphRule } from "./measure-copy";
import { certainRun, printsOf } from "./text-prints";

const word = fc.constantFrom(
	..."le la de port mer contrat signé ministre société passe quai canot vedette accord été nuit".split(
		" ",
	),
);
const words = (length: { minLength?: number; maxLength?: number }) => fc.array(word, length);
const common = (a: readonly number[], b: readonly number[]) =>
	a.filter((print) => b.includes(print));

test("texts with enough words in a row in common have a print in common, wherever those are", () => {
	const run = words({ minLength: certainRun, maxLength: certainRun + 20 });
	const around = words({ maxLength: 30 });
	holds(
		fc.property(around, around, around, around, run, (a, b, c, d, shared) => {
			const first = printsOf([...a, ...shared, ...b].join(" "));
			const second = printsOf([...c, ...shared, ...d].join("\n"));
			expect(common(first, second).length).toBeGreaterThan(0);
		}),
	);
});

test("a paragraph long enough to be a copy of its own has the prints by which it is found", () => {
	const run = words({ minLength: paragraphRule.words, maxLength: paragraphRule.words });
	const around = words({ maxLength: 60 });
	// Words that repeat themselves have fewer prints: each is kept once.
	const distinct = run.map((all) => all.map((one, n) => `${one}${n}`));
	holds(
		fc.property(around, around, distinct, (a, b, shared) => {
			const first = printsOf([...a, ...shared].join(" "));
			const second = printsOf([...shared, ...b].join(" "));
			expect(common(first, second).length).toBeGreaterThanOrEqual(4);
		}),
	);
});

test("prints are those of the words: not of case, accents, quotation marks or line breaks", () => {
	const text = "« Tout est signé », a résumé la seconde ; il ne reste qu’à l’annoncer vendredi.";
	expect(printsOf(text.toUpperCase().normalize("NFD").replaceAll(" ", "\n"))).toEqual(
		printsOf(text),
	);
	expect(printsOf(text.replaceAll("’", "'"))).toEqual(printsOf(text));
	expect(printsOf(text.replace("vendredi", "samedi"))).not.toEqual(printsOf(text));
});

test("ascending, each once, fewer than words, as the database has integers", () => {
	holds(
		fc.property(words({ maxLength: 200 }), (all) => {
			const prints = printsOf(all.join(" "));
			expect(prints).toEqual([...new Set(prints)].sort((a, b) => a - b));
			expect(prints.length).toBeLessThanOrEqual(all.length);
			for (const print of prints) expect(print | 0).toBe(print);
		}),
	);
});

test("a text of less than a run of words has no prints, one of a run has one", () => {
	expect(printsOf("")).toEqual([]);
	expect(printsOf("Le port dément")).toEqual([]);
	expect(printsOf("Le port dément tout")).toHaveLength(1);
});
