"use client";

import { type ReactNode, type RefObject, useLayoutEffect, useState } from "react";
import { CopiesNote } from "@/components/copies/copies-note";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Link } from "@/components/ui/link";
import { versionsAddress } from "@/components/versions/addresses";
import { bodyOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { ArticleRow, VersionView } from "@/lib/domain/article";
import type { Tag } from "@/lib/domain/tags";
import type { PieceRole } from "@/lib/domain/text";
import type { EditorMark } from "@/lib/editor/editor-mark";
import { showNumbers } from "@/lib/editor/numbers";
import { keepWhole } from "@/lib/editor/selected-span";
import { formatPublished } from "@/lib/i18n/format";
import type { Span } from "@/lib/text/span";
import { EdgeHandles } from "./edge-handles";
import { FirstText } from "./first-text";
import { OverlapList } from "./overlap-list";
import { PieceTie } from "./piece-tie";
import { type BarPlace, SelectionBar } from "./selection-bar";
import { type ArticleEditor, placeOfSpan } from "./use-article-editor";
import type { Edges } from "./use-edges";
import { usePrinting } from "./use-printing";

/**
 * The sheet with the article: its head, its text with the marks, and over it what belongs to the
 * words that are selected or were clicked. Until the editor is there the text is the server's.
 */
export function DeskText(props: {
	sheet: RefObject<HTMLDivElement | null>;
	/** What is to be known before anything is marked; stands over the text. */
	notice: ReactNode;
	/** Whether the reader may mark here now: else neither tags at selected words nor edges of marks are offered. */
	mayMark: boolean;
	editing: ArticleEditor;
	article: ArticleRow;
	version: VersionView;
	marks: readonly EditorMark[];
	/** The mark that is selected. */
	selected: AnnotationView | null;
	edges: Edges;
	/** The marks over the words that were clicked, when there are several. */
	overlapping: readonly AnnotationView[];
	onTag: (tag: Tag) => void;
	onLink: () => void;
	/** Asks where else the dossier has the selected words. */
	onIdentical: () => void;
	onAddWords: (role: PieceRole) => void;
	onReplace: () => void;
	onChoose: (id: string) => void;
	onLeaveOverlap: () => void;
}) {
	const { desk } = useMessages();
	const { editing, article, version } = props;
	useNumbers(editing, props.marks);
	const barPlace = usePlace(editing, editing.selection, props.sheet);
	const overlapPlace = usePlace(editing, spanOf(props.overlapping.at(0)), props.sheet);
	return (
		<div
			ref={props.sheet}
			className="relative mx-auto max-w-[44.25rem] px-4 pt-8 pb-28 sm:px-6 [&_.article-text]:whitespace-pre-wrap [&_.article-text]:outline-none [&_[data-role=cue]]:[text-decoration:overline_dotted_2px_var(--ink-2)] [&_[data-role=source]]:[text-decoration:overline_solid_1.5px_var(--ink-2)]"
		>
			<ArticleMeta article={article} version={version} />
			<CopiesNote article={article} />
			{props.notice}
			{editing.editor === null && (
				<FirstText
					version={version}
					marks={props.marks}
					language={article.language}
					label={desk.textLabel(article.title)}
				/>
			)}
			<div ref={editing.place} />
			<PieceTie
				editing={editing}
				pieces={props.selected === null ? [] : bodyOf(props.selected)}
				sheet={props.sheet}
			/>
			{props.mayMark && editing.selection !== null && barPlace !== null && (
				<SelectionBar
					{...props}
					place={barPlace}
					words={editing.selected}
					text={version.text}
					selectedTag={props.selected?.tag ?? null}
					onKeepWhole={(isWhole) => editing.run(keepWhole(isWhole))}
				/>
			)}
			{props.mayMark &&
				editing.editor !== null &&
				editing.selection === null &&
				props.selected !== null && (
					<EdgeHandles
						key={props.selected.id}
						annotation={props.selected}
						editor={editing.editor}
						edges={props.edges}
						sheet={props.sheet}
					/>
				)}
			{props.overlapping.length > 1 && overlapPlace !== null && (
				<OverlapList
					annotations={props.overlapping}
					place={overlapPlace}
					onChoose={props.onChoose}
					onClose={props.onLeaveOverlap}
					onLeave={() => editing.editor?.view.focus()}
				/>
			)}
		</div>
	);
}

/** On paper each mark has its number, by which its note is found. */
function useNumbers({ editor }: ArticleEditor, marks: readonly EditorMark[]): void {
	const isPrinting = usePrinting();
	useLayoutEffect(() => {
		if (editor === null || !isPrinting) return;
		const show = (ids: readonly string[]) =>
			!editor.isDestroyed && showNumbers(ids)(editor.state, editor.view.dispatch);
		show([...new Set(marks.map(({ id }) => id))]);
		return () => void show([]);
	}, [editor, marks, isPrinting]);
}

function ArticleMeta(props: { article: ArticleRow; version: VersionView }) {
	const { everywhere, versions, vocabulary } = useMessages();
	const language = useLanguage();
	const { article, version } = props;
	const { published } = article;
	const rest = [
		published === null ? everywhere.unknownDate : formatPublished(published, language),
		vocabulary.language[article.language],
	];
	return (
		<p className="article-meta">
			<span data-outlet="">{article.outlet ?? everywhere.unknownOutlet}</span> · {rest.join(" · ")}{" "}
			·{" "}
			<Link
				href={versionsAddress(article.id)}
				aria-label={versions.desk.switchLabel(version.number)}
				className="underline decoration-line-3 underline-offset-2 hover:decoration-current"
			>
				{versions.desk.switch(version.number)}
			</Link>
		</p>
	);
}

/** Just under the end of a span, kept within the sheet; null while there is none. */
function usePlace(
	{ editor }: ArticleEditor,
	span: Span | null,
	sheet: RefObject<HTMLDivElement | null>,
): BarPlace | null {
	const [place, setPlace] = useState<BarPlace | null>(null);
	const { start, end } = span ?? { start: -1, end: -1 };
	useLayoutEffect(() => {
		// To measure where there is nothing would lay out a text that has just come.
		const found = start < 0 ? null : placeOfSpan(editor, { start, end }, sheet.current);
		if (found === null) return setPlace(null);
		const width = sheet.current?.clientWidth ?? 0;
		setPlace({ top: found.bottom + 8, left: Math.max(8, Math.min(found.left - 160, width - 480)) });
	}, [editor, sheet, start, end]);
	return place;
}

function spanOf(annotation: AnnotationView | undefined): Span | null {
	return annotation?.pieces.find(({ role }) => role === "body") ?? null;
}
