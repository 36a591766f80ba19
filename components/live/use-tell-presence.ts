"use client";

import { useEffect, useRef } from "react";
import { useSelf } from "@/components/shell/self-provider";
import { type Presence, tellPresence } from "@/lib/desk/tell-presence";

/** How long a mark has to be selected before others are told, in milliseconds: who goes through them says where they stop. */
const settled = 250;

/** Tells the other members that this window is at an article, and which mark is selected in it. */
export function useTellPresence(articleId: string, passageId: string | null): void {
	const memberId = useSelf()?.id ?? null;
	const passage = useRef(passageId);
	const told = useRef<Presence | null>(null);
	useEffect(() => {
		if (memberId === null) return;
		const presence = tellPresence({ memberId, articleId, passageId: () => passage.current });
		told.current = presence;
		return () => {
			told.current = null;
			presence.end();
		};
	}, [memberId, articleId]);
	useEffect(() => {
		passage.current = passageId;
		const timer = setTimeout(() => told.current?.tell(), settled);
		return () => clearTimeout(timer);
	}, [passageId]);
}
