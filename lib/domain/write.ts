import { z } from "zod";
import { idSchema } from "./id";

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
export interface Receipt {
	readonly opId: string;
	readonly id: string;
	/** The revision the thing has after the write. */
	readonly revision: number;
	/** Its state, status or null where the thing has none. */
	readonly state: string | null;
	/** ISO 8601, UTC. */
	readonly at: string;
	/** The number of the write's event in its stream. */
	readonly seq: number;
	/** Ids of other things the same write changed: the links removed with a passage … */
	readonly also: readonly string[];
}
