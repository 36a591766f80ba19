import "server-only";
import { oneOf } from "@/lib/domain/one-of";
import { fail, ok, type Result } from "@/lib/domain/result";
import { canTake, stepRow } from "@/lib/domain/statement-steps";
import { statementStatuses } from "@/lib/domain/statements";
import type { CheckStatement } from "@/lib/domain/verdict";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { setStatus } from "@/lib/server/store/verdicts";
import { openStatement } from "./open-statement";

/** Takes a statement up to be checked, or puts it down; `step-not-allowed` where it stands elsewhere. */
export function checkStatement(
	actor: Actor,
	id: string,
	{ opId, step }: CheckStatement,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "statement.check",
		opId,
		request: { id, step },
		open: (tx, scope) => openStatement(tx, scope, id),
		work: async (tx, granted) => {
			const { deletedAt, revision, status } = granted.subject;
			if (deletedAt !== null) return fail("not-found");
			const { to } = stepRow(step);
			if (status === to) return ok({ unchanged: true, subjectId: id, revision, state: status });
			if (!canTake(step, oneOf(statementStatuses, status))) return fail("step-not-allowed");
			await setStatus(tx, granted, to);
			return ok({
				type: "statement.checked",
				subjectId: id,
				revision,
				state: to,
				codes: { step },
			});
		},
	});
}
