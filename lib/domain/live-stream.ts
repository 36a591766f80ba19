import { z } from "zod";
import { streamEndReasons } from "./event-stream";
import { eventViewSchema } from "./events";
import { presentViewSchema } from "./presence";

/** The most places that one stream follows. */
export const mostPlaces = 50;

/** `GET /api/v1/events/stream?follow=…`: several dossiers in one stream, so that a browser needs one. */
export const liveQuerySchema = z.strictObject({
	follow: z
		.string()
		.regex(/^[^,]+(,[^,]+){0,49}$/)
		.max(8000)
		.describe(
			"Places, with commas between them, 50 at most: the id of a dossier, a dot, and the cursor after which to begin; the id alone for what happens from now on.",
		),
});

const placeSchema = z.int().nonnegative();

/** The first thing that is said of a place. */
export const liveReadySchema = z.strictObject({ place: placeSchema, cursor: z.string() });

/** Something has happened; the cursor goes on after it. */
export const liveEventSchema = z.strictObject({
	place: placeSchema,
	cursor: z.string(),
	event: eventViewSchema,
});

/** Who is at the articles of the dossier now, all of them; said when it changes. */
export const livePresenceSchema = z.strictObject({
	place: placeSchema,
	people: z.array(presentViewSchema),
});

/** The last thing that is said of a place, unless the stream is cut. */
export const liveEndedSchema = z.strictObject({
	place: placeSchema,
	reason: z.enum(streamEndReasons),
});

/** The `data` of everything that the stream says: of `ready`, `event`, `presence`, `ended`; `place` counts from 0. */
export const liveDataSchema = z.union([
	liveReadySchema,
	liveEventSchema,
	livePresenceSchema,
	liveEndedSchema,
]);
