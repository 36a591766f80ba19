import type { ArticleRow } from "@/lib/domain/article";
import { foldText } from "@/lib/text/fold";

/** What the articles of a dossier can be sorted by, in the order in which it is offered. */
export const articleSorts = [
	"published",
	"outlet",
	"title",
	"state",
	"assignee",
	"waiting",
] as const;
export type ArticleSort = (typeof articleSorts)[number];

/** Stands for "assigned to nobody" in the address. */
export const nobodyAssigned = "nobody";

/** Which articles are shown, and in which order; an empty string filters nothing. */
export interface ArticleQuery {
	readonly search: string;
	readonly state: string;
	readonly language: string;
	readonly assignee: string;
	/** What is put away instead of what is not. */
	readonly archive: string;
	readonly sort: ArticleSort;
	readonly descending: boolean;
}

const filters = ["search", "state", "language", "assignee", "archive"] as const;

/** The query an address holds; whatever it does not know is the default. */
export function parseArticleQuery(params: URLSearchParams): ArticleQuery {
	return {
		search: params.get("search") ?? "",
		state: params.get("state") ?? "",
		language: params.get("language") ?? "",
		assignee: params.get("assignee") ?? "",
		archive: params.get("archive") ?? "",
		sort: articleSorts.find((sort) => sort === params.get("sort")) ?? "published",
		descending: params.get("order") === "descending",
	};
}

/** The address of a query: only what is not the default. */
export function toSearchParams(query: ArticleQuery): URLSearchParams {
	const params = new URLSearchParams();
	for (const name of filters) if (query[name] !== "") params.set(name, query[name]);
	if (query.sort !== "published") params.set("sort", query.sort);
	if (query.descending) params.set("order", "descending");
	return params;
}

/** Whether anything is filtered out on purpose. */
export function isFiltered(query: ArticleQuery): boolean {
	return filters.some((name) => query[name] !== "");
}

/** Whether what is put away is asked for. */
export function isArchive({ archive }: ArticleQuery): boolean {
	return archive !== "";
}

/** The articles a query asks for, in its order; without accents and case in search and order. */
export function queryArticles(
	articles: readonly ArticleRow[],
	query: ArticleQuery,
	states: readonly string[],
): ArticleRow[] {
	const found = articles.filter((article) => matches(article, query));
	const compare = comparators[query.sort];
	const sign = query.descending ? -1 : 1;
	return found.sort((a, b) => sign * compare(a, b, states) || byTitle(a, b));
}

function matches(article: ArticleRow, query: ArticleQuery): boolean {
	const wanted = fold(query.search);
	return (
		article.archived === isArchive(query) &&
		(query.state === "" || article.state === query.state) &&
		(query.language === "" || article.language === query.language) &&
		(query.assignee === "" || (article.assignee?.id ?? nobodyAssigned) === query.assignee) &&
		(wanted === "" || fold(`${article.title} ${article.outlet ?? ""}`).includes(wanted))
	);
}

function fold(text: string): string {
	return foldText(text, { accents: "drop" }).text;
}

type Compare = (a: ArticleRow, b: ArticleRow, states: readonly string[]) => number;

const comparators: Record<ArticleSort, Compare> = {
	published: (a, b) => compareWords(a.published?.value, b.published?.value),
	outlet: (a, b) => compareWords(a.outlet, b.outlet),
	title: (a, b) => compareWords(a.title, b.title),
	state: (a, b, states) => states.indexOf(a.state) - states.indexOf(b.state),
	assignee: (a, b) => compareWords(a.assignee?.name, b.assignee?.name),
	waiting: (a, b) => a.waiting - b.waiting,
};

function byTitle(a: ArticleRow, b: ArticleRow): number {
	return compareWords(a.title, b.title);
}

/** What is not known stands at the end of an ascending order. */
function compareWords(a: string | null | undefined, b: string | null | undefined): number {
	if (a == null || b == null) return (a == null ? 1 : 0) - (b == null ? 1 : 0);
	return fold(a).localeCompare(fold(b));
}
