import { z } from "zod";
import { idSchema } from "./id";
import { nameSchema } from "./name";
import type { View } from "./view";
import { writeFields } from "./write";

const speakerNameSchema = nameSchema(200);

/** Makes a speaker of a dossier (`revision: null`) or changes one. */
export const placeSpeakerSchema = z.strictObject({
	...writeFields,
	dossierId: idSchema,
	name: speakerNameSchema,
	aliases: z.array(speakerNameSchema).max(50),
	outletId: idSchema.nullable(),
});

export type PlaceSpeaker = z.output<typeof placeSpeakerSchema>;

/** A speaker as the screens see it. */
export const speakerViewSchema = z
	.strictObject({
		id: idSchema,
		name: z.string(),
		aliases: z.array(z.string()),
		outletId: idSchema.nullable(),
		revision: z.int().positive(),
	})
	.meta({ id: "Speaker", description: "Somebody whose words a dossier quotes." });

export type SpeakerView = View<typeof speakerViewSchema>;
