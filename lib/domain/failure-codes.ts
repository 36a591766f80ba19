/**
 * Every way in which a use case can fail. The union is closed: each code has exactly one
 * HTTP status (below) and one sentence per language (`lib/i18n`).
 */
export const failureCodes = [
	"signed-out",
	"forbidden",
	"not-found",
	"invalid",
	"stale",
	"conflict",
	"token-scope",
	"four-eyes",
	"blind-round",
	"thread-open",
	"link-not-allowed",
	"links-forbid-tag",
	"step-not-allowed",
	"too-large",
	"too-many",
	"unsupported-media",
	"not-fetched",
	"cross-origin",
	"method-not-allowed",
	"busy",
	"internal",
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** The one HTTP status of each failure. */
export const failureStatus = {
	"signed-out": 401,
	forbidden: 403,
	"not-found": 404,
	invalid: 400,
	stale: 409,
	conflict: 409,
	"token-scope": 403,
	"four-eyes": 403,
	"blind-round": 409,
	"thread-open": 409,
	"link-not-allowed": 422,
	"links-forbid-tag": 409,
	"step-not-allowed": 409,
	"too-large": 413,
	"too-many": 429,
	"unsupported-media": 415,
	"not-fetched": 422,
	"cross-origin": 403,
	"method-not-allowed": 405,
	busy: 503,
	internal: 500,
} as const satisfies Readonly<Record<FailureCode, number>>;
