import { z } from "zod";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { dossierMemberViewSchema } from "./people";
import type { View } from "./view";
import { writeFields } from "./write";

/** Makes a dossier (`revision: null`, its maker leads it) or changes its words. */
export const placeDossierSchema = z.strictObject({
	...writeFields,
	title: z.string().trim().min(1).max(300),
	summary: z.string().trim().max(2000),
});

export type PlaceDossier = z.output<typeof placeDossierSchema>;

/** Puts a member into a dossier, or changes whether they lead it. */
export const placeDossierMemberSchema = z.strictObject({
	opId: writeFields.opId,
	lead: z.boolean(),
});
export type PlaceDossierMember = z.output<typeof placeDossierMemberSchema>;

/** A dossier as a card shows it. */
export const dossierCardSchema = z
	.strictObject({
		id: idSchema,
		title: z.string(),
		summary: z.string(),
		revision: z.int().positive(),
		articles: z.int().nonnegative(),
		annotations: z.int().nonnegative(),
		waiting: z.int().nonnegative(),
		openDenials: z.int().nonnegative(),
		/** Of its last event. */
		lastActivity: momentSchema.nullable(),
		leads: z.boolean(),
	})
	.meta({ id: "DossierCard", description: "A dossier with its counts." });

export type DossierCard = View<typeof dossierCardSchema>;

/** A dossier with its people. */
export const dossierViewSchema = z
	.strictObject({ ...dossierCardSchema.shape, members: z.array(dossierMemberViewSchema) })
	.meta({ id: "Dossier", description: "A dossier with its counts and its people." });

export type DossierView = View<typeof dossierViewSchema>;
