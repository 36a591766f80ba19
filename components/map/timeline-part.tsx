"use client";

import { useMemo } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useZone } from "@/components/language/zone-provider";
import { drawTimeline } from "./draw-timeline";
import type { MapPartProps } from "./map-part";
import { PeriodStrip } from "./period-strip";
import { SaveMenu } from "./save-menu";
import { timedArticles } from "./select-marks";
import { extentOf, isWithin, layoutTimeline, type Period, type TimedArticle } from "./timeline";
import { TimelinePicture } from "./timeline-picture";
import { TimelineTable } from "./timeline-table";
import { timelineWords } from "./timeline-words";
import { useWidth } from "./use-width";

/** The passages of a dossier in time: drawn, with the period to be chosen, or as a table. */
export function TimelinePart(props: MapPartProps) {
	const { map, query, onChange } = props;
	const articles = useMemo(() => timedArticles(map), [map]);
	const extent = useMemo(() => extentOf(articles), [articles]);
	const placed = { ...props, articles, period: query.period ?? extent };
	return (
		<>
			<PeriodStrip
				articles={articles}
				extent={extent}
				period={query.period}
				onPeriod={(period) => onChange({ period })}
			/>
			{query.form === "table" ? <Table {...placed} /> : <Drawn {...placed} />}
		</>
	);
}

interface PlacedProps extends MapPartProps {
	readonly articles: readonly TimedArticle[];
	readonly period: Period;
}

function Table({ index, selected, articles, period }: PlacedProps) {
	const within = new Set(articles.filter((one) => isWithin(one, period)).map(({ id }) => id));
	const passages = selected.passages.filter(({ articleId }) => within.has(articleId));
	return <TimelineTable key={passages.length} index={index} passages={passages} />;
}

function Drawn({ title, index, selected, articles, period }: PlacedProps) {
	const messages = useMessages();
	const language = useLanguage();
	const zone = useZone();
	const words = messages.map;
	const [box, width] = useWidth<HTMLDivElement>();
	const { start, end } = period;
	const shown = useMemo(() => {
		if (width === 0) return null;
		const { passages } = selected;
		const timeline = layoutTimeline({ articles, passages, period: { start, end }, width });
		const said = timelineWords(timeline, zone, language, messages);
		return { timeline, drawing: drawTimeline(timeline, selected, said) };
	}, [articles, selected, start, end, width, zone, language, messages]);
	return (
		<>
			<div className="flex flex-wrap items-center justify-between gap-3">
				<p className="text-label text-ink-2">{words.timeline.help}</p>
				{shown !== null && (
					<SaveMenu title={`${title} - ${words.view.timeline}`} draw={() => shown.drawing} />
				)}
			</div>
			<div ref={box} className="min-h-64 min-w-0">
				{shown !== null && <TimelinePicture {...shown} selected={selected} index={index} />}
			</div>
		</>
	);
}
