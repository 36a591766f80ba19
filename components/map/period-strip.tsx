"use client";

import { type KeyboardEvent, type PointerEvent, useMemo, useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useZone } from "@/components/language/zone-provider";
import { Button } from "@/components/ui/button";
import { changeEdge, type Edge, edges, fixedShare, periodBetween, shareOf } from "./period";
import type { Period, TimedArticle } from "./timeline";
import { momentWords, periodWords } from "./timeline-words";

/** All the time of the dossier as a strip with a stroke for each article: drawing over it chooses a period. */
export function PeriodStrip(props: {
	articles: readonly TimedArticle[];
	/** All the time there is. */
	extent: Period;
	/** What is chosen of it; null for all. */
	period: Period | null;
	onPeriod: (period: Period | null) => void;
}) {
	const { extent, onPeriod } = props;
	const messages = useMessages();
	const language = useLanguage();
	const zone = useZone();
	const words = messages.map.period;
	const [drawn, setDrawn] = useState<{ readonly from: number; readonly to: number } | null>(null);
	const chosen = drawn === null ? props.period : periodBetween(extent, drawn.from, drawn.to);
	const shown = chosen ?? extent;
	const draw = (event: PointerEvent<HTMLElement>, isFirst: boolean) => {
		const { left, width } = event.currentTarget.getBoundingClientRect();
		const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
		if (isFirst) event.currentTarget.setPointerCapture(event.pointerId);
		const from = fixedShare(extent, props.period, share);
		setDrawn((was) => (isFirst || was === null ? { from, to: share } : { ...was, to: share }));
	};
	const end = () => {
		// A press without a way is no period.
		if (drawn !== null && Math.abs(drawn.to - drawn.from) > 0.005) onPeriod(chosen);
		setDrawn(null);
	};
	return (
		<fieldset className="flex min-w-0 flex-col gap-1.5">
			<legend className="mb-1.5 text-label font-medium">{words.label}</legend>
			<div
				className="relative h-11 touch-pan-y rounded-card border border-line-3 bg-sheet select-none"
				onPointerDown={(event) => draw(event, true)}
				onPointerMove={(event) => drawn !== null && draw(event, false)}
				onPointerUp={end}
				onPointerCancel={() => setDrawn(null)}
			>
				<Strokes articles={props.articles} extent={extent} />
				<Chosen extent={extent} period={shown} />
				{edges.map((edge) => (
					<EdgeHandle
						key={edge}
						edge={edge}
						extent={extent}
						period={shown}
						label={words[edge]}
						words={momentWords(shown[edge], zone, language)}
						onPeriod={onPeriod}
					/>
				))}
			</div>
			<div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 text-label text-ink-2">
				<span className="tabular-nums">{periodWords(shown, zone, language, messages)}</span>
				{chosen === null ? (
					<span className="max-sm:hidden">{words.drag}</span>
				) : (
					<Button size="small" variant="quiet" onClick={() => onPeriod(null)}>
						{words.all}
					</Button>
				)}
			</div>
		</fieldset>
	);
}

function Strokes({ articles, extent }: { articles: readonly TimedArticle[]; extent: Period }) {
	const d = useMemo(
		() =>
			articles
				.flatMap(({ span }) => span ?? [])
				.map((span) => {
					const from = Math.round(shareOf(span.start, extent) * 1000);
					const to = Math.round(shareOf(span.end, extent) * 1000);
					// A date that says little is a thin line, so that it does not hide the others.
					const [top, foot] = to - from > 40 ? [36, 39] : [9, 33];
					return `M${from} ${top}H${Math.max(from + 2, to)}V${foot}H${from}z`;
				})
				.join(""),
		[articles, extent],
	);
	return (
		<svg
			aria-hidden="true"
			viewBox="0 0 1000 44"
			preserveAspectRatio="none"
			className="pointer-events-none absolute inset-0 size-full"
		>
			<path d={d} fill="var(--ink-3)" fillOpacity={0.45} />
		</svg>
	);
}

function Chosen({ extent, period }: { extent: Period; period: Period }) {
	const left = shareOf(period.start, extent) * 100;
	const right = 100 - shareOf(period.end, extent) * 100;
	return (
		<div
			className="pointer-events-none absolute inset-y-0 border-x-2 border-accent bg-accent/15 forced-colors:border-[Highlight]"
			style={{ left: `${left}%`, right: `${right}%` }}
		/>
	);
}

function EdgeHandle(props: {
	edge: Edge;
	extent: Period;
	period: Period;
	label: string;
	words: string;
	onPeriod: (period: Period | null) => void;
}) {
	const { edge, extent, period } = props;
	const share = shareOf(period[edge], extent);
	const onKeyDown = (event: KeyboardEvent) => {
		const next = changeEdge(extent, period, edge, event.key);
		if (next === undefined) return;
		event.preventDefault();
		props.onPeriod(next);
	};
	return (
		<div
			role="slider"
			tabIndex={0}
			aria-label={props.label}
			aria-valuemin={0}
			aria-valuemax={100}
			aria-valuenow={Math.round(share * 100)}
			aria-valuetext={props.words}
			onKeyDown={onKeyDown}
			className="absolute inset-y-0 w-6 -translate-x-1/2 cursor-ew-resize rounded-[6px]"
			style={{ left: `${share * 100}%` }}
		/>
	);
}
