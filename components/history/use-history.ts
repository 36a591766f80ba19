"use client";

import { useEffect, useState } from "react";
import type { Result } from "@/lib/domain/result";

/**
 * What was done to a thing, as the server has it, for as long as `isOpen`; asked for again whenever `state` is another.
 * Null while it is on its way for the first time. `read` is the same function at every turn.
 */
export function useHistory<History>(
	read: (id: string) => Promise<Result<History>>,
	id: string,
	state: string,
	isOpen: boolean,
) {
	const [answer, setAnswer] = useState<Result<History> | null>(null);
	const [turn, setTurn] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `state` and `turn` ask again
	useEffect(() => {
		if (!isOpen) return;
		let isWanted = true;
		void read(id).then((came) => {
			if (isWanted) setAnswer(came);
		});
		return () => {
			isWanted = false;
		};
	}, [read, id, state, isOpen, turn]);
	const retry = () => {
		setAnswer(null);
		setTurn(turn + 1);
	};
	return { answer, retry };
}
