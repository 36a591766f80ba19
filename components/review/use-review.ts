"use client";

import { useInfiniteQuery, useIsFetching, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "@/lib/desk/api";
import type { ReviewEntry } from "@/lib/domain/decision";
import type { Page } from "@/lib/domain/page";
import { type Failure, ok, type Result } from "@/lib/domain/result";
import type { ReviewCounts } from "@/lib/domain/review-filter";
import { type ReviewLine, subjectOf } from "@/lib/domain/review-line";
import { passagesOf } from "./queue";
import { deskKey } from "./use-desk-view";

/** The keys under which lists, counts and entries are kept. */
const keys = {
	lists: ["review", "list"],
	counts: ["review", "counts"],
	entries: ["review", "entry"],
};

/** Where every list begins. */
const firstPage: string | null = null;

/** A list that came with the page, and the query it answers. */
export interface FirstList {
	readonly query: Readonly<Record<string, string>>;
	readonly page: Page<ReviewLine>;
}

/** A review list as far as it was read, in the order of the server. */
export function useReviewList(
	dossierId: string,
	query: Readonly<Record<string, string>>,
	first: FirstList | null,
) {
	const isFirst = first !== null && sameQuery(first.query, query);
	const list = useInfiniteQuery({
		queryKey: [...keys.lists, dossierId, query],
		queryFn: ({ pageParam }) =>
			api.listReview(dossierId, pageParam === null ? query : { ...query, cursor: pageParam }),
		initialPageParam: firstPage,
		getNextPageParam: (last) => (last.ok ? last.value.next : null),
		...(isFirst ? { initialData: { pages: [ok(first.page)], pageParams: [null] } } : {}),
		staleTime: Number.POSITIVE_INFINITY,
	});
	const pages = list.data?.pages ?? [];
	const failed = pages.find((page) => !page.ok);
	return {
		lines: pages.flatMap((page) => (page.ok ? page.value.list : [])),
		isRead: list.data !== undefined,
		isReading: list.isFetching,
		hasMore: list.hasNextPage,
		failure: failed?.ok === false ? failed.failure : null,
		readMore: () => void list.fetchNextPage(),
		retry: () => void list.refetch(),
	};
}

function sameQuery(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) {
	const names = Object.keys(a);
	return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** How many things wait under each filter; null until that is read. */
export function useReviewCounts(
	dossierId: string,
	whose: "me" | null,
	first: { readonly whose: "me" | null; readonly counts: ReviewCounts } | null,
): ReviewCounts | null {
	const { data } = useQuery({
		queryKey: [...keys.counts, dossierId, whose],
		queryFn: () => api.countReview(dossierId, whose === null ? {} : { whose }),
		...(first?.whose === whose ? { initialData: ok(first.counts) } : {}),
		staleTime: Number.POSITIVE_INFINITY,
	});
	return data?.ok ? data.value : null;
}

/** One entry with all that its decision needs, and those ready that may come next. */
export function useReviewEntry(
	dossierId: string,
	id: string | null,
	first: ReviewEntry | null,
	next: readonly string[],
): {
	readonly entry: ReviewEntry | null;
	readonly failure: Failure | null;
	readonly isReading: boolean;
	readonly retry: () => void;
} {
	const queries = useQueryClient();
	const known = first !== null && subjectOf(first).id === id ? { initialData: ok(first) } : {};
	const query = useQuery<Result<ReviewEntry>>({
		...entryQuery(dossierId, id ?? ""),
		...known,
		enabled: id !== null,
	});
	const ready = next.join(" ");
	const isHere = query.data !== undefined;
	useEffect(() => {
		if (!isHere) return;
		for (const one of ready.split(" ").filter((word) => word !== ""))
			void queries.prefetchQuery(entryQuery(dossierId, one)).then(() => {
				const found = queries.getQueryData<Result<ReviewEntry>>([...keys.entries, dossierId, one]);
				for (const articleId of found?.ok ? articlesOf(found.value) : [])
					void queries.prefetchQuery({
						queryKey: [...deskKey, articleId],
						queryFn: () => api.readDesk(articleId),
						staleTime: 60_000,
					});
			});
	}, [queries, dossierId, ready, isHere]);
	const answer = id === null ? undefined : query.data;
	return {
		entry: answer?.ok ? answer.value : null,
		failure: answer === undefined || answer.ok ? null : answer.failure,
		isReading: query.isFetching,
		retry: () => void query.refetch(),
	};
}

/** Whether a list is on its way: what changes meanwhile is asked for once, when it is there. */
export function useIsReadingLists(): boolean {
	return useIsFetching({ queryKey: keys.lists }) > 0;
}

/** Reads lists and counts again; and, when asked, what is open. */
export function useReadAgain(): {
	readonly lists: () => void;
	/** Done when it is there. */
	readonly entry: (id: string) => Promise<void>;
} {
	const queries = useQueryClient();
	return {
		lists: () => {
			void queries.invalidateQueries({ queryKey: keys.lists });
			void queries.invalidateQueries({ queryKey: keys.counts });
			void queries.invalidateQueries({ queryKey: keys.entries, refetchType: "none" });
			void queries.invalidateQueries({ queryKey: deskKey });
		},
		entry: (id) =>
			queries.invalidateQueries({
				queryKey: keys.entries,
				predicate: ({ queryKey }) => queryKey.at(-1) === id,
			}),
	};
}

function entryQuery(dossierId: string, id: string) {
	return {
		queryKey: [...keys.entries, dossierId, id],
		queryFn: () => api.readReviewEntry(dossierId, id),
		staleTime: Number.POSITIVE_INFINITY,
	};
}

/** The articles that a reviewer sees an entry in. */
function articlesOf(entry: ReviewEntry): readonly string[] {
	return passagesOf(entry).map(({ articleId }) => articleId);
}
