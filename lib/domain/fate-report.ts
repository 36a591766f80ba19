import { z } from "zod";
import { fates } from "./fates";
import { idSchema } from "./id";
import { personViewSchema } from "./people";
import { reviewStateNames } from "./review";
import { tagNames } from "./tags";
import { pieceSchema } from "./text";
import { textLimits } from "./text-parts";
import type { View } from "./view";
import { writeFields } from "./write";

const excerptSchema = z
	.strictObject({
		text: z.string(),
		spans: z.array(
			z.strictObject({
				start: z.int().nonnegative().describe("In UTF-16 code units of these words."),
				end: z.int().nonnegative().describe("Exclusive, in UTF-16 code units of these words."),
			}),
		),
		cutBefore: z.boolean(),
		cutAfter: z.boolean(),
	})
	.meta({ id: "Excerpt", description: "Some of a text, with spans in it." });

const piecesSchema = z.array(pieceSchema).max(textLimits.pieces);

/** A mark whose words changed in a new text, or that has no place there. */
export const fatedMarkSchema = z
	.strictObject({
		annotationId: idSchema,
		fate: z.enum(fates).extract(["changed", "lost"]),
		tag: z.enum(tagNames),
		state: z.enum(reviewStateNames),
		stale: z.boolean().describe("Whether somebody still has to confirm or place it."),
		revision: z.int().positive(),
		author: personViewSchema,
		typography: z
			.boolean()
			.describe("Whether only quotation marks, apostrophes, dashes or spaces were replaced."),
		was: piecesSchema.describe("Its words in the older text."),
		is: piecesSchema.describe("Its words in this text; none while it is lost."),
		wording: z
			.array(z.strictObject({ kind: z.enum(["same", "removed", "added"]), text: z.string() }))
			.describe("Both as one: what stayed, what went, what came; of a lost one, all went."),
		context: excerptSchema.describe("Where it was in the older text."),
		links: z.int().nonnegative().describe("How many links it has; they are kept."),
	})
	.meta({
		id: "FatedMark",
		description: "A mark whose words changed in a new text, or that has no place there.",
	});

export type FatedMark = View<typeof fatedMarkSchema>;

const reportFields = {
	counts: z
		.record(z.enum(fates), z.int().nonnegative())
		.describe("How many marks of the older text were kept, moved, changed and lost."),
	marks: z
		.array(fatedMarkSchema)
		.describe("Those that changed or were lost, in the order of the older text."),
};

/** What would become of the marks of an article in a new text. */
export const versionPreviewSchema = z
	.strictObject({
		...reportFields,
		same: z.boolean().describe("Whether the text is the one that the article has."),
		words: z.strictObject({ added: z.int().nonnegative(), removed: z.int().nonnegative() }),
	})
	.meta({
		id: "VersionPreview",
		description: "What would become of the marks of an article in a new text.",
	});

export type VersionPreview = View<typeof versionPreviewSchema>;

/** What became of the marks of an article in one of its versions. */
export const versionReportSchema = z
	.strictObject({
		...reportFields,
		versionId: idSchema,
		articleId: idSchema,
		number: z.int().positive(),
		newest: z.boolean().describe("Whether marks can be confirmed and placed in it."),
	})
	.meta({
		id: "VersionReport",
		description: "What became of the marks of an article in one of its versions.",
	});

export type VersionReport = View<typeof versionReportSchema>;

/**
 * Says where the words of a mark are in the newest text, after they changed or were lost there: the same words confirm
 * them, others adjust them or place them again. To take that back says `stale`, with the words before.
 */
export const settleFateSchema = z.strictObject({
	opId: writeFields.opId,
	revision: writeFields.revision.unwrap().describe("The revision that the writer saw."),
	versionId: idSchema,
	pieces: piecesSchema.describe("None only for one that is lost again."),
	stale: z.boolean().describe("Whether somebody still has to confirm or place it."),
});

export type SettleFate = View<typeof settleFateSchema>;
