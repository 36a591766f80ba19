import { expect, test } from "vitest";
import type { Language } from "@/lib/domain/languages";
import { messagesFor, termsFor } from "./messages";

type Leaf = readonly [path: string, words: string];

/** Every text of a table; those made by functions are made with the word "2" for each argument. */
function leavesOf(table: unknown, path = ""): Leaf[] {
	if (typeof table === "string") return [[path, table]];
	if (typeof table === "function") {
		const words: unknown = Reflect.apply(table, undefined, Array(table.length).fill("2"));
		return typeof words === "string" ? [[path, words]] : leavesOf(words, path);
	}
	if (typeof table !== "object" || table === null) return [];
	return Object.entries(table).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
}

const wordsOf = (language: Language) =>
	leavesOf({ ...messagesFor(language), terms: termsFor(language) });

test("French words keep their punctuation on the line with no-break spaces", () => {
	const wrong = wordsOf("fr").filter(([, words]) => /« | [;:?!»]/.test(words));
	expect(wrong).toEqual([]);
});

test("no text is empty in either language", () => {
	for (const language of ["fr", "en"] as const) {
		const empty = wordsOf(language).filter(([, words]) => words.trim() === "");
		expect(empty).toEqual([]);
	}
});

test("the two languages have the same texts", () => {
	const paths = (language: "fr" | "en") => wordsOf(language).map(([path]) => path);
	expect(paths("fr").sort()).toEqual(paths("en").sort());
});
