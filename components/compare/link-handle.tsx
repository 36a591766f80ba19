"use client";

import { Spline } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { placeOfSpan } from "@/components/article/use-article-editor";
import { useMessages } from "@/components/language/language-provider";
import { bodyOf, findAnnotation } from "@/lib/desk/desk-contents";
import type { DeskView } from "@/lib/domain/desk";
import { afterNextFrame } from "./after-next-frame";
import type { Side } from "./pairing";
import type { PointedStore } from "./pointed";
import type { LinkDrag } from "./use-link-drag";
import type { Pane } from "./use-pane";

/**
 * A handle at the end of the passage that is pointed at, else of the chosen one: dragged to another passage it draws a
 * link, pressed it opens the list of candidates.
 */
export function LinkHandle(props: {
	side: Side;
	pane: Pane;
	view: DeskView;
	chosenId: string | null;
	pointed: PointedStore;
	drag: LinkDrag;
	onOpen: (id: string) => void;
}) {
	const { linking, everywhere } = useMessages();
	const { side, view, drag } = props;
	const { get, subscribe } = props.pointed;
	const pointed = useSyncExternalStore(subscribe, get, get);
	const pointedId = pointed?.kind === "mark" && pointed.side === side ? pointed.id : null;
	const dragged = drag.now?.side === side ? drag.now.id : null;
	const annotation = findAnnotation(view, dragged ?? pointedId ?? props.chosenId);
	const place = usePlace(props.pane, annotation === null ? undefined : bodyOf(annotation).at(-1));
	if (annotation === null || place === null) return null;
	const quote = everywhere.quote(
		bodyOf(annotation)
			.map(({ quote: words }) => words)
			.join(everywhere.gap),
	);
	return (
		<button
			type="button"
			aria-label={linking.compare.handle(quote)}
			title={linking.compare.handleHint}
			style={{ top: place.top, left: place.left }}
			{...drag.handleProps(side, annotation.id)}
			onClick={() => drag.wasClick() && props.onOpen(annotation.id)}
			className="absolute z-10 grid size-6 -translate-y-1/4 cursor-grab touch-none place-items-center rounded-full border border-line-3 bg-sheet text-ink-2 shadow-lift hover:text-ink active:cursor-grabbing pointer-coarse:size-8"
		>
			<Spline aria-hidden="true" className="size-3.5" />
		</button>
	);
}

/** Under the end of a span, in the sheet that is scrolled. */
function usePlace(
	{ scroller, editing, layout }: Pane,
	span: { readonly start: number; readonly end: number } | undefined,
) {
	const [place, setPlace] = useState<{ of: number; top: number; left: number } | null>(null);
	const { editor } = editing;
	const { start, end } = span ?? { start: -1, end: -1 };
	// To measure what has just changed would lay it out before its time.
	// biome-ignore lint/correctness/useExhaustiveDependencies: `layout` tells that the words lie elsewhere
	useEffect(
		() =>
			afterNextFrame(() => {
				const element = scroller.current;
				const found = start < 0 ? null : placeOfSpan(editor, { start, end }, element);
				if (found === null || element === null) return setPlace(null);
				const most = element.clientWidth - 28;
				setPlace({
					...{ of: end, top: found.bottom + element.scrollTop },
					left: Math.min(found.left + 2, most),
				});
			}),
		[editor, scroller, start, end, layout],
	);
	return place?.of === end ? place : null;
}
