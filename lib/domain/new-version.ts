import { z } from "zod";
import { importArticleSchema } from "./article";
import { idSchema } from "./id";
import type { View } from "./view";
import { writeFields } from "./write";

/** The most bytes of a request with a corrected text, and the most steps that correct it. */
export const correctionLimits = { bytes: 4 * 1024 * 1024, steps: 20_000 } as const;

/** Where the text of a new version comes from. */
export const versionSourceSchema = z.discriminatedUnion("kind", [
	z
		.strictObject({
			kind: z.literal("original"),
			original: importArticleSchema.shape.original,
		})
		.describe("Bytes that a draft has kept: the text is made again from them."),
	z
		.strictObject({
			kind: z.literal("corrected"),
			steps: z
				.array(z.looseObject({ stepType: z.string().max(40) }))
				.min(1)
				.max(correctionLimits.steps)
				.describe(
					"The steps of ProseMirror, as JSON, that make the new text of the newest one: passages are carried along by them.",
				),
		})
		.describe("The newest text, corrected by hand."),
]);

export type VersionSource = View<typeof versionSourceSchema>;

const base = {
	revision: writeFields.revision
		.unwrap()
		.describe("The revision of the article that the writer saw."),
	source: versionSourceSchema,
} as const;

/** Gives an article a new text, of which what it has is the older one. */
export const addVersionSchema = z.strictObject({
	opId: writeFields.opId,
	articleId: idSchema,
	...base,
});

export type AddVersion = View<typeof addVersionSchema>;

/** Asks what a new text would do to the marks of an article. */
export const previewVersionSchema = z.strictObject(base);

export type PreviewVersion = View<typeof previewVersionSchema>;
