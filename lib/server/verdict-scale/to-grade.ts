import "server-only";
import { languageNames } from "@/lib/domain/languages";
import { oneOf } from "@/lib/domain/one-of";
import type { VerdictView } from "@/lib/domain/verdict";
import { gradeTones } from "@/lib/domain/verdict-grades";
import { type Grade, type GradeWords, gradeWordsSchema } from "@/lib/domain/verdict-scale";

interface GradeRow {
	readonly name: string;
	readonly number: number;
	readonly tone: string;
	readonly retired: boolean;
	readonly words: readonly { readonly language: string; readonly word: string }[];
}

/** A grade as its scale has it. */
export function toGrade({ name, number, tone, retired, words }: GradeRow): Grade {
	return { name, number, tone: oneOf(gradeTones, tone), words: wordsOf(words), retired };
}

/** What a verdict says by its grade: what that meant on the scale that it was found on. */
export function meantBy(
	row: GradeRow & { readonly scale: { readonly best: number; readonly worst: number } },
): Pick<VerdictView, "grade" | "number" | "best" | "worst" | "tone" | "words"> {
	const { name: grade, number, tone, words } = toGrade(row);
	const { best, worst } = row.scale;
	return { grade, number, best, worst, tone, words };
}

function wordsOf(rows: GradeRow["words"]): GradeWords {
	const words = rows.map(({ language, word }) => [oneOf(languageNames, language), word]);
	return gradeWordsSchema.parse(Object.fromEntries(words));
}
