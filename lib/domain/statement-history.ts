import { z } from "zod";
import { eventViewSchema } from "./events";
import { verdictEntrySchema } from "./verdict";
import type { View } from "./view";

/** How many of the newest events and verdicts a history tells. */
export const statementHistoryLimit = 200;

/** All that was done to one statement, its members and its evidence, newest first in each list. */
export const statementHistorySchema = z
	.strictObject({
		verdicts: z
			.array(verdictEntrySchema)
			.max(statementHistoryLimit)
			.describe("Every verdict that was proposed."),
		events: z.array(eventViewSchema).max(statementHistoryLimit),
	})
	.meta({
		id: "StatementHistory",
		description: "All that was done to one statement, newest first in each list.",
	});

export type StatementHistory = View<typeof statementHistorySchema>;
