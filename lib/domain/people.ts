import { z } from "zod";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { outcomeNames, reasonNames } from "./review";
import { roles } from "./roles";
import type { View } from "./view";

/** A member as others see them: no address, no secrets. */
export const personViewSchema = z
	.strictObject({ id: idSchema, name: z.string() })
	.meta({ id: "Person", description: "A member as others see them: no address, no secrets." });

export type PersonView = View<typeof personViewSchema>;

/** A member of a dossier. */
export const dossierMemberViewSchema = z
	.strictObject({
		...personViewSchema.shape,
		role: z.enum(roles),
		lead: z.boolean(),
		disabled: z.boolean(),
	})
	.meta({ id: "DossierMember", description: "A member of a dossier, who may lead it." });

export type DossierMemberView = View<typeof dossierMemberViewSchema>;

/** A decision as the screens see it. */
export const decisionViewSchema = z
	.strictObject({
		id: idSchema,
		outcome: z.enum(outcomeNames),
		reason: z.enum(reasonNames).nullable(),
		words: z.string(),
		revision: z.int().positive(),
		decider: personViewSchema,
		at: momentSchema,
	})
	.meta({ id: "Decision", description: "What a reviewer decided about one revision of a thing." });

export type DecisionView = View<typeof decisionViewSchema>;

/** A decision of the past, which may have been taken back. */
export const pastDecisionSchema = z
	.strictObject({
		...decisionViewSchema.shape,
		withdrawnAt: momentSchema
			.nullable()
			.describe("When its decider took it back; null while it stands."),
	})
	.meta({ id: "PastDecision", description: "A decision, and when it was taken back." });

export type PastDecision = View<typeof pastDecisionSchema>;
