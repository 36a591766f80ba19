"use client";

import { useEffect, useState } from "react";
import { api } from "@/lib/desk/api";
import type { Candidate } from "@/lib/domain/candidate";
import type { Result } from "@/lib/domain/result";

/** What can be linked to a passage, as the server ranks it. */
interface Candidates {
	/** The last answer; null while the first is on its way. */
	readonly answer: Result<readonly Candidate[]> | null;
	/** Whether it is the answer to the words that stand there now. */
	readonly isCurrent: boolean;
	readonly retry: () => void;
}

// Long enough that a word is typed through, short enough that nobody waits for it.
const pause = 120;

/** Ranks what a passage can be linked to, asked again whenever other words are typed. */
export function useCandidates(dossierId: string, annotationId: string, search: string): Candidates {
	const [answer, setAnswer] = useState<Result<readonly Candidate[]> | null>(null);
	const [answered, setAnswered] = useState<string | null>(null);
	const [turn, setTurn] = useState(0);
	const words = search.trim();
	// biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again
	useEffect(() => {
		let isWanted = true;
		const ask = async () => {
			const came = await api.rankCandidates(dossierId, {
				annotationId,
				...(words === "" ? {} : { q: words }),
			});
			if (!isWanted) return;
			setAnswer(came.ok ? { ok: true, value: came.value.items } : came);
			setAnswered(words);
		};
		const timer = setTimeout(() => void ask(), words === "" ? 0 : pause);
		return () => {
			isWanted = false;
			clearTimeout(timer);
		};
	}, [dossierId, annotationId, words, turn]);
	return { answer, isCurrent: answered === words, retry: () => setTurn(turn + 1) };
}
