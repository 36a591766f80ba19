import "server-only";
import { canonicalJson } from "@/lib/domain/event-chain";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { compareGrades } from "@/lib/domain/verdict-grades";
import type { Grade, PlaceVerdictScale } from "@/lib/domain/verdict-scale";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, type Unchanged, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import {
	findVerdictScale,
	listUsedGrades,
	saveVerdictScale,
} from "@/lib/server/store/verdict-scale";
import { toGrade } from "./to-grade";

type Current = Awaited<ReturnType<typeof findVerdictScale>>;

/**
 * Sets the newsroom's scale of verdicts: `stale` when it is not the one that the writer saw, `invalid` when it leaves out
 * a grade that a verdict has. Verdicts keep what they said.
 */
export function placeVerdictScale(
	actor: Actor,
	input: PlaceVerdictScale,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "scale.edit",
		opId: input.opId,
		request: input,
		open: async (tx, scope) => ({
			dossierId: null,
			subject: await findVerdictScale(tx, scope),
		}),
		work: (tx, granted) => place(tx, granted, input),
	});
}

async function place(
	tx: Tx,
	granted: Granted<"scale.edit", Current>,
	{ opId, revision, grades }: PlaceVerdictScale,
): Promise<Result<Change | Unchanged>> {
	const current = granted.subject;
	if (current.revision !== revision) return fail("stale", { revision: current.revision });
	if (areSame(current.grades.map(toGrade), grades))
		return ok({ unchanged: true, subjectId: current.id, revision });
	const names = new Set(grades.map(({ name }) => name));
	const missing = (await listUsedGrades(tx, granted)).filter((name) => !names.has(name));
	if (missing.length > 0)
		return fail("invalid", { fields: [{ path: "grades", code: "grade-in-use" }] });
	await saveVerdictScale(tx, granted, { id: opId, revision: revision + 1, grades });
	return ok({
		type: "scale.edited",
		subjectId: opId,
		revision: revision + 1,
		codes: { grades: [...names] },
	});
}

function areSame(before: readonly Grade[], after: readonly Grade[]): boolean {
	const said = (grades: readonly Grade[]) => canonicalJson([...grades].sort(compareGrades));
	return said(before) === said(after);
}
