"use client";

import { useEffect, useRef } from "react";
import { useDeskKeys } from "@/components/article/use-desk-keys";
import { typeOfKey } from "@/components/links/type-key";
import { focusSearch } from "@/components/search/focus-search";
import { isElsewhere } from "@/components/shell/is-elsewhere";
import type { Shortcut } from "@/lib/desk/shortcuts";
import type { LinkType } from "@/lib/domain/link-types";
import type { Tag } from "@/lib/domain/tags";
import { linkBarKeys } from "./link-bar";

/** What the keys of the comparison do; each says whether it did something, else the key is the browser's. */
export interface CompareActs {
	readonly acts: Readonly<Partial<Record<Shortcut, () => boolean>>>;
	readonly onTag: (tag: Tag) => boolean;
	readonly onType: (type: LinkType) => boolean;
	readonly onSwap: () => boolean;
}

/** The keys of the comparison: those of the desk that mean something here, and the digits of the types. */
export function useCompareKeys({ acts, onTag, onType, onSwap }: CompareActs): void {
	useDeskKeys((asked) =>
		asked.kind === "tag"
			? onTag(asked.tag)
			: asked.name === "search"
				? focusSearch()
				: (acts[asked.name]?.() ?? false),
	);
	const latest = useRef({ onType, onSwap });
	useEffect(() => {
		latest.current = { onType, onSwap };
	});
	useEffect(() => {
		const hear = (event: KeyboardEvent) => {
			if (event.isComposing || event.defaultPrevented || isElsewhere(event.target)) return;
			const type = typeOfKey(event);
			const isSwap = event.key === linkBarKeys.swap && !event.ctrlKey && !event.metaKey;
			const isDone =
				type === null ? isSwap && latest.current.onSwap() : latest.current.onType(type);
			if (isDone) event.preventDefault();
		};
		document.addEventListener("keydown", hear);
		return () => document.removeEventListener("keydown", hear);
	}, []);
}
