import { type LinkType, linkTypeNames, linkTypeRow } from "@/lib/domain/link-types";
import type { MapView } from "@/lib/domain/map";
import type { GraphNodes } from "./map-query";
import type { Selected } from "./select-marks";

/** Links of one type from one node to another, as one line. */
export interface Bundle {
	readonly from: string;
	readonly to: string;
	readonly type: LinkType;
	readonly count: number;
}

/** A dossier as a graph: which nodes there are, and what ties them, bundled by type. */
export interface Bundled {
	readonly nodeIds: readonly string[];
	readonly bundles: readonly Bundle[];
}

/**
 * The graph of articles or of statements. A link between passages ties the articles they are in, or every two statements
 * they belong to; a link within one node is left out. Types that say the same read backwards go from the later node to
 * the earlier one, so that they are one bundle. Nodes are in the order of the map, bundles in that of their first
 * link and of the link types.
 */
export function bundleLinks(map: MapView, selected: Selected, nodes: GraphNodes): Bundled {
	const all: readonly { readonly id: string }[] =
		nodes === "articles" ? map.articles : map.statements;
	const order = new Map(all.map(({ id }, n) => [id, n]));
	const places = (id: string) => order.get(id) ?? 0;
	const nodesOf = nodesByPassage(selected, nodes);
	const counts = new Map<string, Bundle>();
	for (const { fromId, toId, type } of selected.links)
		for (const from of nodesOf(fromId))
			for (const to of nodesOf(toId)) {
				if (from === to) continue;
				const isTurned = linkTypeRow(type).symmetric && places(from) < places(to);
				const ends = isTurned ? { from: to, to: from } : { from, to };
				const key = `${ends.from} ${ends.to} ${type}`;
				const count = (counts.get(key)?.count ?? 0) + 1;
				counts.set(key, { ...ends, type, count });
			}
	const present = new Set(selected.passages.flatMap(({ id }) => nodesOf(id)));
	return {
		nodeIds: all.map(({ id }) => id).filter((id) => present.has(id)),
		bundles: [...counts.values()].sort(
			(a, b) => linkTypeNames.indexOf(a.type) - linkTypeNames.indexOf(b.type),
		),
	};
}

function nodesByPassage(
	{ passages, statements }: Selected,
	nodes: GraphNodes,
): (passageId: string) => readonly string[] {
	const found = new Map<string, string[]>();
	if (nodes === "articles") for (const { id, articleId } of passages) found.set(id, [articleId]);
	else
		for (const { id, members } of statements)
			for (const { annotationId } of members)
				found.set(annotationId, [...(found.get(annotationId) ?? []), id]);
	return (id) => found.get(id) ?? [];
}
