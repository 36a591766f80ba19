import { z } from "zod";
import { languageNames } from "./languages";
import { gradeTones, isOffered, scaleLimits } from "./verdict-grades";
import type { View } from "./view";
import { writeFields } from "./write";

/** The name of a grade: a code for programs, the same on every scale that has it. */
export const gradeNameSchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

/** The word for a grade in every language. */
export const gradeWordsSchema = z
	.record(z.enum(languageNames), z.string().trim().min(1).max(scaleLimits.word))
	.meta({ id: "GradeWords", description: "The word for a grade by language." });

export type GradeWords = View<typeof gradeWordsSchema>;

/** A grade of the newsroom's scale. */
export const gradeSchema = z
	.strictObject({
		name: gradeNameSchema.describe("A code for programs; it stays the same."),
		number: z
			.int()
			.min(1)
			.max(scaleLimits.number)
			.describe("Its place: the larger, the truer. Two that are not retired have no same number."),
		tone: z.enum(gradeTones).describe("How its word looks."),
		words: gradeWordsSchema,
		retired: z.boolean().describe("Kept for the verdicts that have it, and proposed no more."),
	})
	.meta({ id: "Grade", description: "A grade of the newsroom’s scale of verdicts." });

export type Grade = View<typeof gradeSchema>;

const gradesSchema = z
	.array(gradeSchema)
	.max(scaleLimits.grades)
	.refine((grades) => grades.filter(isOffered).length >= 2, "too-small")
	.refine((grades) => areDistinct(grades.map(({ name }) => name)), "same-twice")
	.refine((grades) => areDistinct(grades.filter(isOffered).map(({ number }) => number)), {
		message: "same-twice",
	});

/** Sets the newsroom's scale of verdicts in place of the one that the writer saw. */
export const placeVerdictScaleSchema = z.strictObject({
	opId: writeFields.opId,
	revision: z
		.int()
		.positive()
		.describe("The revision of the scale that the writer saw; an older one is refused as stale."),
	grades: gradesSchema,
});

export type PlaceVerdictScale = z.output<typeof placeVerdictScaleSchema>;

/** The newsroom's scale of verdicts that holds, from what is truest to what is least true; retired grades last. */
export const verdictScaleViewSchema = z
	.strictObject({ revision: z.int().positive(), grades: z.array(gradeSchema) })
	.meta({ id: "VerdictScale", description: "The newsroom’s scale of verdicts." });

export type VerdictScaleView = View<typeof verdictScaleViewSchema>;

function areDistinct(values: readonly (string | number)[]): boolean {
	return new Set(values).size === values.length;
}
