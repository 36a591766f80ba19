"use client";

import { memo, useCallback, useRef, useSyncExternalStore } from "react";
import { useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import type { Messages } from "@/lib/i18n/messages";
import type { Place } from "./curve";
import type { DrawnLine } from "./gutter-picture";
import type { LineLook } from "./line-look";
import { type PerSide, sides } from "./pairing";
import { isPointedAt, type PointedStore } from "./pointed";
import { type Line, useGutter } from "./use-gutter";
import type { Pane } from "./use-pane";

/**
 * What joins two texts, drawn between them as quiet curves. Each word on a curve brings both its ends into sight; where
 * an end is out of sight, it says in which direction and in which paragraph it is.
 */
export const GutterLines = memo(function GutterLines(props: {
	panes: PerSide<Pane>;
	lines: readonly Line[];
	looks: ReadonlyMap<string, LineLook>;
	chosen: PerSide<string | null>;
	pointed: PointedStore;
	onShow: (look: LineLook) => void;
	className?: string;
}) {
	const { compare, linking } = useMessages();
	const gutter = useRef<HTMLElement>(null);
	const { left, right } = props.chosen;
	const isTied = useCallback(
		({ ends }: Line) => ends.left === left || ends.right === right,
		[left, right],
	);
	const picture = useGutter(props.panes, gutter, props.lines, isTied);
	const { get, subscribe } = props.pointed;
	const pointed = useSyncExternalStore(subscribe, get, get);
	const looked = picture.lines.flatMap((line) => {
		const look = props.looks.get(line.id);
		if (look === undefined) return [];
		const isChosen = sides.every((side) => look.ends[side] === props.chosen[side]);
		return [{ line, look, isChosen, isLit: isPointedAt(pointed, line.id, look.ends) }];
	});
	const hidden = looked.filter(({ line }) => line.labelY === null).length;
	return (
		<section
			ref={gutter}
			aria-label={compare.gutterLabel}
			className={classNames("relative overflow-hidden bg-paper", props.className)}
		>
			<svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full">
				{looked.map(({ line, look, isChosen, isLit }) => (
					<LinePath
						key={line.id}
						path={line.curve.path}
						look={look}
						isStressed={isChosen || isLit}
					/>
				))}
			</svg>
			{looked.map(({ line, look, isChosen, isLit }) => (
				<LineLabel
					key={line.id}
					line={line}
					look={look}
					isChosen={isChosen}
					isLit={isLit}
					onShow={props.onShow}
					pointed={props.pointed}
				/>
			))}
			<OutOfSight
				at="top"
				words={picture.above > 0 ? `↑ ${compare.outOfSightAbove(picture.above)}` : ""}
			/>
			<OutOfSight
				at="bottom"
				words={[
					...(hidden > 0 ? [linking.compare.hidden(hidden)] : []),
					...(picture.below > 0 ? [`↓ ${compare.outOfSightBelow(picture.below)}`] : []),
				].join(" · ")}
			/>
		</section>
	);
});

const LinePath = memo(function LinePath(props: {
	path: string;
	look: LineLook;
	isStressed: boolean;
}) {
	const { look } = props;
	return (
		<path
			d={props.path}
			data-tag={look.hue ?? undefined}
			fill="none"
			stroke="var(--tag, var(--ink-3))"
			strokeWidth={props.isStressed ? 3 : look.strong ? 2 : 1.5}
			strokeDasharray={look.dashed ? "4 4" : undefined}
		/>
	);
});

function OutOfSight(props: { at: "top" | "bottom"; words: string }) {
	if (props.words === "") return null;
	return (
		<p
			className={classNames(
				"pointer-events-none absolute inset-x-0 bg-paper py-1 text-center text-xs text-ink-2",
				props.at === "top" ? "top-0" : "bottom-0",
			)}
		>
			{props.words}
		</p>
	);
}

const LineLabel = memo(function LineLabel(props: {
	line: DrawnLine;
	look: LineLook;
	isChosen: boolean;
	isLit: boolean;
	onShow: (look: LineLook) => void;
	pointed: PointedStore;
}) {
	const messages = useMessages();
	const { line, look, isChosen, pointed } = props;
	if (line.labelY === null) return null;
	const gone = sides.flatMap((side) => stubWords(line, side, messages));
	const point = () => pointed.set({ kind: "line", id: line.id, ends: look.ends });
	const leave = () => pointed.set(null);
	return (
		<button
			type="button"
			onClick={() => props.onShow(look)}
			onPointerEnter={point}
			onPointerLeave={leave}
			onFocus={point}
			onBlur={leave}
			aria-label={[look.name, ...gone.map(({ name }) => name)].join(" ")}
			aria-pressed={isChosen}
			data-tag={look.hue ?? undefined}
			style={{ top: line.labelY }}
			className={classNames(
				"absolute inset-x-0.5 mx-auto flex min-h-6 w-fit max-w-[calc(100%-4px)] -translate-y-1/2 items-center gap-1 rounded-full border border-line-2 bg-sheet px-2 text-xs leading-tight font-medium whitespace-nowrap text-[var(--tag,var(--ink-2))] hover:border-line-3",
				props.isLit && "border-line-3",
				isChosen && "border-ink hover:border-ink",
			)}
		>
			<span aria-hidden="true" className="truncate">
				{[look.words, ...gone.map(({ short }) => short)].join(" ")}
			</span>
		</button>
	);
});

const arrows: Record<Place, string> = { in: "", above: "↑", below: "↓" };

/** Where the end on a side went, when it is out of sight: for the eye and for the ear. */
function stubWords(line: DrawnLine, side: "left" | "right", { compare, linking }: Messages) {
	const place = line.curve[side];
	const block = line.blocks[side];
	if (place === "in") return [];
	const direction = { above: compare.goesAbove, below: compare.goesBelow }[place];
	if (block === null) return [{ short: arrows[place], name: direction }];
	return [
		{
			short: `${arrows[place]} ${linking.compare.blockShort(block)}`,
			name: linking.compare.goesTo(direction, linking.compare.block(block)),
		},
	];
}
