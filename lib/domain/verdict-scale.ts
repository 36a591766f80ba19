interface GradeRow {
	/** Its place on the scale, 1 for what is least true. */
	readonly number: number;
	/** The tone of its word: good, asking for attention, or plain. */
	readonly tone: "good" | "attention" | "plain" | "danger";
}

/** The scale of verdicts that is shipped, from true to false; its words are in lib/i18n. */
export const verdictScale = {
	true: { number: 7, tone: "good" },
	mostly_true: { number: 6, tone: "good" },
	lacks_context: { number: 5, tone: "attention" },
	disputed: { number: 4, tone: "attention" },
	unproven: { number: 3, tone: "plain" },
	mostly_false: { number: 2, tone: "danger" },
	false: { number: 1, tone: "danger" },
} as const satisfies Record<string, GradeRow>;

export type Grade = keyof typeof verdictScale;

/** The grades of the scale, in its order. */
export const gradeNames = [
	"true",
	"mostly_true",
	"lacks_context",
	"disputed",
	"unproven",
	"mostly_false",
	"false",
] as const satisfies readonly Grade[];

/** The row of a grade, typed by its columns. */
export function gradeRow(grade: Grade): GradeRow {
	return verdictScale[grade];
}
