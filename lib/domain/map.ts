import { z } from "zod";
import { articleRowSchema } from "./article";
import { idSchema } from "./id";
import { articleLanguages } from "./languages";
import { linkTypeNames } from "./link-types";
import { publishedDateSchema } from "./published-date";
import { reviewStateNames } from "./review";
import { statementTitlesSchema } from "./statement";
import { stances, statementStatuses } from "./statements";
import { tagNames } from "./tags";
import type { View } from "./view";

/** How much of each piece of a passage the map quotes, in UTF-16 units; what is longer is cut and ends in "…". */
export const mapQuoteLimit = 200;

const reviewed = { state: z.enum(reviewStateNames), stale: z.boolean() } as const;

const mapArticleSchema = z.strictObject({
	...articleRowSchema.pick({ id: true, title: true, credits: true }).shape,
	outlet: z.string().nullable(),
	published: publishedDateSchema.nullable(),
	language: z.enum(articleLanguages),
});

const mapPassageSchema = z.strictObject({
	id: idSchema.describe("The annotation’s id."),
	articleId: idSchema,
	tag: z.enum(tagNames),
	...reviewed,
	quotes: z.array(z.string()).describe("The words of its body pieces, long ones cut."),
	speakerIds: z.array(idSchema),
});

const mapLinkSchema = z.strictObject({
	id: idSchema,
	type: z.enum(linkTypeNames),
	fromId: idSchema,
	toId: idSchema,
	...reviewed,
});

const mapStatementSchema = z.strictObject({
	id: idSchema,
	titles: statementTitlesSchema,
	status: z.enum(statementStatuses),
	members: z.array(
		z.strictObject({ annotationId: idSchema, stance: z.enum(stances), ...reviewed }),
	),
});

/** Everything of a dossier that is placed in time or tied to something, in one compact answer that is not paged. */
export const mapViewSchema = z
	.strictObject({
		articles: z.array(mapArticleSchema).describe("Oldest first, undated last."),
		passages: z.array(mapPassageSchema).describe("By article, in text order."),
		links: z.array(mapLinkSchema).describe("Those whose two ends are among the passages."),
		statements: z.array(mapStatementSchema),
		speakers: z.array(z.strictObject({ id: idSchema, name: z.string() })),
	})
	.meta({ id: "Map", description: "The passages of a dossier, and what ties them together." });

export type MapView = View<typeof mapViewSchema>;
export type MapArticle = MapView["articles"][number];
export type MapPassage = MapView["passages"][number];
export type MapLink = MapView["links"][number];
export type MapStatement = MapView["statements"][number];
