"use client";

import type { ReactNode } from "react";
import { useMessages } from "@/components/language/language-provider";
import { TagSign } from "@/components/marks/tag-sign";
import { Kbd } from "@/components/ui/kbd";
import { shortcuts } from "@/lib/desk/shortcuts";
import { type Tag, tagNames, tagRow } from "@/lib/domain/tags";
import type { PieceRole } from "@/lib/domain/text";

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
	onAddWords: (role: PieceRole) => void;
	onReplace: () => void;
}) {
	const { desk, vocabulary } = useMessages();
	const { selectedTag } = props;
	return (
		<div
			role="toolbar"
			aria-label={desk.selectionBar}
			style={{ top: props.place.top, left: props.place.left }}
			className="absolute z-20 flex w-max max-w-[min(640px,calc(100vw-16px))] flex-wrap gap-0.5 rounded-[8px] bg-ink p-1 text-paper shadow-lift forced-colors:border max-sm:fixed max-sm:z-30 max-sm:inset-x-2 max-sm:top-auto! max-sm:bottom-2 max-sm:left-2! max-sm:justify-center"
		>
			{tagNames.map((tag) => (
				<BarButton key={tag} keyHint={tagRow(tag).key} onPress={() => props.onTag(tag)}>
					<TagSign tag={tag} size="small" />
					{vocabulary.tag[tag]}
				</BarButton>
			))}
			<BarButton keyHint={shortcuts.link.keys[0]} onPress={props.onLink}>
				{desk.linkEllipsis}
			</BarButton>
			{selectedTag !== null && (
				<>
					<span aria-hidden="true" className="mx-1 w-px self-stretch bg-current/30 max-sm:hidden" />
					<BarButton keyHint={shortcuts.addPiece.keys[0]} onPress={() => props.onAddWords("body")}>
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

function BarButton(props: { keyHint?: string; onPress: () => void; children: ReactNode }) {
	return (
		<button
			type="button"
			aria-keyshortcuts={props.keyHint}
			// Keeps the words selected and the focus in the text.
			onMouseDown={(event) => event.preventDefault()}
			onClick={props.onPress}
			className="flex min-h-8 items-center gap-1.5 rounded-[5px] px-2.5 text-label font-medium hover:bg-paper/15 focus-visible:-outline-offset-2 focus-visible:outline-paper"
		>
			{props.children}
			{props.keyHint !== undefined && (
				<span className="max-sm:hidden">
					<Kbd onDark>{props.keyHint}</Kbd>
				</span>
			)}
		</button>
	);
}
