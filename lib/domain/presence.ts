import { z } from "zod";
import { idSchema } from "./id";
import { personViewSchema } from "./people";
import type { View } from "./view";

/** Somebody who is at an article now. */
export const presentViewSchema = z
	.strictObject({
		member: personViewSchema,
		articleId: idSchema,
		/** The passage that they have selected, where others see it too. */
		passageId: idSchema.nullable(),
	})
	.meta({ id: "Present", description: "Somebody who is at an article now." });

export type PresentView = View<typeof presentViewSchema>;

/** `PUT /api/v1/articles/{id}/presence`: one window of the member is at an article, or is not any more. */
export const tellPresenceSchema = z.strictObject({
	/** Tells the windows of a member from each other. */
	windowId: idSchema,
	passageId: idSchema.nullable(),
	here: z.boolean(),
});

export type TellPresence = z.infer<typeof tellPresenceSchema>;

/** For how many milliseconds it counts; nothing of it is stored. */
export const presenceToldSchema = z.strictObject({ counts: z.int().positive() });
