import { z } from "zod";
import { idSchema } from "./id";
import { pastDecisionSchema } from "./people";
import { decidedKinds } from "./review";
import type { View } from "./view";

/** A decision with what it was about. */
export const decisionEntrySchema = z
	.strictObject({
		...pastDecisionSchema.shape,
		kind: z.enum(decidedKinds),
		subjectId: idSchema,
	})
	.meta({ id: "DecisionEntry", description: "A decision with what it was about." });

export type DecisionEntry = View<typeof decisionEntrySchema>;
