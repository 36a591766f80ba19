/** How a passage stands to the statement it belongs to. */
export const stances = ["asserts", "denies", "reports"] as const;
export type Stance = (typeof stances)[number];

/** Where the newsroom is with a statement. */
export const statementStatuses = [
	"open",
	"being_checked",
	"verdict_proposed",
	"verdict_final",
	"corrected",
] as const;
export type StatementStatus = (typeof statementStatuses)[number];

/** What makes two articles one source. */
export const joinReasons = ["same-credit", "linked", "same-speaker", "copy"] as const;
