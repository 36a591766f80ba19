"use client";

import { useLayoutEffect, useState } from "react";
import { placeOfSpan } from "@/components/article/use-article-editor";
import { useKeys } from "@/components/keys/use-keys";
import { useMessages } from "@/components/language/language-provider";
import { TagSign } from "@/components/marks/tag-sign";
import { Kbd } from "@/components/ui/kbd";
import { type Tag, tagNames } from "@/lib/domain/tags";
import type { Pane } from "./use-pane";

/** Marks the selected words on the way to a link, each tag by its key; at the words, on a narrow screen at the foot. */
export function MarkBar(props: { pane: Pane; onTag: (tag: Tag) => void }) {
	const { linking, vocabulary } = useMessages();
	const { keyOf } = useKeys();
	const place = usePlace(props.pane);
	if (place === null) return null;
	return (
		<div
			role="toolbar"
			aria-label={linking.compare.markWords}
			style={place}
			className="absolute z-20 flex w-max max-w-full flex-wrap gap-0.5 rounded-[8px] bg-ink p-1 text-paper shadow-lift forced-colors:border max-sm:fixed max-sm:inset-x-2 max-sm:top-auto! max-sm:bottom-2 max-sm:left-2! max-sm:z-30 max-sm:justify-center"
		>
			{tagNames.map((tag) => (
				<button
					key={tag}
					type="button"
					aria-keyshortcuts={keyOf(tag) ?? undefined}
					// Keeps the words selected and the focus in the text.
					onMouseDown={(event) => event.preventDefault()}
					onClick={() => props.onTag(tag)}
					className="flex min-h-8 items-center gap-1.5 rounded-[5px] px-2.5 text-label font-medium hover:bg-paper/15 focus-visible:-outline-offset-2 focus-visible:outline-paper"
				>
					<TagSign tag={tag} size="small" />
					{vocabulary.tag[tag]}
					{keyOf(tag) !== null && (
						<span className="max-sm:hidden">
							<Kbd onDark>{keyOf(tag) ?? ""}</Kbd>
						</span>
					)}
				</button>
			))}
		</div>
	);
}

function usePlace({ editing, scroller, layout }: Pane) {
	const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
	const { editor, selection } = editing;
	const { start, end } = selection ?? { start: -1, end: -1 };
	// biome-ignore lint/correctness/useExhaustiveDependencies: `layout` tells that the words lie elsewhere
	useLayoutEffect(() => {
		const element = scroller.current;
		const found = start < 0 ? null : placeOfSpan(editor, { start, end }, element);
		if (found === null || element === null) return setPlace(null);
		const left = Math.max(8, Math.min(found.left - 160, element.clientWidth - 400));
		setPlace({ top: found.bottom + element.scrollTop + 8, left });
	}, [editor, scroller, start, end, layout]);
	return place;
}
