"use client";

import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { changeAddress } from "@/components/shell/address-line";
import { type MapQuery, parseMapQuery, toMapParams } from "./map-query";

/** What the address asks of the map, and a way to change it without asking the server again: everything is here. */
export function useMapQuery(): [MapQuery, (change: Partial<MapQuery>) => void] {
	const words = useSearchParams().toString();
	const query = useMemo(() => parseMapQuery(new URLSearchParams(words)), [words]);
	const change = (part: Partial<MapQuery>) =>
		changeAddress((params) => toMapParams({ ...parseMapQuery(params), ...part }));
	return [query, change];
}
