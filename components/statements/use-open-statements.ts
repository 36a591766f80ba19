"use client";

import { usePathname, useSearchParams } from "next/navigation";

/** Which statements are unfolded, and how to fold one; the address holds it, so that it can be sent to somebody. */
export function useOpenStatements(): [ReadonlySet<string>, (id: string) => void] {
	const params = useSearchParams();
	const pathname = usePathname();
	const open = new Set(params.getAll("open"));
	const toggle = (id: string) => {
		const next = open.has(id) ? [...open].filter((other) => other !== id) : [...open, id];
		const search = new URLSearchParams(next.map((one) => ["open", one])).toString();
		window.history.replaceState(null, "", search === "" ? pathname : `${pathname}?${search}`);
	};
	return [open, toggle];
}
