import { z } from "zod";
import { eventTypes, isEventType } from "./event-types";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { personViewSchema } from "./people";
import { gradeWordsSchema } from "./verdict-scale";
import type { View } from "./view";

/** The stream of what concerns no dossier: sign-ins, roles, settings. */
export const newsroomStream = "newsroom";

/**
 * What an event carries: ids and codes, no names and no words of anybody. What a thing said after an
 * edit is in its revision; the payload names it.
 */
export const eventPayloadSchema = z.strictObject({
	subjectId: idSchema,
	revision: z.int().positive(),
	/** The subject's state after the event, where it has one. */
	state: z.string().nullable(),
	/** Other things that the same write changed. */
	also: z.array(idSchema),
	/** Ids that place it: the article of a mark, the ends of a link, the decision … */
	refs: z.record(z.string(), idSchema),
	/** Codes that describe it: the tag, the type, the outcome, the fields that changed … */
	codes: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
	/** SHA-256 of the canonical request, so that a repeat with another body is refused. */
	request: z.string(),
});

export type EventPayload = View<typeof eventPayloadSchema>;

/** One entry of the history as the activity page shows it. */
export const eventViewSchema = z
	.strictObject({
		seq: z.int().positive(),
		type: z.enum(Object.keys(eventTypes).filter(isEventType)),
		actor: personViewSchema.nullable(),
		at: momentSchema,
		subjectId: idSchema.nullable(),
		refs: eventPayloadSchema.shape.refs,
		codes: eventPayloadSchema.shape.codes,
		also: eventPayloadSchema.shape.also,
		/** The names of the members that `refs` name, under the same keys; left out where there are none. */
		names: z.record(z.string(), z.string()).exactOptional(),
		/** The words a person needs to know which thing it was: a quote, a title, a name. */
		label: z.string().nullable(),
		/** What the grade was called that it names, where it is about a verdict. */
		grade: gradeWordsSchema.nullable(),
		/** Where the thing is shown, if it still is. */
		articleId: idSchema.nullable(),
		/** The passage that it is about, or that a link or a membership hangs on. */
		passageId: idSchema.nullable(),
	})
	.meta({ id: "Event", description: "One entry of a dossier's history." });

export type EventView = View<typeof eventViewSchema>;
