import { type ActivityFilter, activityKinds, activitySteps } from "@/lib/domain/activity";
import { isId } from "@/lib/domain/id";
import { spanOfDate } from "@/lib/domain/published-date";

/** What the activity is filtered by, as the address holds it; an empty string filters nothing. */
export interface ActivityQuery {
	readonly member: string;
	readonly kind: string;
	readonly step: string;
	/** The first and the last day, ISO 8601, in the reader's zone. */
	readonly from: string;
	readonly to: string;
	readonly article: string;
}

const names = ["member", "kind", "step", "from", "to", "article"] as const;

/** The query an address holds; whatever it does not know filters nothing. */
export function parseActivityQuery(params: URLSearchParams): ActivityQuery {
	const word = (name: string) => params.get(name) ?? "";
	const idOf = (name: string) => (isId(word(name)) ? word(name) : "");
	return {
		member: idOf("member"),
		kind: activityKinds.find((kind) => kind === word("kind")) ?? "",
		step: activitySteps.find((step) => step === word("step")) ?? "",
		from: dayOf(word("from")),
		to: dayOf(word("to")),
		article: idOf("article"),
	};
}

/** The address of a query: only what filters. */
export function activityParams(query: ActivityQuery): URLSearchParams {
	const given = names.flatMap((name): [string, string][] =>
		query[name] === "" ? [] : [[name, query[name]]],
	);
	return new URLSearchParams(given);
}

/** What the server is asked for by a query, its days those of a zone (IANA name). */
export function toActivityFilter(query: ActivityQuery, zone: string): ActivityFilter {
	const kind = activityKinds.find((one) => one === query.kind);
	const step = activitySteps.find((one) => one === query.step);
	return {
		...(query.member === "" ? {} : { actorId: query.member }),
		...(kind === undefined ? {} : { kind }),
		...(step === undefined ? {} : { step }),
		...(query.from === "" ? {} : { from: momentOf(query.from, zone, "start") }),
		...(query.to === "" ? {} : { until: momentOf(query.to, zone, "end") }),
		...(query.article === "" ? {} : { articleId: query.article }),
	};
}

function dayOf(word: string): string {
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(word) && !Number.isNaN(Date.parse(word));
	return isDay ? word : "";
}

function momentOf(day: string, zone: string, edge: "start" | "end"): string {
	return new Date(spanOfDate({ value: day, precision: "day", zone })[edge]).toISOString();
}
