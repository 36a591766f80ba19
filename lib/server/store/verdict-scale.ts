import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import { scaleEnds } from "@/lib/domain/verdict-grades";
import type { Grade } from "@/lib/domain/verdict-scale";
import type { Db, Tx } from "./client";

/** What is read of a grade to say what it means. */
export const gradeInclude = {
	words: { select: { language: true, word: true } },
	scale: { select: { best: true, worst: true } },
} as const;

/** The scale that holds, with its grades. */
export async function findVerdictScale(
	db: Db,
	_proof: Scope | Granted<"verdict.propose", unknown>,
) {
	return db.verdictScale.findFirstOrThrow({
		orderBy: { revision: "desc" },
		include: { grades: { include: gradeInclude } },
	});
}

/** The next scale, in place of the one at `revision`. */
export async function saveVerdictScale(
	tx: Tx,
	_proof: Granted<"scale.edit", unknown>,
	scale: { id: string; revision: number; grades: readonly Grade[] },
): Promise<void> {
	const { id, revision, grades } = scale;
	await tx.verdictScale.create({ data: { id, revision, ...scaleEnds(grades) } });
	await tx.grade.createMany({
		data: grades.map(({ words: _, ...columns }) => ({ ...columns, revision })),
	});
	await tx.gradeWord.createMany({
		data: grades.flatMap(({ name, words }) =>
			Object.entries(words).map(([language, word]) => ({ revision, name, language, word })),
		),
	});
}

/** The names of the grades that any verdict of the newsroom has. */
export async function listUsedGrades(
	db: Db,
	_proof: Granted<"scale.edit", unknown>,
): Promise<readonly string[]> {
	const rows = await db.verdict.findMany({ distinct: ["grade"], select: { grade: true } });
	return rows.map(({ grade }) => grade);
}

/** What grades meant on scales, by the scales' revisions. */
export async function listGrades(
	db: Db,
	_proof: Granted<"event.list", unknown>,
	revisions: readonly number[],
) {
	if (revisions.length === 0) return [];
	return db.grade.findMany({ where: { revision: { in: [...revisions] } }, include: gradeInclude });
}
