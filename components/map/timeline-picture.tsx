"use client";

import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Link } from "@/components/ui/link";
import { DotCard } from "./dot-card";
import { drawTies } from "./draw-timeline";
import type { Drawing } from "./drawing";
import { arrows, dotAt, dotTowards } from "./find-dot";
import { type MapIndex, passageAddress } from "./map-words";
import { Picture } from "./picture";
import type { Selected } from "./select-marks";
import type { Dot, Timeline } from "./timeline";

// As far as a pointer can be from the middle of a dot and still mean it.
const reach = 12;

/**
 * The timeline to be looked through: the dot under the pointer, or the one that the arrow keys come to, is a link to its
 * passage, with what is tied to it drawn over the rest. There is one link in the page, whatever the number of dots.
 */
export function TimelinePicture(props: {
	timeline: Timeline;
	drawing: Drawing;
	selected: Selected;
	index: MapIndex;
}) {
	const { timeline, drawing, selected, index } = props;
	const words = useMessages().map.timeline;
	const { dots } = timeline;
	const byId = useMemo(() => new Map(dots.map((dot) => [dot.id, dot])), [dots]);
	const [activeId, setActiveId] = useState<string | null>(null);
	const [isOn, setOn] = useState(false);
	const [isLow, setLow] = useState(false);
	const active = byId.get(activeId ?? "") ?? dots[0];
	const isShown = isOn && active !== undefined;
	const onPointer = ({ currentTarget, clientX, clientY }: PointerEvent) => {
		const { left, top } = currentTarget.getBoundingClientRect();
		const found = dotAt(dots, clientX - left, clientY - top, reach);
		setOn(found !== null);
		setLow(clientY > window.innerHeight * 0.7);
		if (found !== null) setActiveId(found.id);
	};
	return (
		<section
			aria-label={words.label}
			className="relative"
			onPointerMove={onPointer}
			onPointerDown={onPointer}
			onPointerLeave={() => setOn(false)}
		>
			<Picture drawing={drawing} />
			{isShown && (
				<Picture
					drawing={{ ...drawing, shapes: drawTies(active.id, selected, byId) }}
					className="pointer-events-none absolute inset-0"
				/>
			)}
			{active !== undefined && (
				<DotLink
					dot={active}
					dots={dots}
					index={index}
					onActive={(id) => {
						setActiveId(id);
						setOn(true);
						setLow(false);
					}}
					onLeave={() => setOn(false)}
				/>
			)}
			{isShown && <DotCard dot={active} timeline={timeline} index={index} isLow={isLow} />}
		</section>
	);
}

function DotLink(props: {
	dot: Dot;
	dots: readonly Dot[];
	index: MapIndex;
	onActive: (id: string) => void;
	onLeave: () => void;
}) {
	const { dot, dots, onActive } = props;
	const { map, vocabulary } = useMessages();
	const link = useRef<HTMLAnchorElement>(null);
	const takesFocus = useRef(false);
	// The link of the next dot is another element, so that what it says is read out.
	// biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the dot
	useEffect(() => {
		if (takesFocus.current) link.current?.focus();
		takesFocus.current = false;
	}, [dot.id]);
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === "Escape") props.onLeave();
		const next = dotFor(event.key, dot, dots);
		if (next === null) return;
		event.preventDefault();
		takesFocus.current = true;
		onActive(next.id);
	};
	const said = props.index.wordsOf(dot.id);
	if (said === null) return null;
	const source = [said.outlet, said.date, said.speakers, said.links, ...said.statements];
	const tag = vocabulary.tag[said.passage.tag];
	return (
		<Link
			key={dot.id}
			ref={link}
			href={passageAddress(said.passage)}
			aria-label={map.timeline.dot(tag, said.quote, source.filter((one) => one !== "").join(", "))}
			onFocus={() => onActive(dot.id)}
			onBlur={props.onLeave}
			onKeyDown={onKeyDown}
			className="absolute size-6 scroll-my-56 -translate-x-1/2 -translate-y-1/2 rounded-[6px]"
			style={{ left: dot.x, top: dot.y }}
		/>
	);
}

/** The dot that a key leads to; null for a key that leads nowhere. */
function dotFor(key: string, dot: Dot, dots: readonly Dot[]): Dot | null {
	if (key === "Home") return dots[0] ?? null;
	if (key === "End") return dots.at(-1) ?? null;
	const arrow = arrows.find((one) => one === key);
	return arrow === undefined ? null : dotTowards(dots, dot, arrow);
}
