import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { isGraphemeBoundary } from "./slice";
import { compareWordings, markDifferences } from "./word-diff";

const told = (wording: string, reference: string) =>
	markDifferences(wording, reference)
		.map(({ text, differs }) => (differs ? `[${text}]` : text))
		.join("");

describe("the words in which two wordings differ", () => {
	test("are marked, neighbours together with what stands between them", () => {
		expect(told("Le contrat n’est pas signé.", "Le contrat est signé.")).toBe(
			"Le contrat [n]’est [pas] signé.",
		);
		expect(told("Kestrane aurait signé lundi", "Kestrane a signé vendredi soir")).toBe(
			"Kestrane [aurait] signé [lundi]",
		);
		expect(told("à Malpointe, samedi soir, un accord", "un accord")).toBe(
			"[à Malpointe, samedi soir], un accord",
		);
	});

	test("are not marked for case, quotes, spaces or another way to write an accent", () => {
		expect(told("« L'Accord »\u00a0: SIGNÉ", "“l’accord”: signe\u0301")).toBe(
			"« L'Accord »\u00a0: SIGNÉ",
		);
	});

	test("are marked for an accent that makes another word", () => {
		expect(told("il a signe", "il a signé")).toBe("il a [signe]");
	});

	test("are the ones out of order", () => {
		expect(told("deux trois un", "un deux trois")).toBe("deux trois [un]");
	});
});

const wording = fc
	.array(
		fc.constantFrom("le", "Le", "port", "dément", "un", "contrat,", "👩‍👩‍👧", "«", "signé", ""),
		{
			maxLength: 14,
		},
	)
	.map((words) => words.join(" "));

test("the stretches make up the wording, whatever it is", () => {
	holds(
		fc.property(fc.oneof(wording, fc.string()), fc.oneof(wording, fc.string()), (a, b) => {
			const stretches = markDifferences(a, b);
			expect(stretches.map(({ text }) => text).join("")).toBe(a);
			expect(stretches.every(({ text }) => text !== "")).toBe(true);
			for (const [n, { differs }] of stretches.entries())
				if (n > 0) expect(stretches[n - 1]?.differs).not.toBe(differs);
		}),
	);
});

test("nothing differs between a wording and itself", () => {
	holds(
		fc.property(fc.oneof(wording, fc.string()), (words) => {
			expect(markDifferences(words, words).some(({ differs }) => differs)).toBe(false);
		}),
	);
});

test("wordings too long to be compared in order are compared by their words", () => {
	const long = Array.from({ length: 2100 }, (_, n) => `mot${n}`).join(" ");
	const marked = markDifferences(`${long} nouveau`, long);
	expect(marked.filter(({ differs }) => differs)).toEqual([{ text: "nouveau", differs: true }]);
});

describe("what became of a wording", () => {
	const shown = (before: string, after: string) =>
		compareWordings(before, after)
			.map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
			.join("");

	test("is shown word by word, what was removed before what was added", () => {
		expect(shown("Le contrat est signé.", "Le contrat n’est pas signé.")).toBe(
			"Le contrat {+n’+}est {+pas +}signé.",
		);
		expect(shown("13 millions d'euros", "31 millions d’euros")).toBe(
			"[-13-]{+31+} millions d[-'-]{+’+}euros",
		);
		expect(shown("👩‍👩‍👧 🇫🇷", "👩‍👩‍👦 🇫🇷")).toBe("[-👩‍👩‍👧-]{+👩‍👩‍👦+} 🇫🇷");
	});

	test("is both wordings exactly, whatever they are, and cuts no pictograph", () => {
		holds(
			fc.property(fc.oneof(wording, fc.string()), fc.oneof(wording, fc.string()), (a, b) => {
				const stretches = compareWordings(a, b);
				const without = (left: string) =>
					stretches.filter(({ kind }) => kind !== left).map(({ text }) => text);
				expect(without("added").join("")).toBe(a);
				expect(without("removed").join("")).toBe(b);
				for (const [n, { kind }] of stretches.entries())
					if (n > 0) expect(stretches[n - 1]?.kind).not.toBe(kind);
			}),
		);
		holds(
			fc.property(wording, wording, (a, b) => {
				let at = 0;
				for (const { kind, text } of compareWordings(a, b)) {
					expect(isGraphemeBoundary(a, at)).toBe(true);
					if (kind !== "added") at += text.length;
				}
			}),
		);
	});
});
