import type { ArticleRow, EditArticle } from "@/lib/domain/article";
import type { ArticleWork } from "@/lib/domain/article-steps";

/** The work on an article as the table of steps knows it. */
export function workOf({ state, assignee, dueOn, message }: ArticleRow): ArticleWork {
	return { state, assigneeId: assignee?.id ?? null, dueOn, message };
}

/** The edit that changes the work on an article and leaves all else as it is; it names the revision it is made over. */
export function workEdit(
	article: ArticleRow,
	work: ArticleWork,
	revision: number = article.revision,
): Omit<EditArticle, "opId"> {
	const { title, outlet, author, address, language, credits } = article;
	const published = article.published === null ? null : { ...article.published };
	const known = { title, outlet, author, published, address, language, credits: [...credits] };
	return { revision, ...known, ...work };
}
