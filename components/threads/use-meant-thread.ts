"use client";

import { useSearchParams } from "next/navigation";

/** The thread that the address leads to, by `?thread=`; null for none. */
export function useMeantThread(): string | null {
	return useSearchParams().get("thread");
}
