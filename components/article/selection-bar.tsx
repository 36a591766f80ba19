"use client";

import type { ReactNode } from "react";
import { useKeys } from "@/components/keys/use-keys";
import { useMessages } from "@/components/language/language-provider";
import { TagSign } from "@/components/marks/tag-sign";
import { Kbd } from "@/components/ui/kbd";
import { type Tag, tagNames, tagRow } from "@/lib/domain/tags";
import type { PieceRole } from "@/lib/domain/text";
import type { SelectedWords } from "@/lib/editor/selected-span";
import { useLastTag } from "./use-last-tag";

/** Where the bar stands, in pixels of what it is positioned in. */
export interface BarPlace {
	readonly top: number;
	readonly left: number;
}

/**
 * What can be done with the selected words, at the words: a tag each, a link, and for the mark that
 * is selected another piece, new boundaries, its source and cue. On a narrow screen it stands at the foot.
 */
export function SelectionBar(props: {
	place: BarPlace;
	/** The tag of the selected mark, which the words can be added to; null without one. */
	selectedTag: Tag | null;
	onTag: (tag: Tag) => void;
	onLink: () => void;
	onIdentical: () => void;
	onAddWords: (role: PieceRole) => void;
	onReplace: () => void;
	/** What is selected, and what of it is meant. */
	words: SelectedWords | null;
	/** The text they are selected in. */
	text: string;
	onKeepWhole: (isWhole: boolean) => void;
}) {
	const { desk, marking, vocabulary } = useMessages();
	const { selectedTag } = props;
	const lastTag = useLastTag();
	const { keyOf } = useKeys();
	return (
		<div
			role="toolbar"
			aria-label={desk.selectionBar}
			style={{ top: props.place.top, left: props.place.left }}
			className="absolute z-20 flex w-max max-w-[min(640px,calc(100vw-16px))] flex-wrap gap-0.5 rounded-[8px] bg-ink p-1 text-paper shadow-lift forced-colors:border max-sm:fixed max-sm:z-30 max-sm:inset-x-2 max-sm:top-auto! max-sm:bottom-2 max-sm:left-2! max-sm:justify-center"
		>
			{tagNames.map((tag) => (
				<BarButton
					key={tag}
					keyHint={keyOf(tag)}
					secondKey={tag === lastTag ? keyOf("repeat") : null}
					onPress={() => props.onTag(tag)}
				>
					<TagSign tag={tag} size="small" />
					{vocabulary.tag[tag]}
				</BarButton>
			))}
			<BarButton keyHint={keyOf("link")} onPress={props.onLink}>
				{desk.linkEllipsis}
			</BarButton>
			<BarButton keyHint={keyOf("identical")} onPress={props.onIdentical}>
				{marking.identical.button}
			</BarButton>
			<TrimmedButton {...props} />
			{selectedTag !== null && (
				<>
					<span aria-hidden="true" className="mx-1 w-px self-stretch bg-current/30 max-sm:hidden" />
					<BarButton keyHint={keyOf("addPiece")} onPress={() => props.onAddWords("body")}>
						{desk.addPiece}
					</BarButton>
					<BarButton onPress={props.onReplace}>{desk.asBody}</BarButton>
					{tagRow(selectedTag).hasSourceAndCue && (
						<>
							<BarButton onPress={() => props.onAddWords("source")}>{desk.asSource}</BarButton>
							<BarButton onPress={() => props.onAddWords("cue")}>{desk.asCue}</BarButton>
						</>
					)}
				</>
			)}
		</div>
	);
}

/** Takes back that spaces and quotation marks at the edges of a selection are left off; there where any were. */
function TrimmedButton(props: {
	words: SelectedWords | null;
	text: string;
	onKeepWhole: (isWhole: boolean) => void;
}) {
	const { marking } = useMessages();
	const { keyOf } = useKeys();
	const { words, text } = props;
	if (words === null) return null;
	const before = text.slice(words.whole.start, words.words.start);
	const after = text.slice(words.words.end, words.whole.end);
	if (before + after === "") return null;
	const marks = [before.trim(), after.trim()].filter((part) => part !== "").join(" ");
	return (
		<BarButton
			keyHint={keyOf("keepWhole")}
			isOn={words.isWhole}
			onPress={() => props.onKeepWhole(!words.isWhole)}
		>
			{marks === "" ? marking.keepSpaces : marking.keep(marks)}
		</BarButton>
	);
}

function BarButton(props: {
	keyHint?: string | null;
	/** Another key that does it for now. */
	secondKey?: string | null;
	/** Whether it is on, where it can be on and off. */
	isOn?: boolean;
	onPress: () => void;
	children: ReactNode;
}) {
	const keys = [props.keyHint, props.secondKey].filter((key) => key != null);
	return (
		<button
			type="button"
			aria-keyshortcuts={keys.length === 0 ? undefined : keys.join(" ")}
			aria-pressed={props.isOn}
			// Keeps the words selected and the focus in the text.
			onMouseDown={(event) => event.preventDefault()}
			onClick={props.onPress}
			className="flex min-h-8 items-center gap-1.5 rounded-[5px] px-2.5 text-label font-medium hover:bg-paper/15 aria-pressed:bg-paper/25 aria-pressed:underline focus-visible:-outline-offset-2 focus-visible:outline-paper"
		>
			{props.children}
			{keys.map((key) => (
				<span key={key} className="max-sm:hidden">
					<Kbd onDark>{key}</Kbd>
				</span>
			))}
		</button>
	);
}
