import { z } from "zod";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import type { View } from "./view";

/**
 * What every write carries: `opId` becomes the id of its event, so that a repeat returns the first
 * outcome; `revision` is the one the writer saw, or null when the thing is new.
 */
export const writeFields = {
	opId: idSchema.describe(
		"Made by the writer for this one write. A repeat with the same opId and the same words does nothing and answers the first outcome.",
	),
	revision: z
		.int()
		.positive()
		.nullable()
		.describe(
			"The revision that the writer saw; null when the thing is new. An older one is refused as stale.",
		),
} as const;

/** Removing or restoring a thing. */
export const removeSchema = z.strictObject({ opId: writeFields.opId });

/** What every write answers, first time and repeated: ids and numbers, no names. */
export const receiptSchema = z
	.strictObject({
		opId: idSchema,
		id: idSchema,
		revision: z.int().positive().describe("The revision the thing has after the write."),
		state: z.string().nullable().describe("Its state or status; null where it has none."),
		at: momentSchema,
		seq: z
			.int()
			.positive()
			.nullable()
			.describe(
				"The number of the write’s event in its stream; null when all was so already, which is no event, and in a blind round, where it would count what others do.",
			),
		also: z
			.array(idSchema)
			.describe(
				"Other things that the same write changed, such as the links removed with a passage.",
			),
	})
	.meta({ id: "Receipt", description: "The outcome of a write, the same when it is repeated." });

export type Receipt = View<typeof receiptSchema>;
