"use client";

import { Editor, Extension, isMacOS } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type RefCallback, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { VersionView } from "@/lib/domain/article";
import type { PickedPiece } from "@/lib/editor/annotation-layer";
import { annotationPlugin, annotationsOf } from "@/lib/editor/annotation-plugin";
import { articleExtensions } from "@/lib/editor/article-extensions";
import { caretStepsPlugin } from "@/lib/editor/caret-steps";
import { selectMark, showMarks, takeShownSelection } from "@/lib/editor/commands";
import type { EditorMark } from "@/lib/editor/editor-mark";
import { foundWordsPlugin } from "@/lib/editor/found-words";
import { hoverPlugin, shade } from "@/lib/editor/hover";
import { longPressPlugin } from "@/lib/editor/long-press";
import { marksAtCaret } from "@/lib/editor/marks-at-caret";
import { numbersPlugin } from "@/lib/editor/numbers";
import { offsetAt } from "@/lib/editor/offset-at";
import { positionsOf, toRange } from "@/lib/editor/positions";
import { readingProps } from "@/lib/editor/reading-props";
import {
	type SelectedWords,
	selectedSpan,
	selectedWords,
	wholeSelectionPlugin,
} from "@/lib/editor/selected-span";
import { toDocument } from "@/lib/editor/to-document";
import { unitPickingPlugin } from "@/lib/editor/unit-picking";
import { marksAt } from "@/lib/text/hit";
import type { Span } from "@/lib/text/span";
import { usePreloadedNoteField } from "./note-field";

/** What the text shows and tells. */
export interface ArticleEditing {
	readonly version: VersionView;
	readonly language: string;
	readonly label: string;
	readonly marks: readonly EditorMark[];
	readonly selectedId: string | null;
	/** Source and cue words of the selected annotation. */
	readonly picked: readonly PickedPiece[];
	/** A click on words: the annotations over them, shortest first; none on plain words. */
	readonly onPick: (ids: readonly string[]) => void;
}

/** The article's text as an editor for reading and marking. */
export interface ArticleEditor {
	/** Takes the element that the editor draws its text in; it does so before anything is painted. */
	readonly place: RefCallback<HTMLElement>;
	/** Null until the editor stands in for the text the server sent. */
	readonly editor: Editor | null;
	/** The words that are selected, as last drawn. */
	readonly selection: Span | null;
	/** The same with what was left off at its edges. */
	readonly selected: SelectedWords | null;
	/** The words that are selected at this moment: what a key pressed now is about. */
	readonly selectedNow: () => Span | null;
	/** The marks at the caret, shortest first; null while the text has no focus. */
	readonly marksHere: () => readonly string[] | null;
	/** Gives the words of a mark the shade of what the mouse is over, or takes it away. */
	readonly shade: (id: string | null) => void;
	/** Does a command if it can be done; says whether it could. */
	readonly run: (command: Command) => boolean;
}

/** Joins tiptap to an article: its document, the marks over it, what is selected in it. The same as long as that is. */
export function useArticleEditor(editing: ArticleEditing): ArticleEditor {
	const { version, language, label, marks, selectedId, picked } = editing;
	usePreloadedNoteField();
	const [selected, setSelected] = useState<SelectedWords | null>(null);
	const onPick = useRef(editing.onPick);
	useEffect(() => {
		onPick.current = editing.onPick;
	});
	const [firstMarks] = useState(marks);
	const setUp = useMemo(
		() => setUpOf(version, language, firstMarks),
		[version, language, firstMarks],
	);
	// What the server sent is taken over with the text that it drew; who comes from another page has the editor from the first.
	const isHydrated = useHydrated();
	const editor = useMemo(() => {
		if (!isHydrated) return null;
		return new Editor({
			...setUp,
			element: null,
			injectCSS: false,
			editorProps: {
				...readingProps(label, language),
				handleClick: (view, _position, event) => {
					if (!event.shiftKey) onPick.current(idsUnder(view, event));
					return false;
				},
			},
			onTransaction: ({ editor: { state } }) => {
				setSelected((before) => sameWords(before, selectedWords(state, version.text)));
			},
		});
	}, [isHydrated, setUp, label, language, version.text]);
	const place = useCallback<RefCallback<HTMLElement>>(
		(element) => {
			if (editor === null || element === null) return;
			editor.mount(element);
			return () => editor.unmount();
		},
		[editor],
	);
	useEffect(() => {
		if (editor !== null) run(editor, showMarks(marks));
	}, [editor, marks]);
	useEffect(() => {
		if (editor !== null) run(editor, selectMark(selectedId, picked));
	}, [editor, selectedId, picked]);
	return useMemo(
		() => ({ place, ...toArticleEditor(editor, selected, version.text) }),
		[place, editor, selected, version.text],
	);
}

function toArticleEditor(
	editor: Editor | null,
	selected: SelectedWords | null,
	text: string,
): Omit<ArticleEditor, "place"> {
	return {
		editor,
		selection: selected && (selected.isWhole ? selected.whole : selected.words),
		selected,
		selectedNow: () => {
			if (editor === null) return null;
			run(editor, takeShownSelection);
			return selectedSpan(editor.state, text);
		},
		marksHere: () => {
			if (editor === null || !editor.view.hasFocus()) return null;
			run(editor, takeShownSelection);
			return marksAtCaret(editor.state);
		},
		shade: (id) => editor !== null && shade(editor.view, id),
		run: (command) => editor !== null && run(editor, command),
	};
}

/** Where the end of a span is on the screen, seen from an element; null while the text is not there. */
export function placeOfSpan(
	editor: Editor | null,
	span: Span,
	within: Element | null,
): { readonly top: number; readonly bottom: number; readonly left: number } | null {
	const layer = editor === null ? null : annotationsOf(editor.state);
	if (editor === null || layer === null || within === null) return null;
	const { from, to } = toRange(layer.positions, span);
	const first = editor.view.coordsAtPos(from);
	const last = editor.view.coordsAtPos(to, -1);
	const frame = within.getBoundingClientRect();
	const { top, bottom, left } = { top: first.top, bottom: last.bottom, left: last.left };
	return { top: top - frame.top, bottom: bottom - frame.top, left: left - frame.left };
}

function setUpOf(version: VersionView, language: string, marks: readonly EditorMark[]) {
	const stepped = { text: version.text, blocks: version.blocks, language };
	const annotations = Extension.create({
		name: "annotations",
		addProseMirrorPlugins: () => [
			annotationPlugin(positionsOf(version.blocks), { marks }),
			foundWordsPlugin(),
			hoverPlugin(),
			numbersPlugin(),
			wholeSelectionPlugin(),
			caretStepsPlugin(stepped, isMacOS()),
			unitPickingPlugin(stepped),
			longPressPlugin(stepped),
		],
	});
	return {
		extensions: [...articleExtensions, annotations],
		content: toDocument(version).toJSON(),
	};
}

function run(editor: Editor, command: Command): boolean {
	return command(editor.state, editor.view.dispatch, editor.view);
}

function idsUnder(view: EditorView, event: MouseEvent): readonly string[] {
	const layer = annotationsOf(view.state);
	const offset = offsetAt(view, event);
	return layer === null || offset === null ? [] : marksAt(layer.index, offset);
}

function sameWords(before: SelectedWords | null, after: SelectedWords | null) {
	const isSame =
		before?.isWhole === after?.isWhole &&
		sameSpan(before?.whole, after?.whole) &&
		sameSpan(before?.words, after?.words);
	return isSame ? before : after;
}

function sameSpan(a: Span | undefined, b: Span | undefined): boolean {
	return a?.start === b?.start && a?.end === b?.end;
}
