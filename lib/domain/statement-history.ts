import { z } from "zod";
import { eventViewSchema } from "./events";
import { momentSchema } from "./moment";
import { personViewSchema } from "./people";
import { statementTitlesSchema } from "./statement";
import { verdictEntrySchema } from "./verdict";
import type { View } from "./view";

/** How many of the newest events and verdicts a history tells. */
export const statementHistoryLimit = 200;

const statementRevisionSchema = z
	.strictObject({
		number: z.int().positive(),
		editor: personViewSchema,
		at: momentSchema,
		content: statementTitlesSchema,
	})
	.meta({ id: "StatementRevision", description: "The wording of a statement after one edit." });

export type StatementRevision = View<typeof statementRevisionSchema>;

/** All that was done to one statement, its members and its evidence, newest first in each list. */
export const statementHistorySchema = z
	.strictObject({
		verdicts: z
			.array(verdictEntrySchema)
			.max(statementHistoryLimit)
			.describe("Every verdict that was proposed."),
		revisions: z
			.array(statementRevisionSchema)
			.max(statementHistoryLimit)
			.describe("Its wording after each edit."),
		events: z.array(eventViewSchema).max(statementHistoryLimit),
	})
	.meta({
		id: "StatementHistory",
		description: "All that was done to one statement, newest first in each list.",
	});

export type StatementHistory = View<typeof statementHistorySchema>;
