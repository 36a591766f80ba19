import "server-only";
import { canonicalJson } from "@/lib/domain/event-chain";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { canTake, stepRow } from "@/lib/domain/statement-steps";
import { statementStatuses } from "@/lib/domain/statements";
import type { PlaceVerdict } from "@/lib/domain/verdict";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, type Unchanged, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { saveRevision } from "@/lib/server/store/revisions";
import { findVerdictScale } from "@/lib/server/store/verdict-scale";
import { saveVerdict, setStatus } from "@/lib/server/store/verdicts";
import { toGrade } from "@/lib/server/verdict-scale/to-grade";
import { openVerdict, type VerdictSubject } from "./open-verdict";

/**
 * Proposes a verdict on a statement, or another in place of the one that the writer saw (`stale` when there is a newer
 * one). It counts once somebody else has confirmed it; until then the statement has none.
 */
export function placeVerdict(
	actor: Actor,
	statementId: string,
	input: PlaceVerdict,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "verdict.propose",
		opId: input.opId,
		request: { id: statementId, ...input },
		open: (tx, scope) => openVerdict(tx, scope, statementId),
		work: (tx, granted, at) => propose(tx, granted, input, at),
	});
}

async function propose(
	tx: Tx,
	granted: Granted<"verdict.propose", VerdictSubject>,
	{ revision, grade, method }: PlaceVerdict,
	at: Date,
): Promise<Result<Change | Unchanged>> {
	const { id, dossierId, deletedAt, status, verdict, revision: wording } = granted.subject;
	if (deletedAt !== null) return fail("not-found");
	if ((verdict?.revision ?? null) !== revision)
		return fail("stale", verdict === null ? {} : { revision: verdict.revision });
	if (!canTake("propose", oneOf(statementStatuses, status))) return fail("step-not-allowed");
	const scale = await findVerdictScale(tx, granted);
	const meant = scale.grades.find(({ name }) => name === grade);
	if (verdict !== null && isSame(verdict, { meant, method }) && verdict.state === "proposed")
		return ok({ unchanged: true, subjectId: id, revision: wording, state: status });
	if (meant === undefined || meant.retired)
		return fail("invalid", { fields: [{ path: "grade", code: "invalid-value" }] });
	const fields = { grade, scale: scale.revision, method };
	if (!(await saveVerdict(tx, granted, { revision, ...fields, at }))) return fail("stale");
	const number = (revision ?? 0) + 1;
	await saveRevision(tx, granted, {
		kind: "verdict",
		subjectId: id,
		number,
		dossierId,
		fields,
		at,
	});
	const { to } = stepRow("propose");
	await setStatus(tx, granted, to);
	return ok({
		type: "verdict.proposed",
		subjectId: id,
		revision: wording,
		state: to,
		codes: { grade, scale: String(scale.revision), number: String(number) },
	});
}

/** Whether a verdict says so already: found in the same way, and by a grade that still means what it meant then. */
function isSame(
	before: NonNullable<VerdictSubject["verdict"]>,
	after: { meant: Parameters<typeof toGrade>[0] | undefined; method: string },
): boolean {
	if (after.meant === undefined || before.method !== after.method) return false;
	const said = (grade: Parameters<typeof toGrade>[0]) =>
		canonicalJson({ ...toGrade(grade), retired: false });
	return said(before.meant) === said(after.meant);
}
