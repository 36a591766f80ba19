"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import { useRefresh } from "@/components/shell/use-refresh";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/desk/api";
import type { AnnotationContent } from "@/lib/domain/annotation";
import type { Failure } from "@/lib/domain/result";
import type { ComparisonView, RoundMark } from "@/lib/domain/round";

export type Row = ComparisonView["articles"][number]["rows"][number];

/** What settles rows of a comparison, and how it stands. */
export interface Settling {
	readonly isPending: boolean;
	readonly failure: Failure | null;
	/** Settles a row by a mark that says this, or drops it; answers whether it was done. */
	readonly settle: (row: Row, content: AnnotationContent | null) => Promise<boolean>;
	/** Takes rows on which both agree, one after the other, until one is refused. */
	readonly takeAll: (rows: readonly Row[]) => Promise<void>;
}

/** The marks of a row. */
export function marksOf(row: Row): readonly RoundMark[] {
	return [row.first, row.second].flatMap((mark) => (mark === null ? [] : [mark]));
}

/** Whether a mark of a row has been settled. */
export function isSettled(row: Row): boolean {
	return marksOf(row).some((mark) => mark.settlement !== null);
}

/** Settles rows of a round, one write at a time; the page is read anew after each press. */
export function useSettling(roundId: string): Settling {
	const [refresh] = useRefresh();
	const { done } = useMessages().agreement.screen;
	const [isPending, setPending] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);

	const send = async (row: Row, content: AnnotationContent | null): Promise<boolean> => {
		const markIds = marksOf(row).map((mark) => mark.id);
		const result = await api.settleMarks(uuidv7(), { opId: uuidv7(), roundId, markIds, content });
		setFailure(result.ok ? null : result.failure);
		return result.ok;
	};
	const during = async (work: () => Promise<boolean>): Promise<boolean> => {
		if (isPending) return false;
		setPending(true);
		const isDone = await work();
		setPending(false);
		refresh();
		return isDone;
	};
	return {
		isPending,
		failure,
		settle: (row, content) =>
			during(async () => {
				const isDone = await send(row, content);
				if (isDone) toast({ words: content === null ? done.dropped : done.taken });
				return isDone;
			}),
		takeAll: async (rows) => {
			await during(async () => {
				for (const row of rows) {
					const [mark] = marksOf(row);
					if (mark !== undefined && !(await send(row, mark.content))) return false;
				}
				toast({ words: done.all });
				return true;
			});
		},
	};
}
