import { z } from "zod";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import type { View } from "./view";

/**
 * What every write carries: `opId` becomes the id of its event, so that a repeat returns the first
 * outcome; `revision` is the one the writer saw, or null when the thing is new.
 */
export const writeFields = {
	opId: idSchema,
	revision: z.int().positive().nullable(),
} as const;

/** Removing or restoring a thing. */
export const removeSchema = z.strictObject({ opId: idSchema });

/** What every write answers, first time and repeated: ids and numbers, no names. */
export const receiptSchema = z
	.strictObject({
		opId: idSchema,
		id: idSchema,
		/** The revision the thing has after the write. */
		revision: z.int().positive(),
		/** Its state, status or null where the thing has none. */
		state: z.string().nullable(),
		at: momentSchema,
		/** The number of the write's event in its stream. */
		seq: z.int().positive(),
		/** Ids of other things the same write changed: the links removed with a passage … */
		also: z.array(idSchema),
	})
	.meta({ id: "Receipt", description: "The outcome of a write, the same when it is repeated." });

export type Receipt = View<typeof receiptSchema>;
