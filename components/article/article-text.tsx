import type { KeyboardEvent, ReactNode, SyntheticEvent } from "react";
import type { Block } from "@/lib/domain/text";
import { blockElements } from "@/lib/editor/block-elements";
import { type EditorMark, segmentAttributes } from "@/lib/editor/editor-mark";
import { toSegments } from "@/lib/text/segments";
import { layOut, type Stretch } from "./article-layout";

export interface ArticleTextProps {
	readonly text: string;
	readonly blocks: readonly Block[];
	/** The pieces that are drawn, in any order (`toMarks`). */
	readonly marks: readonly EditorMark[];
	/** The article's own language, as BCP 47. */
	readonly language: string;
	/** What a screen reader calls the text. */
	readonly label: string;
	/** Whether the headline stands below a heading of the page. */
	readonly nested?: boolean;
	/** Ids of passages drawn as selected. */
	readonly selected?: readonly string[];
	/** The passage the Tab key leads to; the others are reached from there. */
	readonly tabStop?: string | null;
	/** Blocks set back behind the others. */
	readonly isMuted?: (block: Block) => boolean;
	/** What is said of the passages that begin here, beyond their words. */
	readonly describe?: (ids: readonly string[]) => string;
	/** A click or Enter on a mark: the ids over it, outermost first. Without it, marks are plain text. */
	readonly onChoose?: (ids: readonly string[]) => void;
	/** A mark got the focus: the ids that begin there. */
	readonly onFocusMark?: (ids: readonly string[]) => void;
}

/**
 * An article's text as published, with its passages as `<mark>` elements over exactly their
 * characters, named as in the editor. Needs no browser: the server can send it. The first mark of
 * each passage is a button where `onChoose` is given.
 */
export function ArticleText(props: ArticleTextProps) {
	const laid = layOut(props.blocks, toSegments(props.marks));
	const looks = new Map(props.marks.map((mark) => [mark.id, mark]));
	return (
		<article
			className="article-text whitespace-pre-line"
			lang={props.language}
			aria-label={props.label}
			{...eventsOf(props)}
		>
			{laid.map(({ block, stretches }) => {
				const Element = blockElements[block.kind].element;
				return (
					<Element
						key={block.start}
						{...levelOf(block, props.nested ?? false)}
						data-block={block.kind}
						dir="auto"
						data-muted={props.isMuted?.(block) ? "" : undefined}
					>
						{stretches.map((stretch) => renderStretch(stretch, block, looks, props))}
					</Element>
				);
			})}
		</article>
	);
}

const levels = { h1: 1, h2: 2, p: null, blockquote: null } as const;

/** The looks go by the element, so that a headline below a heading of the page says its level apart. */
function levelOf(block: Block, nested: boolean) {
	const level = levels[blockElements[block.kind].element];
	return level === null || !nested ? {} : { "aria-level": level + 1 };
}

function eventsOf({ onChoose, onFocusMark }: ArticleTextProps) {
	if (onChoose === undefined) return {};
	return {
		onClick: (event: SyntheticEvent) => {
			const ids = idsAt(event, "ids");
			if (ids.length > 0) onChoose(ids);
		},
		onKeyDown: (event: KeyboardEvent) => {
			const ids = idsAt(event, "ids");
			if (ids.length === 0 || (event.key !== "Enter" && event.key !== " ")) return;
			event.preventDefault();
			onChoose(ids);
		},
		onFocus: (event: SyntheticEvent) => {
			const ids = idsAt(event, "heads");
			if (ids.length > 0) onFocusMark?.(ids);
		},
	};
}

function renderStretch(
	stretch: Stretch,
	block: Block,
	looks: ReadonlyMap<string, EditorMark>,
	props: ArticleTextProps,
): ReactNode {
	const { segment, heads, start } = stretch;
	const words = renderWords(stretch, block, props.text);
	const attributes = segment && segmentAttributes(segment, looks);
	if (segment === null || attributes === null) return words;
	const isOn = segment.ids.some((id) => props.selected?.includes(id));
	return (
		<mark
			key={start}
			{...attributes}
			data-heads={heads.length > 0 ? heads.join(" ") : undefined}
			data-selected={isOn ? "" : undefined}
			{...buttonOf(heads, isOn, props)}
		>
			{words}
		</mark>
	);
}

function buttonOf(heads: readonly string[], isOn: boolean, props: ArticleTextProps) {
	if (heads.length === 0) return {};
	const description = props.describe?.(heads);
	if (props.onChoose === undefined) return { "aria-description": description };
	const isStop = props.tabStop != null && heads.includes(props.tabStop);
	return {
		role: "button",
		tabIndex: isStop ? 0 : -1,
		"aria-pressed": isOn,
		"aria-description": description,
	};
}

/** Its characters in the looks that the source gave them; addresses of links are not followed from here. */
function renderWords({ start, end }: Stretch, block: Block, text: string): ReactNode {
	const looks = block.inline.filter((look) => look.start < end && look.end > start);
	if (looks.length === 0) return text.slice(start, end);
	const cuts = looks.flatMap((look) => [Math.max(look.start, start), Math.min(look.end, end)]);
	const edges = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
	return edges.slice(0, -1).map((from, n) => {
		const kinds = looks
			.filter((look) => look.start <= from && from < look.end)
			.map((look) => look.kind);
		const words = text.slice(from, edges[n + 1]);
		const emphasised = kinds.includes("emphasis") ? <em key={from}>{words}</em> : words;
		return kinds.includes("strong") ? <strong key={from}>{emphasised}</strong> : emphasised;
	});
}

function idsAt(event: SyntheticEvent, attribute: "ids" | "heads"): string[] {
	if (!(event.target instanceof Element)) return [];
	const mark = event.target.closest<HTMLElement>("[data-ids]");
	return mark?.dataset[attribute]?.split(" ") ?? [];
}
