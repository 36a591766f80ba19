"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "@/lib/desk/api";
import type { Failure } from "@/lib/domain/result";
import type { ShareView } from "@/lib/domain/sharing";
import type { ShareSubject } from "./share-subject";

/** The addresses of a thing, newest first, as they were read last and when; null before that. */
export interface ReadShares {
	readonly list: readonly ShareView[];
	/** ISO 8601, UTC: what has expired by then is shown so. */
	readonly now: string;
}

/** The addresses of a thing as the server has them; what was read stays when another reading fails. */
export function useShares({ dossierId, id }: Pick<ShareSubject, "dossierId" | "id">) {
	const [shares, setShares] = useState<ReadShares | null>(null);
	const [failure, setFailure] = useState<Failure | null>(null);
	const turn = useRef(0);
	const reload = useCallback(() => {
		turn.current += 1;
		const asked = turn.current;
		void api.listShares(dossierId, id).then((came) => {
			if (asked !== turn.current) return;
			setFailure(came.ok ? null : came.failure);
			if (came.ok) setShares({ list: came.value.toReversed(), now: new Date().toISOString() });
		});
	}, [dossierId, id]);
	useEffect(() => {
		reload();
		return () => {
			turn.current += 1;
		};
	}, [reload]);
	return { shares, failure, reload };
}
