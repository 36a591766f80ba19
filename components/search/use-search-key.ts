"use client";

import { useEffect } from "react";
import { useKeys } from "@/components/keys/use-keys";
import { isElsewhere } from "@/components/shell/is-elsewhere";
import { focusSearch } from "./focus-search";

/** Has the key of the search, which it gives, lead to its field, wherever the focus is, except in a field, a dialog or a menu. */
export function useSearchKey(): string | null {
	const wanted = useKeys().keyOf("search");
	useEffect(() => {
		const hear = (event: KeyboardEvent) => {
			const { key, ctrlKey, metaKey, altKey } = event;
			if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey) return;
			if (key !== wanted || isElsewhere(event.target)) return;
			if (focusSearch()) event.preventDefault();
		};
		document.addEventListener("keydown", hear);
		return () => document.removeEventListener("keydown", hear);
	}, [wanted]);
	return wanted;
}
