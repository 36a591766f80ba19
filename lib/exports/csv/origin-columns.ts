import type { Origin } from "@/lib/domain/annotation";
import type { Column } from "@/lib/exports/csv/table";

/** The columns of where a mark or a link came from, the same in every table. */
export function originColumns<Row>(of: (row: Row) => Origin): Column<Row>[] {
	return [
		{ name: "origin", meaning: "human, suggestion, import or round", value: (row) => of(row).kind },
		{
			name: "origin_source",
			meaning: "the rule that suggested it, or where it was imported from",
			value: (row) => sourceOf(of(row)),
		},
		{ name: "origin_score", meaning: "the machine’s score", value: (row) => scoreOf(of(row)) },
	];
}

function sourceOf(origin: Origin): string | null {
	if ("rule" in origin) return origin.rule;
	return "source" in origin ? origin.source : null;
}

function scoreOf(origin: Origin): number | null {
	return "score" in origin ? origin.score : null;
}
