"use client";

import { useEffect, useState } from "react";
import { api } from "@/lib/desk/api";
import type { AnnotationHistory } from "@/lib/domain/annotation-history";
import type { Result } from "@/lib/domain/result";

/**
 * What was done to a mark, as the server has it, for as long as `isOpen`; asked for again whenever `state` is another.
 * Null while it is on its way for the first time.
 */
export function useAnnotationHistory(id: string, state: string, isOpen: boolean) {
	const [answer, setAnswer] = useState<Result<AnnotationHistory> | null>(null);
	const [turn, setTurn] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `state` and `turn` ask again
	useEffect(() => {
		if (!isOpen) return;
		let isWanted = true;
		void api.readAnnotationHistory(id).then((came) => {
			if (isWanted) setAnswer(came);
		});
		return () => {
			isWanted = false;
		};
	}, [id, state, isOpen, turn]);
	const retry = () => {
		setAnswer(null);
		setTurn(turn + 1);
	};
	return { answer, retry };
}
