import { describe, expect, test } from "vitest";
import type { ArticleRow } from "@/lib/domain/article";
import type { SourceJoin } from "@/lib/domain/statement";
import { messagesFor } from "@/lib/i18n/messages";
import { enoughReasons, singleSourceName, sourceReasons } from "./source-words";
import { wordingFor } from "./statement-words";

const messages = messagesFor("en");

function article(id: string, outlet: string, credits: readonly string[] = []): ArticleRow {
	return {
		id,
		dossierId: "d",
		title: `Title ${id}`,
		outlet,
		author: null,
		published: null,
		address: null,
		language: "fr",
		credits,
		state: "todo",
		assignee: null,
		dueOn: null,
		message: "",
		revision: 1,
		counts: { claim: 0, denial: 0, attribution: 0 },
		archived: false,
		waiting: 0,
	};
}

const articles = [
	article("a", "Fanal", ["Galverne"]),
	article("b", "Direct", ["Galverne"]),
	article("c", "Direct", ["Galverne"]),
];

function facts(...joins: SourceJoin[]) {
	return {
		statement: { members: [], sources: { count: 1, groups: [["a", "b", "c"]], joins } },
		articles,
	};
}

const wordsOf = (reasons: readonly { words: string }[]) => reasons.map(({ words }) => words);
const credit = (a: string, b: string): SourceJoin => ({
	articles: [a, b],
	reason: "same-credit",
	by: "galverne",
});

describe("the reasons of a source count", () => {
	test("tell articles that share a credit in one sentence, by the printed name", () => {
		const told = sourceReasons(
			facts(credit("a", "b"), credit("a", "c"), credit("b", "c")),
			messages,
			"en",
		);
		expect(wordsOf(told)).toEqual([
			"Fanal, Direct (“Title b”) and Direct (“Title c”) credit Galverne",
		]);
	});

	test("tell links and copies pair by pair", () => {
		const told = sourceReasons(
			facts(
				{ articles: ["a", "b"], reason: "linked", by: "reports" },
				{ articles: ["a", "b"], reason: "linked", by: "quotes" },
				{ articles: ["a", "b"], reason: "copy", by: "64" },
			),
			messages,
			"en",
		);
		expect(wordsOf(told)).toEqual([
			"Fanal and Direct are tied by approved links: quotes, reports",
			"Fanal and Direct share their text (64% of one is in the other)",
		]);
	});

	test("are enough without what only joins again", () => {
		const all = sourceReasons(
			facts(
				{ articles: ["a", "c"], reason: "linked", by: "quotes" },
				credit("a", "b"),
				credit("b", "c"),
			),
			messages,
			"en",
		);
		expect(all).toHaveLength(2);
		expect(enoughReasons(all)).toEqual(all.slice(0, 1));
		const two = ["a", "b", "c", "d"].map((id, index) => ({
			articleIds: [id, "abcde"[index + 1] ?? ""],
			words: id,
		}));
		expect(enoughReasons(two)).toEqual(two);
	});

	test("name the single source by what is shared, else by the first outlet", () => {
		expect(singleSourceName(facts(credit("a", "b")), messages)).toBe("Galverne");
		const linked = facts({ articles: ["a", "b"], reason: "linked", by: "quotes" });
		expect(singleSourceName(linked, messages)).toBe("Fanal");
	});
});

test("a statement is worded in the reader's language, else in the other", () => {
	expect(wordingFor({ fr: "Oui", en: "Yes" }, "en")).toEqual({ words: "Yes", language: "en" });
	expect(wordingFor({ fr: "Oui" }, "en")).toEqual({ words: "Oui", language: "fr" });
	expect(wordingFor({}, "en")).toBeNull();
});
