import { z } from "zod";
import type { AnnotationView } from "./annotation";
import { idSchema } from "./id";
import type { LinkView, PassageView } from "./link";
import { outcomeNames, outcomeRow, reasonNames, reviewKinds } from "./review";
import type { MembershipView, StatementTitles } from "./statement";

/** A reviewer's decision of exactly the revision that was looked at. */
export const makeDecisionSchema = z
	.strictObject({
		opId: idSchema,
		kind: z.enum(reviewKinds),
		subjectId: idSchema,
		revision: z.int().positive(),
		outcome: z.enum(outcomeNames),
		reason: z.enum(reasonNames).nullable(),
		words: z.string().trim().max(2000),
	})
	.refine((decision) => !outcomeRow(decision.outcome).needsReason || decision.reason !== null, {
		message: "reason",
		path: ["reason"],
	});

export type MakeDecision = z.output<typeof makeDecisionSchema>;

/** Whether the reader may decide about a thing, and the rule that forbids it otherwise. */
export type MayDecide = "yes" | "not-reviewer" | "edited-it";

/** One thing in the review queue, in its context. */
export type ReviewEntry = {
	readonly mayDecide: MayDecide;
	/** ISO 8601, UTC; when its present revision was made. */
	readonly since: string;
	readonly passage: PassageView;
} & (
	| {
			readonly kind: "annotation";
			readonly annotation: AnnotationView;
			readonly links: readonly LinkView[];
	  }
	| { readonly kind: "link"; readonly link: LinkView }
	| {
			readonly kind: "membership";
			readonly membership: MembershipView;
			readonly titles: StatementTitles;
	  }
);
