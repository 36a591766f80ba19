import type { DecisionView, PersonView } from "@/lib/domain/people";
import type { ReviewState } from "@/lib/domain/review";
import type { CellValue } from "@/lib/exports/csv/cell";
import type { Column } from "@/lib/exports/csv/table";

/** As much of a mark or a link as its review columns show. */
export interface ReviewedRow {
	readonly state: ReviewState;
	readonly stale: boolean;
	readonly revision: number;
	readonly decision: DecisionView | null;
	readonly author: PersonView;
	readonly createdAt: string;
}

/** The columns of a thing's review and of its making, the same in every table. */
export function reviewColumns<Row>(of: (row: Row) => ReviewedRow): Column<Row>[] {
	const decided = (value: (decision: DecisionView) => CellValue) => (row: Row) => {
		const { decision } = of(row);
		return decision === null ? null : value(decision);
	};
	return [
		{ name: "state", meaning: "state of the review", value: (row) => of(row).state },
		{
			name: "stale",
			meaning: "true when the words have changed since",
			value: (row) => of(row).stale,
		},
		{ name: "revision", meaning: "number of the revision", value: (row) => of(row).revision },
		{
			name: "decision_outcome",
			meaning: "what the last decision was",
			value: decided(({ outcome }) => outcome),
		},
		{
			name: "decision_reason",
			meaning: "its reason, as a code",
			value: decided(({ reason }) => reason),
		},
		{
			name: "decision_words",
			meaning: "what the decider wrote",
			value: decided(({ words }) => words),
		},
		{
			name: "decision_by",
			meaning: "name of the decider",
			value: decided(({ decider }) => decider.name),
		},
		{ name: "decision_at", meaning: "when, in UTC", value: decided(({ at }) => at) },
		{
			name: "author",
			meaning: "name of the member who made it",
			value: (row) => of(row).author.name,
		},
		{
			name: "author_id",
			meaning: "identifier of that member",
			value: (row) => of(row).author.id,
		},
		{ name: "created_at", meaning: "when, in UTC", value: (row) => of(row).createdAt },
	];
}
