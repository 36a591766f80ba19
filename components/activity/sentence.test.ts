import { describe, expect, test } from "vitest";
import { eventTypes } from "@/lib/domain/event-types";
import { languageNames } from "@/lib/domain/languages";
import { messagesFor } from "@/lib/i18n/messages";
import { cutSentence } from "./sentence";

describe("a sentence", () => {
	test("is cut into words and parts", () => {
		expect(cutSentence("{who} tagged {what}", new Set())).toEqual([
			{ part: "who" },
			{ words: " tagged " },
			{ part: "what" },
		]);
	});

	test("leaves out what is optional and not known", () => {
		const template = "{who} tagged {what}[ as {tag}]";
		expect(cutSentence(template, new Set(["who", "what"]))).toHaveLength(3);
		expect(cutSentence(template, new Set(["tag"])).slice(-2)).toEqual([
			{ words: " as " },
			{ part: "tag" },
		]);
	});

	test.each(languageNames)("names the same parts in every language (%s)", (language) => {
		const parts = (template: string) => [...template.matchAll(/\{\w+\}/g)].map(String).sort();
		const { sentence } = messagesFor(language).activity;
		for (const [type, template] of Object.entries(messagesFor("en").activity.sentence)) {
			const own = Object.entries(sentence).find(([key]) => key === type)?.[1] ?? "";
			expect(parts(own)).toEqual(parts(template));
		}
		expect(Object.keys(sentence)).toHaveLength(Object.keys(eventTypes).length);
	});
});
