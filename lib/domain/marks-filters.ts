import { type ReviewState, reviewStateRow } from "./review";

/** As much of an annotation, a link or a membership as a filter looks at. */
export interface Reviewed {
	readonly state: ReviewState;
	readonly stale: boolean;
}

interface MarksFilterRow {
	/** Whether a thing in this state goes into the file. */
	readonly takes: (thing: Reviewed) => boolean;
}

/**
 * Which marks an export holds. `approved`, the default: what a second person has approved and whose words have not
 * changed since. `all`: also what waits, was sent back or is stale, each said so; never what was rejected.
 */
export const marksFilters = {
	approved: { takes: ({ state, stale }) => reviewStateRow(state).exported && !stale },
	all: { takes: ({ state }) => reviewStateRow(state).shown },
} as const satisfies Record<string, MarksFilterRow>;

export type MarksFilter = keyof typeof marksFilters;

/** The filters in the order in which they are offered, the default first. */
export const marksFilterNames = ["approved", "all"] as const satisfies readonly MarksFilter[];
