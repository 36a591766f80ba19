import "server-only";
import { z } from "zod";
import { gradeNameSchema } from "@/lib/domain/verdict-scale";

/** The scale that is shipped: revisions that name none were found on it. */
const shippedScale = 1;

/** What a revision of a verdict keeps, version 1. */
const storedSchema = z.strictObject({
	v: z.literal(1),
	fields: z.strictObject({
		grade: gradeNameSchema,
		scale: z.int().positive().default(shippedScale),
		method: z.string(),
	}),
});

/** What a revision of a verdict says: its grade, by name, of which scale, and how it was found. */
export type VerdictContent = z.output<typeof storedSchema>["fields"];

/** What a revision of a verdict said. */
export function verdictContent(content: unknown): VerdictContent {
	return storedSchema.parse(content).fields;
}
