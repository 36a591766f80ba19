/** The kinds of thing that are reviewed, each with its own revisions and decisions. */
export const reviewKinds = ["annotation", "link", "membership"] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** Kinds of which decisions are: what is in the review queue, and the verdict of a statement. */
export const decidedKinds = [...reviewKinds, "verdict"] as const;
export type DecidedKind = (typeof decidedKinds)[number];

/** Kinds that have revisions; the wording of a statement has no review of its own, its verdict has. */
export const revisionKinds = [...decidedKinds, "statement"] as const;
export type RevisionKind = (typeof revisionKinds)[number];

export interface ReviewStateRow {
	/** Whether it waits in the review queue. */
	readonly waits: boolean;
	/** Whether marks in this state are drawn before anybody asks for them. */
	readonly shown: boolean;
	/** Whether exports take it by default. */
	readonly exported: boolean;
	/** The tone of its word: quiet, good or asking for attention. */
	readonly tone: "quiet" | "good" | "attention";
	/** Whether its author is told about it. */
	readonly tells: boolean;
	/** How its words are painted: tinted, tinted more fully, or only lined above and below. */
	readonly paint: "tint" | "full" | "outline";
}

/** The states of an annotation, a link, a membership. An edit of a reviewable field gives `proposed`. */
export const reviewStates = {
	proposed: {
		waits: true,
		shown: true,
		exported: false,
		tone: "quiet",
		tells: false,
		paint: "tint",
	},
	approved: {
		waits: false,
		shown: true,
		exported: true,
		tone: "good",
		tells: true,
		paint: "full",
	},
	changes_requested: {
		waits: false,
		shown: true,
		exported: false,
		tone: "attention",
		tells: true,
		paint: "tint",
	},
	rejected: {
		waits: false,
		shown: false,
		exported: false,
		tone: "attention",
		tells: true,
		paint: "outline",
	},
} as const satisfies Record<string, ReviewStateRow>;

export type ReviewState = keyof typeof reviewStates;
export const reviewStateNames = [
	"proposed",
	"approved",
	"changes_requested",
	"rejected",
] as const satisfies readonly ReviewState[];

/** The row of a state, typed by its columns. */
export function reviewStateRow(state: ReviewState): ReviewStateRow {
	return reviewStates[state];
}

export interface OutcomeRow {
	/** The key that decides so in the review screen. */
	readonly key: string;
	/** Whether a reason code is required. */
	readonly needsReason: boolean;
}

/** What a reviewer can decide. The outcome is the state that follows; from where is in `review-steps.ts`. */
export const outcomes = {
	approved: {
		key: "y",
		needsReason: false,
	},
	changes_requested: { key: "r", needsReason: true },
	rejected: { key: "n", needsReason: true },
} as const satisfies Partial<Record<ReviewState, OutcomeRow>>;

export type Outcome = keyof typeof outcomes;
export const outcomeNames = [
	"approved",
	"changes_requested",
	"rejected",
] as const satisfies readonly Outcome[];

/** The row of an outcome, typed by its columns. */
export function outcomeRow(outcome: Outcome): OutcomeRow {
	return outcomes[outcome];
}

/** Why something was rejected or sent back; `kinds` says to which things the reason can apply. */
export const reasons = {
	wrong_tag: { kinds: ["annotation"] },
	wrong_boundaries: { kinds: ["annotation"] },
	not_checkable: { kinds: ["annotation"] },
	wrong_speaker: { kinds: ["annotation"] },
	wrong_link: { kinds: ["link", "membership"] },
	duplicate: { kinds: ["annotation", "link", "membership"] },
	other: { kinds: ["annotation", "link", "membership"] },
} as const satisfies Record<string, { readonly kinds: readonly ReviewKind[] }>;

export type Reason = keyof typeof reasons;
export const reasonNames = [
	"wrong_tag",
	"wrong_boundaries",
	"not_checkable",
	"wrong_speaker",
	"wrong_link",
	"duplicate",
	"other",
] as const satisfies readonly Reason[];

/** The reasons that can be given for a thing of this kind, in the order of the table. */
export function reasonsFor(kind: DecidedKind): Reason[] {
	return reasonNames.filter((reason) => {
		const kinds: readonly DecidedKind[] = reasons[reason].kinds;
		return kinds.includes(kind);
	});
}

/** The state after an edit: a reviewable field puts it back to proposed, another leaves it. */
export function stateAfterEdit(state: ReviewState, reopens: boolean): ReviewState {
	return reopens ? "proposed" : state;
}

/** The state after the words of a thing changed under it: an approval lapses, anything else stays. */
export function stateAfterLapse(state: ReviewState): ReviewState {
	return reviewStateRow(state).exported ? "proposed" : state;
}
