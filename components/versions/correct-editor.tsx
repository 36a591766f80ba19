"use client";

import { Extension } from "@tiptap/core";
import { history, redo, undo } from "@tiptap/pm/history";
import { keymap } from "@tiptap/pm/keymap";
import type { Command } from "@tiptap/pm/state";
import type { Step } from "@tiptap/pm/transform";
import type { EditorView } from "@tiptap/pm/view";
import { EditorContent, useEditor } from "@tiptap/react";
import { Redo2, Undo2 } from "lucide-react";
import { useMemo, useRef } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button, IconButton } from "@/components/ui/button";
import type { VersionView } from "@/lib/domain/article";
import type { VersionSource } from "@/lib/domain/new-version";
import { articleExtensions } from "@/lib/editor/article-extensions";
import { insertLines, joinSteps, splitBlock } from "@/lib/editor/correcting";
import { toDocument } from "@/lib/editor/to-document";

type Steps = Extract<VersionSource, { kind: "corrected" }>["steps"];

/** The newest text as an editor in which its words can be changed; the steps that were made carry the passages along. */
export function CorrectEditor(props: {
	version: VersionView;
	language: string;
	isPending: boolean;
	onPreview: (steps: Steps) => void;
}) {
	const { version, language } = props;
	const words = useMessages().versions.make;
	const steps = useRef<readonly Step[]>([]);
	const content = useMemo(() => toDocument(version).toJSON(), [version]);
	const editor = useEditor(
		{
			extensions: [...articleExtensions, correcting],
			content,
			injectCSS: false,
			immediatelyRender: false,
			shouldRerenderOnTransaction: false,
			editorProps: {
				attributes: {
					class: "article-text",
					role: "textbox",
					"aria-multiline": "true",
					"aria-label": words.correctLabel,
					lang: language,
				},
				handlePaste: pasteWords,
			},
			onTransaction: ({ transaction }) => {
				if (transaction.docChanged) steps.current = [...steps.current, ...transaction.steps];
			},
		},
		[content, language, words],
	);
	const run = (command: Command) =>
		editor !== null && command(editor.state, editor.view.dispatch, editor.view);
	return (
		<div className="flex flex-col gap-2.5">
			<div className="flex flex-wrap items-center justify-between gap-2">
				<p className="text-label text-ink-2">{words.correctHint}</p>
				<span className="flex gap-1">
					<IconButton
						label={words.undo}
						icon={<Undo2 aria-hidden="true" className="size-4" />}
						onClick={() => run(undo)}
					/>
					<IconButton
						label={words.redo}
						icon={<Redo2 aria-hidden="true" className="size-4" />}
						onClick={() => run(redo)}
					/>
				</span>
			</div>
			<div className="rounded-card border border-line-2 bg-sheet px-4 py-3 focus-within:outline-2 focus-within:outline-focus [&_.article-text]:whitespace-pre-wrap [&_.article-text]:outline-none">
				<EditorContent editor={editor} />
			</div>
			<Button
				variant="main"
				className="self-start"
				busy={props.isPending}
				onClick={() => {
					const made = joinSteps(steps.current);
					if (made.length > 0) props.onPreview(made);
				}}
			>
				{words.preview}
			</Button>
		</div>
	);
}

const correcting = Extension.create({
	name: "correcting",
	priority: 1000,
	addProseMirrorPlugins: () => [
		history(),
		keymap({
			"Mod-z": undo,
			"Mod-y": redo,
			"Shift-Mod-z": redo,
			Enter: splitBlock,
			"Shift-Enter": splitBlock,
		}),
	],
});

function pasteWords(view: EditorView, event: ClipboardEvent): boolean {
	insertLines(event.clipboardData?.getData("text/plain") ?? "")(view.state, view.dispatch);
	return true;
}
