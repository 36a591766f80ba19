import { z } from "zod";
import { idSchema } from "./id";
import { writeFields } from "./write";

const nameSchema = z.string().trim().min(1).max(200);

/** Makes a speaker of a dossier (`revision: null`) or changes one. */
export const placeSpeakerSchema = z.strictObject({
	...writeFields,
	dossierId: idSchema,
	name: nameSchema,
	aliases: z.array(nameSchema).max(50),
	outletId: idSchema.nullable(),
});

export type PlaceSpeaker = z.output<typeof placeSpeakerSchema>;

/** A speaker as the screens see it. */
export interface SpeakerView {
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly outletId: string | null;
	readonly revision: number;
}
