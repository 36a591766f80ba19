"use client";

import { useDeskKeys } from "@/components/article/use-desk-keys";
import { focusSearch } from "@/components/search/focus-search";
import type { Shortcut } from "@/lib/desk/shortcuts";
import type { LinkType } from "@/lib/domain/link-types";
import type { Tag } from "@/lib/domain/tags";

/** What the keys of the comparison do; each says whether it did something, else the key is the browser's. */
export interface CompareActs {
	readonly acts: Readonly<Partial<Record<Shortcut, () => boolean>>>;
	readonly onTag: (tag: Tag) => boolean;
	readonly onType: (type: LinkType) => boolean;
}

/** The keys of the comparison: those of the desk that mean something here, its own, and those of the types. */
export function useCompareKeys({ acts, onTag, onType }: CompareActs): void {
	useDeskKeys((asked) => {
		switch (asked.kind) {
			case "tag":
				return onTag(asked.tag);
			case "type":
				return onType(asked.type);
			case "outcome":
				return false;
			case "shortcut":
				return asked.name === "search" ? focusSearch() : (acts[asked.name]?.() ?? false);
		}
	}, "compare");
}
