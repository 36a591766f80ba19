import { expect, test } from "vitest";
import { messagesFor } from "./messages";

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

test("French words keep their punctuation on the line with no-break spaces", () => {
	const wrong = leavesOf(messagesFor("fr")).filter(([, words]) => /« | [;:?!»]/.test(words));
	expect(wrong).toEqual([]);
});

test("no text is empty in either language", () => {
	for (const language of ["fr", "en"] as const) {
		const empty = leavesOf(messagesFor(language)).filter(([, words]) => words.trim() === "");
		expect(empty).toEqual([]);
	}
});

test("the two languages have the same texts", () => {
	const paths = (language: "fr" | "en") => leavesOf(messagesFor(language)).map(([path]) => path);
	expect(paths("fr").sort()).toEqual(paths("en").sort());
});
