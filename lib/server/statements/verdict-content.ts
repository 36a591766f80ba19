import "server-only";
import { z } from "zod";
import { type Grade, gradeNames } from "@/lib/domain/verdict-scale";

/** What a revision of a verdict keeps, version 1. */
const storedSchema = z.strictObject({
	v: z.literal(1),
	fields: z.strictObject({ grade: z.enum(gradeNames), method: z.string() }),
});

/** What a revision of a verdict said. */
export function verdictContent(content: unknown): {
	readonly grade: Grade;
	readonly method: string;
} {
	return storedSchema.parse(content).fields;
}
