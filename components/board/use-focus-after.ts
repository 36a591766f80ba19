"use client";

import { useEffect, useRef } from "react";
import type { ArticleRow } from "@/lib/domain/article";
import type { ArticleState } from "@/lib/domain/article-states";

/** The id of the button that opens the menu of an article's card. */
export function cardMenuId(articleId: string): string {
	return `board-${articleId}`;
}

/** Gives the focus back to a card's menu when the card has arrived in the column it was moved to. */
export function useFocusAfter(articles: readonly ArticleRow[]) {
	const awaited = useRef<{ id: string; state: ArticleState } | null>(null);
	useEffect(() => {
		const { id, state } = awaited.current ?? {};
		const arrived = articles.some((article) => article.id === id && article.state === state);
		if (id === undefined || !arrived) return;
		awaited.current = null;
		if (document.activeElement === document.body) document.getElementById(cardMenuId(id))?.focus();
	}, [articles]);
	return (id: string, state: ArticleState) => {
		awaited.current = { id, state };
	};
}
