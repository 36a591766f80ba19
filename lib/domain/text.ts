import { z } from "zod";
import { blockKinds, pieceRoles, textLimits } from "./text-parts";
import type { View } from "./view";

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

export type PieceRole = (typeof pieceRoles)[number];

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
