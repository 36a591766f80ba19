"use client";

// Here and not with what draws it: rules that come while a page is shown make all of it be styled anew.
import "@xyflow/react/dist/base.css";
import { useEffect, useMemo } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { late, useLate } from "@/components/ui/late";
import { Spinner } from "@/components/ui/spinner";
import { bundleLinks } from "./bundle-links";
import { drawGraph, placeBundles } from "./draw-graph";
import { GraphTable } from "./graph-table";
import { bundleWords, graphWords } from "./graph-words";
import { layerGraph } from "./layer-graph";
import type { MapPartProps } from "./map-part";
import { SaveMenu } from "./save-menu";

// What draws it is as large as a desk, and most who look at a dossier do not come here.
const graphPicture = late(() => import("./graph-picture").then((part) => part.GraphPicture));

/** What is wanted once somebody asks for the graph. */
export const graphPreloaded = [graphPicture];

/** What ties the articles or the statements of a dossier: drawn in layers, or as a table. */
export function GraphPart(props: MapPartProps) {
	const { map, selected, query, index, dossierId } = props;
	const messages = useMessages();
	const language = useLanguage();
	const { nodes } = query;
	useEffect(graphPicture.load, []);
	const GraphPicture = useLate(graphPicture);
	const words = messages.map;
	const shown = useMemo(() => {
		const bundled = bundleLinks(map, selected, nodes);
		const said = graphWords(bundled, { nodes, dossierId, index }, messages, language);
		const places = layerGraph({ nodeIds: bundled.nodeIds, edges: bundled.bundles });
		const bundles = placeBundles(bundled.bundles, new Map(places.map((one) => [one.id, one])));
		return { said, places, bundles };
	}, [map, selected, nodes, dossierId, index, messages, language]);
	if (query.form === "table") return <GraphTable {...shown} />;
	const draw = () =>
		drawGraph(shown.places, shown.bundles, {
			node: (id) => shown.said.get(id) ?? { over: "", lines: [] },
			bundle: (bundle) => bundleWords(bundle, messages),
		});
	return (
		<>
			<div className="flex flex-wrap items-center justify-between gap-3">
				<p className="text-label text-ink-2">{words.graph.help}</p>
				<SaveMenu title={`${props.title} - ${words.view.graph}`} draw={draw} />
			</div>
			<section
				aria-label={words.graph[nodes]}
				className="h-[min(70dvh,720px)] min-h-80 overflow-hidden rounded-card border border-line bg-paper"
			>
				{GraphPicture === null ? <Spinner /> : <GraphPicture key={nodes} {...shown} />}
			</section>
		</>
	);
}
