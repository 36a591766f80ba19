"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useLooks } from "@/components/live/use-looks";
import { useSelf } from "@/components/shell/self-provider";
import { api } from "@/lib/desk/api";
import { altersReviews } from "@/lib/domain/event-types";
import type { EventView } from "@/lib/domain/events";
import { hasRole } from "@/lib/domain/roles";
import type { ToReview } from "@/lib/domain/to-review";

/** Milliseconds: however much happens, it is counted no more often. */
const pause = 1500;

/**
 * How much waits for the member's decision, counted again a moment after they or others did something that may change it;
 * null until it is known, and for who decides nothing. A window that nobody sees waits until somebody looks.
 */
export function useToReviewCount(): {
	readonly toReview: ToReview | null;
	readonly hearReviews: (events: readonly EventView[]) => void;
} {
	const self = useSelf();
	const decides = self !== null && hasRole(self.role, "reviewer");
	const [toReview, setToReview] = useState<ToReview | null>(null);
	const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const read = useCallback(() => {
		void api.readToReview().then((came) => came.ok && setToReview(came.value));
	}, []);
	useLooks(decides, read);
	useEffect(() => () => clearTimeout(waiting.current), []);
	const hearReviews = (events: readonly EventView[]) => {
		const isAsleep = !decides || document.visibilityState !== "visible";
		if (isAsleep || waiting.current !== undefined) return;
		if (!events.some(({ type }) => altersReviews(type))) return;
		waiting.current = setTimeout(() => {
			waiting.current = undefined;
			read();
		}, pause);
	};
	return { toReview, hearReviews };
}
