import { z } from "zod";
import { activityFilterFields } from "./activity";
import { articleStates } from "./article-states";
import { idSchema } from "./id";
import { articleLanguages } from "./languages";
import { linkTypeNames } from "./link-types";
import { pageFields } from "./page";
import { outcomeNames, reviewStateNames } from "./review";
import { reviewFilterFields, reviewGroups, reviewLists } from "./review-filter";
import { pastedFormats } from "./source-formats";
import { stances, statementStatuses } from "./statements";
import { tagNames } from "./tags";

/** The largest file that can be imported, in bytes. */
export const uploadLimit = 25 * 1024 * 1024;

/** `POST /api/v1/dossiers/{id}/drafts?fileName=…&charset=…` */
export const draftQuerySchema = z.strictObject({
	fileName: z.string().max(300).optional(),
	charset: z
		.string()
		.max(40)
		.optional()
		.describe("The encoding of the bytes, where it is known better than by looking at them."),
	pasted: z
		.enum(pastedFormats)
		.optional()
		.describe("What pasted words are in; for files their names say it."),
});

/** `GET /api/v1/dossiers/{id}/review?list=…` */
export const reviewQuerySchema = z.strictObject({
	...pageFields,
	list: z
		.enum(reviewLists)
		.default("waiting")
		.describe(
			"What waits for a decision, longest first; one’s own that was sent back; one’s own that was decided, latest first.",
		),
	...reviewFilterFields,
	group: z.enum(reviewGroups).exactOptional().describe("Puts what waits in the order of these."),
});

/** `GET /api/v1/dossiers/{id}/review/counts` */
export const reviewCountsQuerySchema = z.strictObject({
	whose: reviewFilterFields.whose,
});

/** `GET /api/v1/dossiers/{id}/events?cursor=…&kind=…`; the cursor is what an earlier page with the same filter gave as `next`. */
export const eventsQuerySchema = z.strictObject({
	cursor: z.string().max(100).optional().describe("What an earlier page gave as next."),
	...activityFilterFields,
});

/** `GET /api/v1/dossiers/{id}/articles` */
export const articlesQuerySchema = z.strictObject({
	...pageFields,
	state: z.enum(articleStates).exactOptional(),
	language: z.enum(articleLanguages).exactOptional(),
	archived: z.enum(["yes", "no"]).exactOptional(),
	outletId: idSchema.exactOptional(),
	assigneeId: idSchema.exactOptional(),
});

/** `GET /api/v1/dossiers/{id}/annotations` */
export const annotationsQuerySchema = z.strictObject({
	...pageFields,
	articleId: idSchema.exactOptional(),
	tag: z.enum(tagNames).exactOptional(),
	state: z.enum(reviewStateNames).exactOptional(),
	authorId: idSchema.exactOptional(),
	speakerId: idSchema.exactOptional(),
});

/** `GET /api/v1/dossiers/{id}/links`; `annotationId` is at either end. */
export const linksQuerySchema = z.strictObject({
	...pageFields,
	type: z.enum(linkTypeNames).exactOptional(),
	state: z.enum(reviewStateNames).exactOptional(),
	authorId: idSchema.exactOptional(),
	annotationId: idSchema.exactOptional(),
});

/** `GET /api/v1/dossiers/{id}/statements` */
export const statementsQuerySchema = z.strictObject({
	...pageFields,
	status: z.enum(statementStatuses).exactOptional(),
});

/** `GET /api/v1/dossiers/{id}/memberships` */
export const membershipsQuerySchema = z.strictObject({
	...pageFields,
	statementId: idSchema.exactOptional(),
	annotationId: idSchema.exactOptional(),
	stance: z.enum(stances).exactOptional(),
	state: z.enum(reviewStateNames).exactOptional(),
});

/** `GET /api/v1/dossiers/{id}/decisions` */
export const decisionsQuerySchema = z.strictObject({
	...pageFields,
	subjectId: idSchema.exactOptional(),
	outcome: z.enum(outcomeNames).exactOptional(),
	deciderId: idSchema.exactOptional(),
});

export type ReviewQuery = z.output<typeof reviewQuerySchema>;
export type DraftQuery = z.output<typeof draftQuerySchema>;
export type ArticlesQuery = z.output<typeof articlesQuerySchema>;
export type AnnotationsQuery = z.output<typeof annotationsQuerySchema>;
export type LinksQuery = z.output<typeof linksQuerySchema>;
export type StatementsQuery = z.output<typeof statementsQuerySchema>;
export type MembershipsQuery = z.output<typeof membershipsQuerySchema>;
export type DecisionsQuery = z.output<typeof decisionsQuerySchema>;
