/** What a block of an article is. Captions and asides ("Lire aussi", a repeated headline) stay in the text. */
export const blockKinds = [
	"headline",
	"heading",
	"paragraph",
	"quote",
	"list-item",
	"caption",
	"aside",
] as const;

/** Which words of an annotation a piece holds: the passage itself, or an attribution's source or cue. */
export const pieceRoles = ["body", "source", "cue"] as const;

/** The largest article, in UTF-16 units and in lines that are not blank, and the most annotations one may carry (MODEL: Text). */
export const textLimits = {
	articleUnits: 1_000_000,
	articleLines: 20_000,
	annotations: 20_000,
	quoteUnits: 10_000,
	noteUnits: 20_000,
	pieces: 50,
} as const;
