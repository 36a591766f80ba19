/**
 * Why a measure says nothing: `no-marks`: neither member has marked anything of the kind; `first-has-none`,
 * `second-has-none`: one of them has not; `nothing-in-common`: no words are marked by both; `one-value`: both have used
 * one and the same value throughout, so that chance alone would agree as much.
 */
export const undefinedReasons = [
	"no-marks",
	"first-has-none",
	"second-has-none",
	"nothing-in-common",
	"one-value",
] as const;
export type UndefinedReason = (typeof undefinedReasons)[number];

/** What a measure says: a number, or why there is none. Never NaN, never an infinity. */
export type Measured =
	| { readonly value: number; readonly reason: null }
	| { readonly value: null; readonly reason: UndefinedReason };

/** A measure that has a value. */
export function measured(value: number): Measured {
	return { value, reason: null };
}

/** A measure that has none. */
export function unmeasured(reason: UndefinedReason): Measured {
	return { value: null, reason };
}

/** Precision, recall and their harmonic mean, the first of two members taken as the reference. */
export interface MeasuredMatch {
	readonly precision: Measured;
	readonly recall: Measured;
	readonly f1: Measured;
}
