"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { changeAddress } from "@/components/shell/address-line";
import { type MapQuery, parseMapQuery, toMapParams } from "./map-query";

/**
 * What the address asks of the map, and a way to change it without asking the server again: everything is here. A change
 * is shown at once, before the page has heard of its new address, so that keys pressed fast build upon each other.
 */
export function useMapQuery(): [MapQuery, (change: Partial<MapQuery>) => void] {
	const heard = useSearchParams().toString();
	const [asked, setAsked] = useState<string | null>(null);
	useEffect(() => {
		if (heard === asked) setAsked(null);
	}, [heard, asked]);
	const words = asked ?? heard;
	const query = useMemo(() => parseMapQuery(new URLSearchParams(words)), [words]);
	const change = (part: Partial<MapQuery>) =>
		changeAddress((params) => {
			const next = toMapParams({ ...parseMapQuery(params), ...part });
			setAsked(next.toString());
			return next;
		});
	return [query, change];
}
