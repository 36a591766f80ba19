import { z } from "zod";
import { idSchema } from "./id";
import { linkTypeNames } from "./link-types";
import { momentSchema } from "./moment";
import { decisionViewSchema, personViewSchema } from "./people";
import { publishedDateSchema } from "./published-date";
import { reviewStateNames } from "./review";
import { tagNames } from "./tags";
import type { View } from "./view";
import { writeFields } from "./write";

/** Places a link (`revision: null`) or changes its type. */
export const placeLinkSchema = z.strictObject({
	...writeFields,
	dossierId: idSchema,
	fromId: idSchema,
	toId: idSchema,
	type: z.enum(linkTypeNames),
});

export type PlaceLink = z.output<typeof placeLinkSchema>;

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
		quotes: z.array(z.string()).describe("The words of its body pieces, in text order."),
		speakers: z.array(z.string()),
	})
	.meta({ id: "Passage", description: "An annotated passage, quoted away from its article." });

export type PassageView = View<typeof passageViewSchema>;

/** A link as the screens see it, with both ends quoted. */
export const linkViewSchema = z
	.strictObject({
		id: idSchema,
		type: z.enum(linkTypeNames),
		from: passageViewSchema,
		to: passageViewSchema,
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
