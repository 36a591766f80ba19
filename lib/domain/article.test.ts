import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { editArticleSchema } from "./article";

const edit = {
	opId: uuidv7(),
	revision: 1,
	title: "Le port dément tout contrat",
	outlet: null,
	author: null,
	published: null,
	address: null,
	language: "fr",
	credits: [],
	state: "todo",
	assigneeId: null,
};

test.each([
	["2026-04-01", true],
	["0001-01-01", true],
	["9999-12-31", true],
	["0000-01-01", false],
	["0000-12-31", false],
	["2026-02-30", false],
	["10000-01-01", false],
	["-0001-01-01", false],
	["", false],
])("work is due on a day that the database has too: %s", (dueOn, isTaken) => {
	expect(editArticleSchema.safeParse({ ...edit, dueOn }).success).toBe(isTaken);
});

test.each([
	["https://example.org/a?b=%0A#c", true],
	[" https://example.org/ ", true],
	["http://a\nb", false],
	["http://a.example/b\tc", false],
	["https://example.org/a b", false],
	["javascript:alert(1)", false],
])("an address %j is taken: %s", (address, isTaken) => {
	expect(editArticleSchema.safeParse({ ...edit, dueOn: null, address }).success).toBe(isTaken);
});
