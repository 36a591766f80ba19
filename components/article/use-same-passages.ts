"use client";

import { useEffect, useState } from "react";
import { api } from "@/lib/desk/api";
import type { Result } from "@/lib/domain/result";
import type { SamePassages } from "@/lib/domain/same-passages";
import type { Span } from "@/lib/text/span";

/** Where the words of a version stand in its dossier, as the server has it now; null while that is on its way. */
export function useSamePassages(
	versionId: string,
	{ start, end }: Span,
): { readonly answer: Result<SamePassages> | null; readonly retry: () => void } {
	const [answer, setAnswer] = useState<Result<SamePassages> | null>(null);
	const [turn, setTurn] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again
	useEffect(() => {
		let isWanted = true;
		void api.listSamePassages(versionId, start, end).then((came) => {
			if (isWanted) setAnswer(came);
		});
		return () => {
			isWanted = false;
		};
	}, [versionId, start, end, turn]);
	const retry = () => {
		setAnswer(null);
		setTurn(turn + 1);
	};
	return { answer, retry };
}
