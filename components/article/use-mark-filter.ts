"use client";

import { useMemo, useState, useSyncExternalStore } from "react";
import {
	type MarkFilter,
	noFilter,
	parseMarkFilter,
	writeMarkFilter,
} from "@/lib/desk/mark-filter";
import { replaceAddress, subscribeToAddress } from "./address";

/** Which marks are wanted, kept in the address, so that it can be given on and comes back with it. */
export function useMarkFilter() {
	const search = useSyncExternalStore(
		subscribeToAddress,
		() => window.location.search,
		() => "",
	);
	const filter = useMemo(() => parseMarkFilter(search), [search]);
	const [isOpen, setOpen] = useState(false);
	const choose = (change: Partial<MarkFilter>) =>
		replaceAddress({ search: writeMarkFilter(window.location.search, { ...filter, ...change }) });
	return { filter, choose, clear: () => choose(noFilter), isOpen, setOpen };
}

/** The filter of a desk as its parts see it. */
export type DeskFilter = ReturnType<typeof useMarkFilter>;
