/**
 * Every way in which a use case can fail. The union is closed: each code has exactly one
 * HTTP status (`lib/server/door/respond.ts`) and one sentence per language (`lib/i18n`).
 */
export const failureCodes = [
	"signed-out",
	"forbidden",
	"not-found",
	"invalid",
	"stale",
	"conflict",
	"four-eyes",
	"link-not-allowed",
	"links-forbid-tag",
	"too-large",
	"too-many",
	"unsupported-media",
	"cross-origin",
	"method-not-allowed",
	"busy",
	"internal",
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** One problem with one field: `path` is dotted ("pieces.0.end"), `code` is a key of the field messages. */
export interface FieldProblem {
	readonly path: string;
	readonly code: string;
}

/** A failure as a value: what went wrong, and what a caller needs in order to go on. */
export interface Failure {
	readonly code: FailureCode;
	/** Which fields are wrong, for `invalid`. */
	readonly fields?: readonly FieldProblem[];
	/** Ids the failure is about: the links that forbid a tag, the twin of a link … */
	readonly ids?: readonly string[];
	/** Seconds after which another try makes sense, for `too-many` and `busy`. */
	readonly retryAfter?: number;
	/** The revision the thing has now, for `stale`. */
	readonly revision?: number;
}

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
