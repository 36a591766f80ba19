"use client";

import { useMessages } from "@/components/language/language-provider";
import { useUndoable } from "@/components/writing/use-undoable";
import { api } from "@/lib/desk/api";
import type { ArticleRow } from "@/lib/domain/article";
import type { ArticleWork } from "@/lib/domain/article-steps";
import { workEdit, workOf } from "./article-edit";

/** Changes the work on an article at once, says so, and offers to take it back. */
export function useWorkSteps() {
	const undoable = useUndoable();
	const { board } = useMessages();
	return (article: ArticleRow, change: Partial<ArticleWork>, words: string) => {
		const before = workOf(article);
		let { revision } = article;
		const act = async (opId: string) => {
			const body = workEdit(article, { ...before, ...change });
			const result = await api.editArticle(article.id, { ...body, opId });
			if (result.ok) revision = result.value.revision;
			return result;
		};
		const back = (opId: string) =>
			api.editArticle(article.id, { ...workEdit(article, before, revision), opId });
		return undoable(
			`${article.id} ${article.revision} ${JSON.stringify(change)}`,
			{ call: act, words },
			{ call: back, words: board.undone(article.title) },
		);
	};
}
