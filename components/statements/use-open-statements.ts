"use client";

import { useSearchParams } from "next/navigation";
import { changeAddress } from "@/components/shell/address-line";

/** Which statements are unfolded, and how to fold one; the address holds it, so that it can be sent to somebody. */
export function useOpenStatements(): [ReadonlySet<string>, (id: string) => void] {
	const params = useSearchParams();
	const open = new Set(params.getAll("open"));
	const toggle = (id: string) => {
		const next = open.has(id) ? [...open].filter((other) => other !== id) : [...open, id];
		changeAddress(() => new URLSearchParams(next.map((one) => ["open", one])));
	};
	return [open, toggle];
}
