import { describe, expect, test } from "vitest";
import type { ArticleRow } from "@/lib/domain/article";
import { articleStates } from "@/lib/domain/article-states";
import { parseArticleQuery, queryArticles, toSearchParams } from "./article-query";

function article(title: string, more: Partial<ArticleRow> = {}): ArticleRow {
	return {
		id: title,
		dossierId: "d",
		title,
		outlet: null,
		author: null,
		published: null,
		address: null,
		language: "fr",
		credits: [],
		state: "todo",
		assignee: null,
		dueOn: null,
		message: "",
		revision: 1,
		counts: { claim: 0, denial: 0, attribution: 0 },
		archived: false,
		waiting: 0,
		...more,
	};
}

const day = (value: string) => ({ value, precision: "day", zone: "Europe/Paris" }) as const;
const dated = [
	article("Élan", { published: day("2026-03-04"), outlet: "L’Écho", waiting: 2 }),
	article("Zèbre", { published: day("2026-03-02"), state: "done" }),
	article("Algue", { assignee: { id: "m", name: "Basile" }, language: "en" }),
];

function titles(address: string): string[] {
	const query = parseArticleQuery(new URLSearchParams(address));
	return queryArticles(dated, query, articleStates).map(({ title }) => title);
}

describe("the articles of a dossier", () => {
	test("stand by date, those without one last", () => {
		expect(titles("")).toEqual(["Zèbre", "Élan", "Algue"]);
	});

	test("are sorted without regard to accents", () => {
		expect(titles("sort=title")).toEqual(["Algue", "Élan", "Zèbre"]);
		expect(titles("sort=title&order=descending")).toEqual(["Zèbre", "Élan", "Algue"]);
	});

	test("are found by title and outlet, without accents and case", () => {
		expect(titles("search=ECHO")).toEqual(["Élan"]);
		expect(titles("search=zebre")).toEqual(["Zèbre"]);
	});

	test("are filtered by state, language and assignee", () => {
		expect(titles("state=done")).toEqual(["Zèbre"]);
		expect(titles("language=en")).toEqual(["Algue"]);
		expect(titles("assignee=nobody")).toEqual(["Zèbre", "Élan"]);
		expect(titles("assignee=m")).toEqual(["Algue"]);
	});

	test("keep their query in the address", () => {
		const address = "search=a&state=done&assignee=nobody&sort=waiting&order=descending";
		expect(toSearchParams(parseArticleQuery(new URLSearchParams(address))).toString()).toBe(
			address,
		);
		expect(toSearchParams(parseArticleQuery(new URLSearchParams("sort=what"))).toString()).toBe("");
	});
});
