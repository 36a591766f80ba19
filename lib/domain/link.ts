import { z } from "zod";
import { originSchema } from "./annotation";
import { certainties } from "./annotation-fields";
import { idSchema } from "./id";
import { linkTypeNames } from "./link-types";
import { momentSchema } from "./moment";
import { noteSchema } from "./note-schema";
import { decisionViewSchema, personViewSchema } from "./people";
import { publishedDateSchema } from "./published-date";
import { reviewStateNames } from "./review";
import { tagNames } from "./tags";
import type { View } from "./view";
import { writeFields } from "./write";

/** What a link says besides what it joins. */
export const linkContentSchema = z.strictObject({
	type: z.enum(linkTypeNames),
	certainty: z.enum(certainties),
	note: noteSchema.nullable().nonoptional(),
});

export type LinkContent = View<typeof linkContentSchema>;

/** Places a link (`revision: null`) or replaces what it says. */
export const placeLinkSchema = z.strictObject({
	...writeFields,
	dossierId: idSchema,
	fromId: idSchema,
	toId: idSchema,
	type: z.enum(linkTypeNames),
	certainty: z
		.enum(certainties)
		.default("unspecified")
		.describe("How certain the member is of the link."),
	note: noteSchema.nullable().default(null).describe("Left out: none."),
});

export type PlaceLink = View<typeof placeLinkSchema>;

/** A passage quoted away from its article: whoever shows a link or a membership shows this. */
export const passageViewSchema = z
	.strictObject({
		annotationId: idSchema,
		articleId: idSchema,
		articleTitle: z.string(),
		outlet: z.string().nullable(),
		published: publishedDateSchema.nullable(),
		tag: z.enum(tagNames),
		state: z.enum(reviewStateNames),
		stale: z.boolean(),
		deleted: z.boolean(),
		lost: z
			.literal(true)
			.exactOptional()
			.describe("There where the newest text of its article has its words no more."),
		quotes: z.array(z.string()).describe("The words of its body pieces, in text order."),
		speakers: z.array(z.string()),
	})
	.meta({ id: "Passage", description: "An annotated passage, quoted away from its article." });

export type PassageView = View<typeof passageViewSchema>;

/** A link as the screens see it, with both ends quoted. */
export const linkViewSchema = z
	.strictObject({
		id: idSchema,
		...linkContentSchema.shape,
		from: passageViewSchema,
		to: passageViewSchema,
		origin: originSchema,
		state: z.enum(reviewStateNames),
		stale: z.boolean().describe("Whether it is stale itself or an end of it is."),
		revision: z.int().positive(),
		author: personViewSchema,
		createdAt: momentSchema,
		decision: decisionViewSchema.nullable(),
		editorIds: z.array(idSchema),
	})
	.meta({ id: "Link", description: "A link between two passages, with both ends quoted." });

export type LinkView = View<typeof linkViewSchema>;
