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
	"token-scope",
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
