"use client";

import { useEffect } from "react";
import { isElsewhere } from "@/components/shell/is-elsewhere";
import { shortcuts } from "@/lib/desk/shortcuts";
import { focusSearch } from "./focus-search";

/** Has the key of the search lead to its field, wherever the focus is, except in a field, a dialog or a menu. */
export function useSearchKey(): void {
	useEffect(() => {
		const hear = (event: KeyboardEvent) => {
			const { key, ctrlKey, metaKey, altKey } = event;
			if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey) return;
			if (key !== shortcuts.search.keys[0] || isElsewhere(event.target)) return;
			if (focusSearch()) event.preventDefault();
		};
		document.addEventListener("keydown", hear);
		return () => document.removeEventListener("keydown", hear);
	}, []);
}
