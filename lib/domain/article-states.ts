/** Where the work on an article is. */
export const articleStates = ["todo", "in_progress", "in_review", "done"] as const;
export type ArticleState = (typeof articleStates)[number];
