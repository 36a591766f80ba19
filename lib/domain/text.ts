import { z } from "zod";
import type { View } from "./view";

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

export type BlockKind = (typeof blockKinds)[number];

const startSchema = z
	.int()
	.nonnegative()
	.describe("Where it begins in the version’s text, in UTF-16 code units.");
const endWords = "Where it ends, exclusive, in UTF-16 code units.";

/** Inline looks that a source had; `start` and `end` are UTF-16 offsets in the canonical text. */
export const inlineSchema = z.strictObject({
	kind: z.enum(["strong", "emphasis", "link"]),
	start: startSchema,
	end: z.int().positive().describe(endWords),
	href: z.string().max(2000).optional(),
});

/**
 * A stretch of the canonical text; `start` (inclusive) and `end` (exclusive) are UTF-16 offsets.
 * Blocks are in text order, do not overlap, and what lies between two of them is white space.
 */
export const blockSchema = z
	.strictObject({
		kind: z.enum(blockKinds),
		start: startSchema,
		end: z.int().nonnegative().describe(endWords),
		inline: z.array(inlineSchema).default([]),
	})
	.meta({ id: "Block", description: "A stretch of an article's text, in UTF-16 units." });

export type Block = View<typeof blockSchema>;

/** Which words of an annotation a piece holds: the passage itself, or an attribution's source or cue. */
export const pieceRoles = ["body", "source", "cue"] as const;
export type PieceRole = (typeof pieceRoles)[number];

/** The largest article, in UTF-16 units and in lines that are not blank, and the most annotations one may carry (MODEL: Text). */
export const textLimits = {
	articleUnits: 1_000_000,
	articleLines: 20_000,
	annotations: 20_000,
	quoteUnits: 10_000,
	noteUnits: 20_000,
	pieces: 50,
} as const;

/**
 * A contiguous stretch of one version's canonical text.
 * Always: `text.slice(start, end) === quote`, in UTF-16 units, on grapheme boundaries.
 */
export const pieceSchema = z
	.strictObject({
		role: z
			.enum(pieceRoles)
			.describe("The passage itself, or the source or cue words of an attribution."),
		start: startSchema,
		end: z.int().positive().describe(endWords),
		quote: z
			.string()
			.min(1)
			.max(textLimits.quoteUnits)
			.describe("The words between start and end, exactly; another quote is refused."),
	})
	.refine((piece) => piece.end - piece.start === piece.quote.length, { message: "length" })
	.meta({
		id: "Piece",
		description: "A contiguous stretch of one version's text, in UTF-16 units.",
	});

export type Piece = View<typeof pieceSchema>;
