"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type ArticleQuery, parseArticleQuery, toSearchParams } from "./article-query";

/**
 * The query of the articles tab and a way to change it. It lives in the address, which is replaced
 * without asking the server again: the rows are all here.
 */
export function useArticleQuery(): [ArticleQuery, (change: Partial<ArticleQuery>) => void] {
	const params = useSearchParams();
	const pathname = usePathname();
	const query = parseArticleQuery(new URLSearchParams(params));
	const change = (part: Partial<ArticleQuery>) => {
		const search = toSearchParams({ ...query, ...part }).toString();
		window.history.replaceState(null, "", search === "" ? pathname : `${pathname}?${search}`);
	};
	return [query, change];
}
