import { type LinkType, linkTypeNames } from "@/lib/domain/link-types";
import { type ReviewState, reviewStateNames } from "@/lib/domain/review";
import { type Tag, tagNames } from "@/lib/domain/tags";
import type { Period } from "./timeline";

/** The pictures of a dossier, in the order in which they are offered. */
export const mapViews = ["timeline", "graph"] as const;
export type MapViewName = (typeof mapViews)[number];

/** How each is shown: drawn, or as a table that says the same. */
export const mapForms = ["picture", "table"] as const;
export type MapForm = (typeof mapForms)[number];

/** What the graph's nodes are. */
export const graphNodes = ["articles", "statements"] as const;
export type GraphNodes = (typeof graphNodes)[number];

/** What of a dossier is looked at, and how; null filters nothing. */
export interface MapQuery {
	readonly view: MapViewName;
	readonly form: MapForm;
	readonly nodes: GraphNodes;
	readonly tag: Tag | null;
	readonly type: LinkType | null;
	readonly state: ReviewState | null;
	readonly speakerId: string | null;
	readonly statementId: string | null;
	/** Null for all the time there is. */
	readonly period: Period | null;
}

/** The query an address holds; whatever it does not know is the default. */
export function parseMapQuery(params: URLSearchParams): MapQuery {
	const among = <T extends string>(names: readonly T[], key: string) =>
		names.find((name) => name === params.get(key)) ?? null;
	return {
		view: among(mapViews, "view") ?? "timeline",
		form: among(mapForms, "form") ?? "picture",
		nodes: among(graphNodes, "nodes") ?? "articles",
		tag: among(tagNames, "tag"),
		type: among(linkTypeNames, "type"),
		state: among(reviewStateNames, "state"),
		speakerId: params.get("speaker"),
		statementId: params.get("statement"),
		period: parsePeriod(params.get("from"), params.get("to")),
	};
}

/** The address of a query: only what is not the default. */
export function toMapParams(query: MapQuery): URLSearchParams {
	const params = new URLSearchParams();
	const put = (key: string, value: string | null, standard: string | null = null) => {
		if (value !== null && value !== standard) params.set(key, value);
	};
	put("view", query.view, "timeline");
	put("form", query.form, "picture");
	put("nodes", query.nodes, "articles");
	put("tag", query.tag);
	put("type", query.type);
	put("state", query.state);
	put("speaker", query.speakerId);
	put("statement", query.statementId);
	put("from", query.period && toMinute(query.period.start));
	put("to", query.period && toMinute(query.period.end));
	return params;
}

/** A query without what it filters, its pictures as they are. */
export const noMapFilter = {
	...{ tag: null, type: null, state: null },
	...{ speakerId: null, statementId: null, period: null },
} as const satisfies Partial<MapQuery>;

/** Whether anything is filtered out on purpose. */
export function isMapFiltered(query: MapQuery): boolean {
	const { tag, type, state, speakerId, statementId, period } = query;
	return [tag, type, state, speakerId, statementId, period].some((value) => value !== null);
}

function parsePeriod(from: string | null, to: string | null): Period | null {
	const [start, end] = [Date.parse(from ?? ""), Date.parse(to ?? "")];
	return start < end ? { start, end } : null;
}

/** A moment as the address says it: to the minute, in UTC. */
function toMinute(moment: number): string {
	return `${new Date(moment).toISOString().slice(0, 16)}Z`;
}
