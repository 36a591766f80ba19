"use client";

import {
	memo,
	type PointerEvent,
	type ReactNode,
	type RefCallback,
	useEffect,
	useRef,
} from "react";
import { FirstText } from "@/components/article/first-text";
import { useMessages } from "@/components/language/language-provider";
import { ArticleMeta } from "@/components/marks/article-meta";
import { classNames } from "@/components/ui/class-names";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { ArticleRow, VersionView } from "@/lib/domain/article";
import type { DeskView } from "@/lib/domain/desk";
import type { EditorMark } from "@/lib/editor/editor-mark";
import { markUnder } from "@/lib/editor/mark-under";
import { textWindow } from "@/lib/editor/near-stretch";
import type { Side } from "./pairing";
import { PaneMargin } from "./pane-margin";
import type { PointedStore } from "./pointed";
import type { Pane } from "./use-pane";

/** One article of the comparison, scrolled for itself: its text with its marks, and a slim margin on the side of the gutter. */
export function ComparePane(props: {
	side: Side;
	pane: Pane;
	view: DeskView;
	annotations: readonly AnnotationView[];
	marks: readonly EditorMark[];
	chosenId: string | null;
	/** How many links a passage has to the other side. */
	countLinks: (id: string) => number;
	pointed: PointedStore;
	onPick: (ids: readonly string[]) => void;
	onEnter: () => void;
	/** What stands over the text. */
	children: ReactNode;
}) {
	const { side, pane, view } = props;
	const follow = usePointer(props);
	return (
		<section
			ref={pane.scroller}
			aria-label={view.article.title}
			data-side={side}
			{...{ [textWindow]: "" }}
			data-laid-out={pane.isWhole ? undefined : "in-sight"}
			// Scrolled by the keys of the browser too.
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled can be reached by Tab
			tabIndex={0}
			onPointerDownCapture={props.onEnter}
			onFocusCapture={props.onEnter}
			onPointerMove={follow}
			onPointerLeave={() => props.pointed.set(null)}
			className="relative h-full overflow-y-auto bg-sheet motion-safe:scroll-smooth"
		>
			<div
				className={classNames(
					"relative grid min-h-full",
					side === "left"
						? "grid-cols-[minmax(0,1fr)_2.75rem]"
						: "lg:grid-cols-[2.75rem_minmax(0,1fr)] max-lg:grid-cols-[minmax(0,1fr)_2.75rem]",
				)}
			>
				<div
					className={classNames(
						"mx-auto w-full max-w-[35rem] min-w-0 px-4 pt-6 pb-24 sm:px-6 [&_.article-text]:whitespace-pre-wrap [&_.article-text]:outline-none",
						side === "right" && "lg:order-2",
					)}
				>
					<PaneText
						isHere={pane.editing.editor !== null}
						place={pane.editing.place}
						article={view.article}
						version={view.version}
						marks={props.marks}
					/>
				</div>
				<PaneMargin
					pane={pane}
					title={view.article.title}
					annotations={props.annotations}
					chosenId={props.chosenId}
					countLinks={props.countLinks}
					onPick={props.onPick}
				/>
				{props.children}
			</div>
		</section>
	);
}

const PaneText = memo(function PaneText(props: {
	/** Whether the editor stands there already. */
	isHere: boolean;
	place: RefCallback<HTMLElement>;
	article: ArticleRow;
	version: VersionView;
	marks: readonly EditorMark[];
}) {
	const { compare, desk } = useMessages();
	const { article, version, marks } = props;
	return (
		<>
			<ArticleMeta article={article} />
			{marks.length === 0 && <p className="mt-2 text-label text-ink-2">{compare.noMarks}</p>}
			{!props.isHere && (
				<FirstText
					version={version}
					marks={marks}
					language={article.language}
					label={desk.textLabel(article.title)}
				/>
			)}
			<div ref={props.place} />
		</>
	);
});

/** Tells which passage a mouse is over, asked once a frame; the last one stays until there is another. */
function usePointer(props: { side: Side; pane: Pane; pointed: PointedStore }) {
	const frame = useRef(0);
	useEffect(() => () => cancelAnimationFrame(frame.current), []);
	const { side, pane, pointed } = props;
	return (event: PointerEvent) => {
		if (event.pointerType !== "mouse" || event.buttons !== 0) return;
		const { clientX, clientY, target } = event;
		cancelAnimationFrame(frame.current);
		frame.current = requestAnimationFrame(() => {
			const { editor } = pane.editing;
			const id = editor === null ? null : markUnder(editor.view, { clientX, clientY, target });
			if (id !== null) pointed.set({ kind: "mark", side, id });
		});
	};
}
