import { z } from "zod";
import {
	acceptCorrectionSchema,
	correctionViewSchema,
	declineCorrectionSchema,
} from "../correction";
import { reviewEntrySchema } from "../decision";
import { pageSchema } from "../page";
import { reviewCountsQuerySchema, reviewQuerySchema } from "../queries";
import { reviewCountsSchema } from "../review-filter";
import { reviewLineSchema } from "../review-line";
import { toReviewSchema } from "../to-review";
import { receiptSchema, removeSchema } from "../write";
import type { Operation } from "./operation";

/** What waits for a decision, what was decided, and what can be taken back or settled. */
export const reviewOperations = {
	listReview: {
		summary:
			"What waits for a decision, longest first, or one’s own things that were sent back or decided, latest first.",
		permission: "review.list",
		query: reviewQuerySchema,
		answer: pageSchema(reviewLineSchema),
	},
	countReview: {
		summary: "How many things wait for a decision, by what they are.",
		permission: "review.list",
		query: reviewCountsQuerySchema,
		answer: reviewCountsSchema,
	},
	readToReview: {
		summary: "How much waits for one’s decision in the dossiers one is in.",
		permission: "dossier.list",
		answer: toReviewSchema,
		byItself: true,
	},
	readReviewEntry: {
		summary: "A mark, a link, a membership or a verdict with all that a decision about it needs.",
		permission: "review.list",
		answer: reviewEntrySchema,
	},
	withdrawDecision: {
		summary: "Takes one’s own decision back while it is the last one: the thing is as before.",
		permission: ["decision.withdraw", "verdict.withdraw"],
		query: removeSchema,
		answer: receiptSchema,
	},
	listCorrections: {
		summary: "What reviewers would have an annotation say instead, newest first.",
		permission: "dossier.read",
		answer: z.array(correctionViewSchema),
	},
	acceptCorrection: {
		summary:
			"Makes an annotation say what was proposed, by anybody but the proposer, who then counts as its editor.",
		permission: "correction.settle",
		body: acceptCorrectionSchema,
		answer: receiptSchema,
	},
	declineCorrection: {
		summary: "Leaves an annotation as it is, with the reason; it waits for a decision again.",
		permission: "correction.settle",
		body: declineCorrectionSchema,
		answer: receiptSchema,
	},
} as const satisfies Record<string, Operation>;
