"use client";

import type { Ref } from "react";
import { useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import type { Place } from "./curve";
import type { LineLook } from "./line-look";
import type { DrawnLine, GutterPicture } from "./use-gutter";

/** What joins two texts, drawn between them as quiet curves; each word on a curve brings both its ends into sight. */
export function GutterLines(props: {
	ref: Ref<HTMLElement>;
	picture: GutterPicture;
	looks: ReadonlyMap<string, LineLook>;
	/** Whether both of its ends are chosen. */
	isChosen: (look: LineLook) => boolean;
	onShow: (look: LineLook) => void;
	className?: string;
}) {
	const { compare } = useMessages();
	const { picture } = props;
	const looked = picture.lines.flatMap((line) => {
		const look = props.looks.get(line.id);
		return look === undefined ? [] : [{ line, look, isChosen: props.isChosen(look) }];
	});
	return (
		<section
			ref={props.ref}
			aria-label={compare.gutterLabel}
			className={classNames("relative overflow-hidden bg-paper", props.className)}
		>
			<svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full">
				{looked.map(({ line, look, isChosen }) => (
					<path
						key={line.id}
						d={line.curve.path}
						data-tag={look.hue ?? undefined}
						fill="none"
						stroke="var(--tag, var(--ink-3))"
						strokeWidth={isChosen ? 3 : look.strong ? 2 : 1.5}
						strokeDasharray={look.dashed ? "4 4" : undefined}
					/>
				))}
			</svg>
			{looked.map(({ line, look, isChosen }) => (
				<LineLabel
					key={line.id}
					line={line}
					look={look}
					isChosen={isChosen}
					onShow={() => props.onShow(look)}
				/>
			))}
			{picture.above > 0 && (
				<p className="absolute inset-x-0 top-0 bg-paper py-1 text-center text-xs text-ink-2">
					↑ {compare.outOfSightAbove(picture.above)}
				</p>
			)}
			{picture.below > 0 && (
				<p className="absolute inset-x-0 bottom-0 bg-paper py-1 text-center text-xs text-ink-2">
					↓ {compare.outOfSightBelow(picture.below)}
				</p>
			)}
		</section>
	);
}

const arrows: Record<Place, string> = { in: "", above: "↑", below: "↓" };

function LineLabel(props: {
	line: DrawnLine;
	look: LineLook;
	isChosen: boolean;
	onShow: () => void;
}) {
	const { compare } = useMessages();
	const { line, look, isChosen } = props;
	const gone = [line.curve.left, line.curve.right].filter((place) => place !== "in");
	const places = { in: "", above: compare.goesAbove, below: compare.goesBelow };
	return (
		<button
			type="button"
			onClick={props.onShow}
			aria-label={[look.name, ...gone.map((place) => places[place])].join(" ")}
			aria-pressed={isChosen}
			data-tag={look.hue ?? undefined}
			style={{ top: line.labelY }}
			className={classNames(
				"absolute inset-x-1 mx-auto flex min-h-6 w-fit -translate-y-1/2 items-center gap-1 rounded-full border border-line-2 bg-sheet px-2 text-xs leading-tight font-medium whitespace-nowrap text-[var(--tag,var(--ink-2))] hover:border-line-3",
				isChosen && "border-ink hover:border-ink",
			)}
		>
			<span aria-hidden="true">
				{[arrows[line.curve.left], look.words, arrows[line.curve.right]].join(" ").trim()}
			</span>
		</button>
	);
}
