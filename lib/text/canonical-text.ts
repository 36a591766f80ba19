/** What may have been removed from, or changed in, a text on its way in. */
export const noticeCodes = [
	"removed-lone-surrogates",
	"removed-nul",
	"removed-bom",
	"normalised-line-ends",
] as const;

export type NoticeCode = (typeof noticeCodes)[number];

/** One thing that was done to a text, and to how many characters (a CR LF pair counts once). */
export interface Notice {
	readonly code: NoticeCode;
	readonly count: number;
}

/** A text as it is stored, and what was done to it to get there. */
export interface CanonicalText {
	readonly text: string;
	readonly notices: readonly Notice[];
}

/**
 * The text that is stored and counted in: CR LF and CR become LF; byte order marks in front, U+0000 and lone
 * surrogates (which PostgreSQL refuses or replaces silently) go, each with a notice. Nothing else changes: no
 * normalisation form, no typography, other control characters stay, and so does U+FEFF inside the text.
 * Idempotent; never fails; O(n).
 */
export function toCanonicalText(raw: string): CanonicalText {
	const notices: Notice[] = [];
	const text = steps.reduce((before, step) => {
		let count = 0;
		const after = before.replace(step.pattern, (found) => {
			count += step.countOf(found);
			return step.by;
		});
		if (count > 0) notices.push({ code: step.code, count });
		return after;
	}, raw);
	return { text, notices };
}

interface Step {
	readonly code: NoticeCode;
	readonly pattern: RegExp;
	readonly by: string;
	readonly countOf: (found: string) => number;
}

// In this order a later step never makes work for an earlier one: surrogates parted by a NUL are lone, and what
// stood before a byte order mark has gone when the mark is looked for.
const steps: readonly Step[] = [
	{ code: "removed-lone-surrogates", pattern: /[\uD800-\uDFFF]/gu, by: "", countOf: () => 1 },
	// biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is what this step removes
	{ code: "removed-nul", pattern: /\u0000/g, by: "", countOf: () => 1 },
	{ code: "removed-bom", pattern: /^\uFEFF+/, by: "", countOf: (found) => found.length },
	{ code: "normalised-line-ends", pattern: /\r\n?/g, by: "\n", countOf: () => 1 },
];
