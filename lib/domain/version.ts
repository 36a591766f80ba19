import { z } from "zod";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { personViewSchema } from "./people";
import { reviewStateNames } from "./review";
import { tagNames } from "./tags";
import { pieceRoles } from "./text-parts";
import type { View } from "./view";

/** A version without its text. */
export const versionHeadSchema = z
	.strictObject({
		id: idSchema,
		articleId: idSchema,
		number: z.int().positive().describe("1, 2, 3 … within the article."),
		originalSha256: z.string().describe("SHA-256 of the bytes it was made from, hexadecimal."),
		charset: z.string(),
		createdBy: personViewSchema,
		createdAt: momentSchema,
	})
	.meta({ id: "VersionHead", description: "A version of an article without its text." });

export type VersionHead = View<typeof versionHeadSchema>;

const markSchema = z.tuple([
	idSchema,
	z.enum(tagNames),
	z.enum(reviewStateNames),
	z.boolean(),
	z.int().positive(),
	z.int().nonnegative(),
	z.array(z.tuple([z.enum(pieceRoles), z.int().nonnegative(), z.int().positive()])),
]);

/** All marks of one version, in text order: the one list that is not paged. */
export const versionMarksSchema = z
	.strictObject({
		versionId: idSchema,
		authors: z.array(personViewSchema),
		marks: z
			.array(markSchema)
			.describe(
				"Each as short as it can be said: id, tag, state, whether it is stale, revision, its author’s place in authors, and its pieces as role, start and end in UTF-16 code units of the version’s text.",
			),
	})
	.meta({ id: "VersionMarks", description: "All marks of one version, in text order." });

export type VersionMarks = View<typeof versionMarksSchema>;
