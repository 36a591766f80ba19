"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import { useRefresh } from "@/components/shell/use-refresh";
import { toast } from "@/components/ui/toast";
import { api, apiWithin } from "@/lib/desk/api";
import type { AnnotationContent } from "@/lib/domain/annotation";
import type { Failure, Result } from "@/lib/domain/result";
import type { ComparisonView, RoundMark } from "@/lib/domain/round";

export type Row = ComparisonView["articles"][number]["rows"][number];

type Calls = Pick<typeof api, "settleMarks">;

/** What settles rows of a comparison, and how it stands. */
export interface Settling {
	readonly isPending: boolean;
	readonly failure: Failure | null;
	/** Settles a row by a mark that says this, or drops it; answers whether it was done. */
	readonly settle: (row: Row, content: AnnotationContent | null) => Promise<boolean>;
	/** Takes a settlement back. */
	readonly withdraw: (settlementId: string) => Promise<boolean>;
	/** Takes rows on which both agree, one after the other, until one is refused. */
	readonly takeAll: (rows: readonly Row[]) => Promise<void>;
}

/** The marks of a row. */
export function marksOf(row: Row): readonly RoundMark[] {
	return [row.first, row.second].flatMap((mark) => (mark === null ? [] : [mark]));
}

/** The settlement of a row that stands; null where none does. */
export function settlementOf(row: Row): RoundMark["settlement"] {
	return marksOf(row).find((mark) => mark.settlement !== null)?.settlement ?? null;
}

/** The settlements of a row's marks that were taken back, each once. */
export function withdrawnOf(row: Row): RoundMark["withdrawn"] {
	const all = marksOf(row).flatMap((mark) => mark.withdrawn);
	return all.filter(({ id }, n) => all.findIndex((other) => other.id === id) === n);
}

/** Settles rows of a round, one write at a time; the page is read anew after each press. */
export function useSettling(roundId: string): Settling {
	const [refresh] = useRefresh();
	const { done } = useMessages().agreement.screen;
	const [isPending, setPending] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);

	const told = (result: Result<unknown>): boolean => {
		setFailure(result.ok ? null : result.failure);
		return result.ok;
	};
	const send = async (row: Row, content: AnnotationContent | null, calls: Calls = api) => {
		const markIds = marksOf(row).map((mark) => mark.id);
		const body = { opId: uuidv7(), roundId, markIds, content };
		return told(await calls.settleMarks(uuidv7(), body));
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
		withdraw: (settlementId) =>
			during(async () => {
				const isDone = told(await api.withdrawSettlement(settlementId, uuidv7()));
				if (isDone) toast({ words: done.withdrawn });
				return isDone;
			}),
		takeAll: async (rows) => {
			await during(async () => {
				const calls = apiWithin(uuidv7());
				for (const row of rows) {
					const [mark] = marksOf(row);
					if (mark !== undefined && !(await send(row, mark.content, calls))) return false;
				}
				toast({ words: done.all });
				return true;
			});
		},
	};
}
