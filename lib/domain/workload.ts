import type { ArticleRow } from "./article";

/** How much of a dossier's work one member has; `memberId` is null for what nobody has. */
export interface Workload {
	readonly memberId: string | null;
	/** Articles that are not done. */
	readonly open: number;
	/** Those of them whose day is past. */
	readonly overdue: number;
	/** Marks of these articles that wait for review. */
	readonly waiting: number;
}

/** Whether work was due before a day (both ISO 8601) and is not done. */
export function isOverdue(
	{ dueOn, state }: Pick<ArticleRow, "dueOn" | "state">,
	today: string,
): boolean {
	return dueOn !== null && dueOn < today && state !== "done";
}

/** The work of each of these members, in their order, and at the end what nobody has, where there is any. */
export function workloadsOf(
	articles: readonly ArticleRow[],
	memberIds: readonly string[],
	today: string,
): Workload[] {
	const all = [...memberIds, null].map((memberId) => workloadOf(articles, memberId, today));
	return all.filter(({ memberId, open }) => memberId !== null || open > 0);
}

function workloadOf(
	articles: readonly ArticleRow[],
	memberId: string | null,
	today: string,
): Workload {
	const own = articles.filter(
		({ assignee, state }) => (assignee?.id ?? null) === memberId && state !== "done",
	);
	return {
		memberId,
		open: own.length,
		overdue: own.filter((article) => isOverdue(article, today)).length,
		waiting: own.reduce((total, { waiting }) => total + waiting, 0),
	};
}
