import { z } from "zod";
import { certainties, checkWorthinessLevels, quoteTypes } from "./annotation-fields";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { noteSchema } from "./note-schema";
import { decisionViewSchema, personViewSchema } from "./people";
import { reviewStateNames } from "./review";
import { tagNames } from "./tags";
import { pieceSchema } from "./text";
import { textLimits } from "./text-parts";
import type { View } from "./view";
import { writeFields } from "./write";

/** Where an annotation came from; stored as JSON, version 1. */
export const originSchema = z
	.discriminatedUnion("kind", [
		z.strictObject({ v: z.literal(1), kind: z.literal("human") }),
		z.strictObject({
			v: z.literal(1),
			kind: z.literal("suggestion"),
			score: z.number(),
			rule: z.string().max(200),
		}),
		z.strictObject({
			v: z.literal(1),
			kind: z.literal("round"),
			roundId: idSchema,
			markIds: z.array(idSchema).describe("The marks of the blind round that it settles."),
		}),
		z.strictObject({ v: z.literal(1), kind: z.literal("import"), source: z.string().max(200) }),
	])
	.meta({ id: "Origin", description: "Where an annotation came from." });

export type Origin = View<typeof originSchema>;

/** What an annotation says; the body of `PUT /api/v1/annotations/{id}` besides the write fields. */
export const annotationContentSchema = z.strictObject({
	tag: z.enum(tagNames),
	pieces: z.array(pieceSchema).min(1).max(textLimits.pieces),
	speakerIds: z
		.array(idSchema)
		.max(20)
		.refine((ids) => new Set(ids).size === ids.length, "other"),
	certainty: z.enum(certainties),
	quoteType: z.enum(quoteTypes).nullable(),
	checkWorthiness: z.enum(checkWorthinessLevels).nullable(),
	// What is looked at before its shape would make it one that need not be there.
	note: noteSchema.nullable().nonoptional(),
});

export type AnnotationContent = View<typeof annotationContentSchema>;

/** Places an annotation (`revision: null`) or replaces what it says. */
export const placeAnnotationSchema = z.strictObject({
	...writeFields,
	...annotationContentSchema.shape,
	articleId: idSchema,
	versionId: idSchema,
	removeLinks: z
		.boolean()
		.default(false)
		.describe("Remove the links that the new tag no longer allows, instead of refusing it."),
});

export type PlaceAnnotation = View<typeof placeAnnotationSchema>;

/** `DELETE /api/v1/annotations/{id}`. */
export const removeAnnotationSchema = z.strictObject({
	opId: writeFields.opId,
	revision: z
		.string()
		.regex(/^[1-9]\d{0,8}$/)
		.transform(Number)
		.exactOptional()
		.describe(
			"The revision that the writer saw; a newer one is refused as stale. Left out, the annotation is removed whatever it says by now.",
		),
});

/** An annotation as the screens see it, in one version of its article. */
export const annotationViewSchema = z
	.strictObject({
		...annotationContentSchema.shape,
		id: idSchema,
		articleId: idSchema,
		versionId: idSchema,
		origin: originSchema,
		state: z.enum(reviewStateNames),
		stale: z.boolean().describe("Whether its words have changed since it was made."),
		revision: z.int().positive(),
		author: personViewSchema,
		createdAt: momentSchema,
		updatedAt: momentSchema,
		decision: decisionViewSchema
			.nullable()
			.describe("The last decision about it, if it still stands or explains its state."),
		editorIds: z
			.array(idSchema)
			.describe(
				"Members who made a revision since its last approval: they cannot decide about it.",
			),
	})
	.meta({ id: "Annotation", description: "A tagged passage, in one version of its article." });

export type AnnotationView = View<typeof annotationViewSchema>;
