"use client";

import { useMemo } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { ChoiceField } from "@/components/ui/choice-field";
import { EmptyState } from "@/components/ui/empty-state";
import { usePreloaded } from "@/components/ui/late";
import type { MapView } from "@/lib/domain/map";
import { GraphPart, graphPreloaded } from "./graph-part";
import { MapFilters } from "./map-filters";
import { graphNodes, mapForms, mapViews } from "./map-query";
import { indexMap } from "./map-words";
import { selectMarks } from "./select-marks";
import { TimelinePart } from "./timeline-part";
import { useMapQuery } from "./use-map-query";

/**
 * A dossier as one picture: its passages in time, or what ties its articles and statements; each as a table too. The map
 * comes as one text of JSON, because what a page carries as thousands of small values is looked at one by one.
 */
export function MapScreen(props: { dossierId: string; title: string; map: string }) {
	const map = useMemo((): MapView => JSON.parse(props.map), [props.map]);
	const messages = useMessages();
	const language = useLanguage();
	const words = messages.map;
	usePreloaded(graphPreloaded);
	const [query, change] = useMapQuery();
	const selected = useMemo(() => selectMarks(map, query), [map, query]);
	const index = useMemo(() => indexMap(map, messages, language), [map, messages, language]);
	if (map.passages.length === 0)
		return <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>;
	const part = { ...props, map, index, selected, query, onChange: change };
	const { passages, links } = messages.everywhere.count;
	return (
		<div className="flex flex-col gap-4">
			<h2 className="sr-only">{words.title}</h2>
			<div className="flex flex-wrap gap-x-4 gap-y-2">
				<ChoiceField
					legend={words.view.label}
					hideLegend
					options={mapViews.map((value) => ({ value, label: words.view[value] }))}
					value={query.view}
					onValue={(view) => change({ view })}
				/>
				<ChoiceField
					legend={words.form.label}
					hideLegend
					options={mapForms.map((value) => ({ value, label: words.form[value] }))}
					value={query.form}
					onValue={(form) => change({ form })}
				/>
				{query.view === "graph" && (
					<ChoiceField
						legend={words.nodes.label}
						hideLegend
						options={graphNodes.map((value) => ({ value, label: words.nodes[value] }))}
						value={query.nodes}
						onValue={(nodes) => change({ nodes })}
					/>
				)}
			</div>
			<MapFilters map={map} query={query} onChange={change} />
			<p role="status" className="text-label text-ink-2">
				{selected.passages.length === 0
					? words.noMatch
					: words.shown(passages(selected.passages.length), links(selected.links.length))}
			</p>
			{query.view === "timeline" ? <TimelinePart {...part} /> : <GraphPart {...part} />}
		</div>
	);
}
