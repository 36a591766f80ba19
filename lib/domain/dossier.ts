import { z } from "zod";
import { idSchema } from "./id";
import type { DossierMemberView } from "./people";
import { writeFields } from "./write";

/** Makes a dossier (`revision: null`, its maker leads it) or changes its words. */
export const placeDossierSchema = z.strictObject({
	...writeFields,
	title: z.string().trim().min(1).max(300),
	summary: z.string().trim().max(2000),
});

export type PlaceDossier = z.output<typeof placeDossierSchema>;

/** Puts a member into a dossier, or changes whether they lead it. */
export const placeDossierMemberSchema = z.strictObject({ opId: idSchema, lead: z.boolean() });
export type PlaceDossierMember = z.output<typeof placeDossierMemberSchema>;

/** A dossier as a card shows it. */
export interface DossierCard {
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	readonly revision: number;
	readonly articles: number;
	readonly annotations: number;
	readonly waiting: number;
	readonly openDenials: number;
	/** ISO 8601, UTC; of its last event. */
	readonly lastActivity: string | null;
	readonly leads: boolean;
}

/** A dossier with its people. */
export interface DossierView extends DossierCard {
	readonly members: readonly DossierMemberView[];
}
