"use client";

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { rectOfSpan } from "@/components/article/block-boxes";
import { type ArticleEditor, useArticleEditor } from "@/components/article/use-article-editor";
import { useMessages } from "@/components/language/language-provider";
import { useSpareTime } from "@/components/ui/use-spare-time";
import { bodyOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import { selectSpan } from "@/lib/editor/commands";
import type { EditorMark } from "@/lib/editor/editor-mark";
import type { Span } from "@/lib/text/span";
import { type PanePlaces, placesIn } from "./pane-places";

/** One text of the comparison at work. */
export interface Pane {
	readonly scroller: RefObject<HTMLElement | null>;
	readonly editing: ArticleEditor;
	/** Where its passages are; null until the text is there. */
	readonly places: PanePlaces | null;
	/** Another number whenever the text is laid out anew. */
	readonly layout: number;
	/** Another number then too, and whenever more or less of it is in sight, such as when the bar under it grows. */
	readonly room: number;
	/** Whether all of the text is laid out: what is not in sight only has about its height until there is time for it. */
	readonly isWhole: boolean;
	/** Brings a passage into sight where it is not, a third of the way down. */
	readonly reveal: (annotation: AnnotationView) => void;
	/** Selects words, in sight, and puts the focus there. */
	readonly select: (words: Span) => void;
}

/**
 * Joins an article's text to the comparison: the editor that shows it, and where its passages are. The same as long as
 * what is chosen is all that changes.
 */
export function usePane(props: {
	view: DeskView;
	annotations: readonly AnnotationView[];
	marks: readonly EditorMark[];
	chosen: AnnotationView | null;
	onPick: (ids: readonly string[]) => void;
	/** Whether what is not in sight may be laid out now. */
	mayLayOut: boolean;
}): Pane {
	const { desk } = useMessages();
	const { view, annotations, chosen } = props;
	const { version, article } = view;
	const scroller = useRef<HTMLElement>(null);
	const editing = useArticleEditor({
		version,
		language: article.language,
		label: desk.textLabel(article.title),
		marks: props.marks,
		selectedId: chosen?.id ?? null,
		picked: usePicked(chosen),
		onPick: props.onPick,
	});
	const { editor } = editing;
	const [element, setElement] = useState<HTMLElement | null>(null);
	useEffect(() => setElement(editor === null ? null : scroller.current), [editor]);
	const places = useMemo(
		() => (element === null ? null : placesIn(element, version.blocks, annotations)),
		[element, version.blocks, annotations],
	);
	const { layout, room } = useSizes(element, places);
	const isWhole = useSpareTime(element !== null && props.mayLayOut);
	const reveal = useCallback(
		(annotation: AnnotationView) => revealIn(scroller.current, version.blocks, annotation),
		[version.blocks],
	);
	const select = useCallback(
		(words: Span) => {
			if (!editing.run(selectSpan(words))) return;
			editing.editor?.view.focus();
			revealSpan(scroller.current, version.blocks, words);
		},
		[editing, version.blocks],
	);
	return useMemo(
		() => ({ scroller, editing, places, layout, room, isWhole, reveal, select }),
		[editing, places, layout, room, isWhole, reveal, select],
	);
}

/** Hears of other sizes: what was measured in the text stands as long as it is as wide and as high as it was. */
function useSizes(element: HTMLElement | null, places: PanePlaces | null) {
	const [sizes, setSizes] = useState({ layout: 0, room: 0 });
	const latest = useRef(places);
	useEffect(() => {
		latest.current = places;
	});
	useEffect(() => {
		const text = element?.querySelector(".article-text");
		if (element === null || text == null) return;
		let width = element.clientWidth;
		const observer = new ResizeObserver((entries) => {
			const isLaidOut =
				element.clientWidth !== width || entries.some(({ target }) => target === text);
			width = element.clientWidth;
			if (isLaidOut) latest.current?.forget();
			setSizes(({ layout, room }) => ({
				layout: isLaidOut ? layout + 1 : layout,
				room: room + 1,
			}));
		});
		observer.observe(element);
		observer.observe(text);
		return () => observer.disconnect();
	}, [element]);
	return sizes;
}

function usePicked(chosen: AnnotationView | null) {
	const pieces = chosen?.pieces;
	return useMemo(
		() =>
			(pieces ?? [])
				.filter((piece) => piece.role !== "body")
				.map(({ role, start, end }) => ({ role, start, end })),
		[pieces],
	);
}

function revealIn(
	scroller: HTMLElement | null,
	blocks: DeskView["version"]["blocks"],
	annotation: AnnotationView,
): void {
	const [body] = bodyOf(annotation);
	if (body !== undefined) revealSpan(scroller, blocks, body);
}

function revealSpan(
	scroller: HTMLElement | null,
	blocks: DeskView["version"]["blocks"],
	span: Span,
): void {
	const rect = rectOfSpan(scroller, blocks, span);
	if (scroller === null || rect === null || scroller.clientHeight === 0) return;
	const top = rect.top - scroller.getBoundingClientRect().top;
	if (top >= 24 && top + rect.height <= scroller.clientHeight - 64) return;
	const way = top - scroller.clientHeight / 3;
	// Along a long way there is nothing to be seen, and all that is passed would be drawn.
	const behavior = Math.abs(way) > scroller.clientHeight ? "instant" : "auto";
	scroller.scrollTo({ top: scroller.scrollTop + way, behavior });
}
