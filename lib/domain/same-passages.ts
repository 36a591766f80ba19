import { z } from "zod";
import { idSchema } from "./id";
import { articleLanguages } from "./languages";
import { publishedDateSchema } from "./published-date";
import { reviewStateNames } from "./review";
import { tagNames } from "./tags";
import { textLimits } from "./text-parts";
import type { View } from "./view";

/** How many places are given, and how long the sentence round each may be before it is cut, in UTF-16 units. */
export const samePassagesLimits = { places: 500, sentence: 400 } as const;

const offset = z
	.string()
	.regex(/^\d{1,7}$/)
	.transform(Number)
	.pipe(z.int().max(textLimits.articleUnits));

/** `GET /api/v1/versions/{id}/occurrences?start=…&end=…`: which words of the version are looked for. */
export const samePassagesQuerySchema = z.strictObject({
	start: offset.describe("Where the words begin in the version’s text, in UTF-16 code units."),
	end: offset.describe("Where they end, exclusive, in UTF-16 code units."),
});

export type SamePassagesQuery = z.output<typeof samePassagesQuerySchema>;

const placeSchema = z.strictObject({
	start: z.int().nonnegative().describe("In UTF-16 code units of the version’s text."),
	end: z.int().positive().describe("Exclusive, in UTF-16 code units of the version’s text."),
	quote: z.string().min(1).describe("The words between start and end, exactly."),
	context: z
		.strictObject({
			text: z.string(),
			start: z
				.int()
				.nonnegative()
				.describe("Where the words begin in this text, in UTF-16 code units."),
			end: z
				.int()
				.positive()
				.describe("Where they end in this text, exclusive, in UTF-16 code units."),
			cutBefore: z.boolean(),
			cutAfter: z.boolean(),
		})
		.describe("The sentence they are in, or what is near them of a long one."),
	marks: z
		.array(
			z.strictObject({
				annotationId: idSchema,
				tag: z.enum(tagNames),
				state: z.enum(reviewStateNames),
			}),
		)
		.describe("The living annotations of exactly these words."),
});

/** Where the words of a passage stand in the newest texts of a dossier, the passage itself included. */
export const samePassagesSchema = z
	.strictObject({
		articles: z.array(
			z.strictObject({
				articleId: idSchema,
				versionId: idSchema,
				title: z.string(),
				outlet: z.string().nullable(),
				published: publishedDateSchema.nullable(),
				language: z.enum(articleLanguages),
				places: z.array(placeSchema).min(1).describe("In text order."),
			}),
		),
		left: z.int().nonnegative().describe("How many places there are beyond those that are given."),
	})
	.meta({
		id: "SamePassages",
		description: "Where the words of a passage stand in the newest texts of a dossier.",
	});

export type SamePassages = View<typeof samePassagesSchema>;

/** An article that has the words, and where. */
export type SamePassagesArticle = SamePassages["articles"][number];
