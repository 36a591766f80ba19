import "server-only";
import { sharedIds } from "@/lib/domain/layers";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { leaveMembershipsToOtherEnd, restoreMemberships } from "@/lib/server/store/memberships";
import { markSplit, splitEvidence, splitMemberships } from "@/lib/server/store/merges";
import { lapseCode } from "./lapse-code";
import { openPair, type PairSubject, saveMoved } from "./merge-statement";
import { openStatement } from "./open-statement";

/**
 * Splits a merged statement off again: the passages and the evidence that came with it go back, unless they have been
 * moved elsewhere since. `conflict` while the statement that it was merged into is itself merged away or removed.
 */
export function splitStatement(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "statement.split",
		opId,
		request: { id },
		open: async (tx, scope) => {
			const opened = await openStatement(tx, scope, id);
			return opened && openPair(tx, scope, id, opened.subject.mergedIntoId);
		},
		work: (tx, granted, at) => split(tx, granted, at),
	});
}

async function split(
	tx: Tx,
	granted: Granted<"statement.split", PairSubject>,
	at: Date,
): Promise<Result<Change>> {
	const { statement, other } = granted.subject;
	const { id, revision, status, deletedBy } = statement;
	if (other === null || deletedBy === null) return fail("not-found");
	if (other.deletedAt !== null) return fail("conflict");
	const move = { fromId: other.id, toId: id, opId: deletedBy, at };
	if (!(await markSplit(tx, granted, move))) return fail("not-found");
	const moved = await splitMemberships(tx, granted, move);
	await saveMoved(tx, granted, moved, move);
	await splitEvidence(tx, granted, move);
	const back = await restoreMemberships(tx, granted, { deletedBy });
	await leaveMembershipsToOtherEnd(tx, granted, deletedBy);
	const movedIds = sharedIds(moved);
	return ok({
		type: "statement.split",
		subjectId: id,
		revision,
		state: status,
		also: [...movedIds, ...sharedIds(back)],
		refs: { from: other.id },
		codes: { moved: movedIds, ...lapseCode(other.status) },
	});
}
