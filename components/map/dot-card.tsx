"use client";

import { useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import { TagChip } from "@/components/marks/tag-chip";
import type { MapIndex } from "./map-words";
import type { Dot, Timeline } from "./timeline";

const cardWidth = 320;
// What a card needs below its dot at most.
const room = 190;

/** What a dot stands for, beside it. It is seen only: the link of the dot says the same. */
export function DotCard(props: {
	dot: Dot;
	timeline: Pick<Timeline, "width" | "height">;
	index: MapIndex;
	/** Whether there is no room on the screen below the dot. */
	isLow: boolean;
}) {
	const { dot, timeline } = props;
	const { width, height } = timeline;
	const words = useMessages().map.timeline;
	const said = props.index.wordsOf(dot.id);
	if (said === null) return null;
	const { passage, article } = said;
	const left = Math.max(0, Math.min(dot.x + 16, width - cardWidth));
	const isAbove = props.isLow || dot.y > height - room;
	return (
		<div
			aria-hidden="true"
			className="pointer-events-none absolute z-10 flex w-80 max-w-full flex-col gap-1 rounded-card border border-line-2 bg-sheet px-3 py-2.5 shadow-lift"
			style={isAbove ? { left, bottom: height - dot.y + 16 } : { left, top: dot.y + 16 }}
		>
			<p className="text-xs text-ink-2">
				{[said.outlet, said.date, said.speakers].filter((one) => one !== "").join(" · ")}
			</p>
			<p
				lang={article?.language}
				className="line-clamp-5 font-serif text-[0.9375rem] leading-[1.45] text-pretty-safe"
			>
				{said.quote}
			</p>
			<p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
				<TagChip tag={passage.tag} size="small" />
				<StateWord state={passage.state} stale={passage.stale} tag={passage.tag} />
			</p>
			{said.links !== "" && <p className="text-xs text-ink-2">{words.links(said.links)}</p>}
			{said.statements.length > 0 && (
				<p className="text-xs text-ink-2">{words.statements(said.statements.join(" · "))}</p>
			)}
		</div>
	);
}
