import { z } from "zod";
import { eventViewSchema } from "./events";

/** Why the server ends a stream of events: the member may not see it any more, or the server stops. */
export const streamEndReasons = ["signed-out", "forbidden", "not-found", "stopping"] as const;
export type StreamEndReason = (typeof streamEndReasons)[number];

/** The first thing a stream says: where it begins, so that whoever reads the dossier now misses nothing. */
export const streamReadySchema = z.strictObject({ cursor: z.string() });

/** The last thing a stream says, unless it is cut. */
export const streamEndedSchema = z.strictObject({ reason: z.enum(streamEndReasons) });

/** `GET /api/v1/dossiers/{id}/events/stream?after=…`; the header `Last-Event-ID` says the same and goes first. */
export const streamQuerySchema = z.strictObject({
	after: z
		.string()
		.max(100)
		.optional()
		.describe(
			"The cursor after which to begin: the id of the last event that was read. From now on when it is not said.",
		),
});

/** The `data` of everything that a stream says: of `ready`, of each `event`, of `ended`. */
export const streamDataSchema = z.union([streamReadySchema, eventViewSchema, streamEndedSchema]);
