"use client";

import { useSearchParams } from "next/navigation";
import { changeAddress } from "@/components/shell/address-line";
import { type ArticleQuery, parseArticleQuery, toSearchParams } from "./article-query";

/**
 * The query of the articles tab and a way to change it. It lives in the address, which is replaced
 * without asking the server again: the rows are all here.
 */
export function useArticleQuery(): [ArticleQuery, (change: Partial<ArticleQuery>) => void] {
	const params = useSearchParams();
	const query = parseArticleQuery(new URLSearchParams(params));
	const change = (part: Partial<ArticleQuery>) =>
		changeAddress((words) => toSearchParams({ ...parseArticleQuery(words), ...part }));
	return [query, change];
}
