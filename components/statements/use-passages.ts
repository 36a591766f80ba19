"use client";

import { useEffect, useState } from "react";
import { api } from "@/lib/desk/api";
import type { PassageView } from "@/lib/domain/link";
import type { Result } from "@/lib/domain/result";

/** The passages of a dossier as the server has them now; null while they are on their way. */
export function usePassages(dossierId: string): {
	readonly answer: Result<readonly PassageView[]> | null;
	readonly retry: () => void;
} {
	const [answer, setAnswer] = useState<Result<readonly PassageView[]> | null>(null);
	const [turn, setTurn] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again
	useEffect(() => {
		let isWanted = true;
		void api.listPassages(dossierId).then((came) => {
			if (isWanted) setAnswer(came);
		});
		return () => {
			isWanted = false;
		};
	}, [dossierId, turn]);
	const retry = () => {
		setAnswer(null);
		setTurn(turn + 1);
	};
	return { answer, retry };
}
