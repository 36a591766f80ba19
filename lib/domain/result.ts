import type { FailureCode } from "./failure-codes";
import type { Problem } from "./problem";

/** A failure as a value: what went wrong, and what a caller needs in order to go on. */
export type Failure = Omit<Problem, "type" | "title" | "status">;

export type Result<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly failure: Failure };

/** A success. */
export function ok<T>(value: T): Result<T> {
	return { ok: true, value };
}

/** A failure; `more` adds fields, ids or the time to wait. */
export function fail(code: FailureCode, more: Omit<Failure, "code"> = {}): Result<never> {
	return { ok: false, failure: { code, ...more } };
}
