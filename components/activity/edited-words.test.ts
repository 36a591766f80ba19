import { expect, test } from "vitest";
import { messagesFor } from "@/lib/i18n/messages";
import { type EditedContent, editedFields, editedWords } from "./edited-words";

const messages = messagesFor("en");
const { desk, vocabulary } = messages;

const article: EditedContent = {
	title: "The port denies it",
	...{ outlet: null, author: null, address: "https://example.org/a" },
	published: { value: "2026-03", precision: "month", zone: "Europe/Paris" },
	...{ language: "fr", credits: ["AFP", "Reuters"] },
};

test("each field of an edit is told in the reader’s words, and what is empty as not set", () => {
	const told = (content: EditedContent) =>
		Object.fromEntries(
			editedFields.map((field) => [field, editedWords(field, content, messages, "en")]),
		);
	expect(told(article)).toEqual({
		...{ title: "The port denies it", outlet: desk.notSet, author: desk.notSet },
		...{ published: "March 2026", address: "https://example.org/a", credits: "AFP, Reuters" },
		...{ language: vocabulary.language.fr, summary: desk.notSet },
		...{ name: desk.notSet, aliases: desk.notSet },
	});
	expect(told({ name: "La ministre", aliases: ["elle"] })).toMatchObject({
		name: "La ministre",
		aliases: "elle",
	});
	expect(editedWords("published", article, messagesFor("fr"), "fr")).toBe("mars 2026");
});
