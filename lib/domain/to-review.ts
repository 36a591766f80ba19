import { z } from "zod";
import { idSchema } from "./id";
import { toReviewDossiers, toReviewMost } from "./to-review-limits";
import type { View } from "./view";

/** How much waits for a member's decision, where it is most first. */
export const toReviewSchema = z
	.strictObject({
		total: z.int().nonnegative(),
		dossiers: z
			.array(
				z.strictObject({
					id: idSchema,
					title: z.string(),
					count: z.int().positive().max(toReviewMost).describe("100 where it is that or more."),
				}),
			)
			.max(toReviewDossiers)
			.describe("Those in which something waits, of the member’s latest twenty."),
	})
	.meta({ id: "ToReview", description: "How much waits for a member’s decision, by dossier." });

export type ToReview = View<typeof toReviewSchema>;
