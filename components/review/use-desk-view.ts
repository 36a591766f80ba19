"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/desk/api";
import type { DeskView } from "@/lib/domain/desk";
import type { Failure, Result } from "@/lib/domain/result";

/** The key under which articles read here are kept. */
export const deskKey = ["desk"] as const;

/** An article with its text, kept for as long as the queue is open: `null` while it is on its way. */
export function useDeskView(articleId: string): {
	readonly answer: Result<DeskView> | null;
	readonly failure: Failure | null;
	readonly retry: () => void;
} {
	const query = useQuery({
		queryKey: [...deskKey, articleId],
		queryFn: () => api.readDesk(articleId),
		staleTime: 60_000,
	});
	const answer = query.data ?? null;
	return {
		answer,
		failure: answer === null || answer.ok ? null : answer.failure,
		retry: () => void query.refetch(),
	};
}
