"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the page listens yet: what the server sent has to wait for its script before it can act. */
export function useHydrated(): boolean {
	return useSyncExternalStore(
		never,
		() => true,
		() => false,
	);
}
