"use client";

import { useKeyDown } from "@/components/keys/use-key-down";
import { useKeys } from "@/components/keys/use-keys";
import { isElsewhere } from "@/components/shell/is-elsewhere";
import { focusSearch } from "./focus-search";

/** Has the key of the search, which it gives, lead to its field, wherever the focus is, except in a field, a dialog or a menu. */
export function useSearchKey(): string | null {
	const wanted = useKeys().keyOf("search");
	useKeyDown((event) => {
		const { key, ctrlKey, metaKey, altKey } = event;
		if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey) return;
		if (key !== wanted || isElsewhere(event.target)) return;
		if (focusSearch()) event.preventDefault();
	});
	return wanted;
}
