"use client";

import { useEffect, useMemo } from "react";
import { useArticleEditor } from "@/components/article/use-article-editor";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { replaceBody } from "@/lib/desk/annotation-pieces";
import type { VersionView } from "@/lib/domain/article";
import type { FatedMark } from "@/lib/domain/fate-report";
import type { Piece } from "@/lib/domain/text";
import { goToMark } from "@/lib/editor/commands";
import type { EditorMark } from "@/lib/editor/editor-mark";

const noPieces: readonly never[] = [];

/** The newest text, in which the words of a mark are selected that it is to have now. */
export function PlacePane(props: {
	mark: FatedMark;
	version: VersionView;
	language: string;
	onPlace: (pieces: readonly Piece[]) => void;
	onCancel: () => void;
}) {
	const { mark, version, language } = props;
	const { versions, everywhere } = useMessages();
	const words = versions.place;
	const marks = useMemo(() => marksOf(mark), [mark]);
	const editing = useArticleEditor({
		...{ version, language, marks, label: words.text, picked: noPieces },
		selectedId: mark.annotationId,
		onPick: () => undefined,
	});
	const { editor } = editing;
	const isPlaced = mark.is.length > 0;
	const { annotationId } = mark;
	useEffect(() => {
		if (editor === null) return;
		if (isPlaced) goToMark(annotationId)(editor.state, editor.view.dispatch, editor.view);
		editor.view.focus();
	}, [editor, annotationId, isPlaced]);
	const place = () => {
		const span = editing.selectedNow();
		if (span === null) return;
		const pieces = replaceBody(version.text, mark.is, span);
		if (pieces.ok) props.onPlace(pieces.value);
	};
	const chosen =
		editing.selection === null
			? null
			: version.text.slice(editing.selection.start, editing.selection.end);
	return (
		<section
			aria-label={words.title}
			className="flex flex-col gap-3 rounded-card border-2 border-accent bg-sheet p-3"
		>
			<h3 className="font-medium">{words.title}</h3>
			<p className="text-label text-ink-2">{words.hint}</p>
			<div className="max-h-[50vh] overflow-y-auto rounded-card border border-line px-4 py-2 [&_.article-text]:whitespace-pre-wrap [&_.article-text]:outline-offset-2">
				<div ref={editing.place} />
			</div>
			<p role="status" className="text-label text-ink-2">
				{chosen === null ? words.none : words.selected(everywhere.quote(shorten(chosen)))}
			</p>
			<div className="flex flex-wrap gap-2">
				<Button
					variant="main"
					disabled={chosen === null}
					// Keeps the words selected.
					onMouseDown={(event) => event.preventDefault()}
					onClick={place}
				>
					{words.here}
				</Button>
				<Button variant="quiet" onClick={props.onCancel}>
					{words.cancel}
				</Button>
			</div>
		</section>
	);
}

function marksOf({ annotationId: id, tag, state, stale, is }: FatedMark): EditorMark[] {
	return is
		.filter(({ role }) => role === "body")
		.map(({ start, end }) => ({ id, tag, state, stale, start, end }));
}

const longest = 160;

function shorten(words: string): string {
	return words.length > longest ? `${words.slice(0, longest)}…` : words;
}
