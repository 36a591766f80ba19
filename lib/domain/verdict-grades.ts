/** How the word for a grade looks: as good news, as asking for attention, plain, or as bad news. */
export const gradeTones = ["good", "attention", "plain", "danger"] as const;

export type GradeTone = (typeof gradeTones)[number];

/** How many grades a scale can have, retired ones included, and how long their words can be. */
export const scaleLimits = { grades: 40, number: 100, word: 40 } as const;

/** A grade as far as its place goes. */
interface PlacedGrade {
	readonly name: string;
	readonly number: number;
	readonly retired: boolean;
}

/** Whether a grade can be proposed. */
export function isOffered({ retired }: Pick<PlacedGrade, "retired">): boolean {
	return !retired;
}

/** The order in which grades stand: the truest first, retired ones last. */
export function compareGrades(a: PlacedGrade, b: PlacedGrade): number {
	return Number(a.retired) - Number(b.retired) || b.number - a.number || (a.name < b.name ? -1 : 1);
}

/** The largest and the smallest number of the grades that can be proposed. */
export function scaleEnds(grades: readonly PlacedGrade[]): {
	readonly best: number;
	readonly worst: number;
} {
	const numbers = grades.filter(isOffered).map(({ number }) => number);
	return { best: Math.max(...numbers), worst: Math.min(...numbers) };
}
