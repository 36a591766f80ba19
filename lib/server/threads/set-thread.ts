import "server-only";
import type { Scope } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { SetThread } from "@/lib/domain/thread";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import type { Opened } from "@/lib/server/door/grant";
import { write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { aboutOf, findThread, updateThread } from "@/lib/server/store/threads";

type ThreadRow = NonNullable<Awaited<ReturnType<typeof findThread>>>;

/**
 * Resolves a thread or opens it again, and says whether it holds approval while it is open. `stale` where somebody else
 * has done so meanwhile.
 */
export function setThread(actor: Actor, id: string, input: SetThread): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "thread.set",
		opId: input.opId,
		request: { id, ...input },
		open: (tx, scope) => openRow(tx, scope, id),
		work: async (tx, granted, at) => {
			const { revision, ...row } = granted.subject;
			if (revision !== input.revision) return fail("stale", { revision });
			const turn = turnOf(row, input);
			if (turn === null) return ok({ unchanged: true, subjectId: id, revision });
			const next = { revision, ...timesOf(row, input, at) };
			if (!(await updateThread(tx, granted, next))) return fail("stale");
			const { kind, subjectId: about } = aboutOf(row);
			const codes = { about: kind, turn };
			const after = { subjectId: id, revision: revision + 1 };
			return ok({ type: "thread.set", ...after, refs: { about }, codes });
		},
	});
}

async function openRow(tx: Tx, scope: Scope, id: string): Promise<Opened<ThreadRow> | null> {
	const subject = await findThread(tx, scope, id);
	return subject && { dossierId: subject.dossierId, subject };
}

type Times = Pick<ThreadRow, "blockingSince" | "resolvedAt">;
type Wanted = Pick<SetThread, "blocking" | "resolved">;

/** What the history calls the step; null for none. Resolving says more than what becomes of the hold. */
function turnOf(row: Times, { blocking, resolved }: Wanted) {
	if (resolved !== (row.resolvedAt !== null)) return resolved ? "resolved" : "reopened";
	if (blocking !== (row.blockingSince !== null)) return blocking ? "blocking" : "freed";
	return null;
}

/** A thread that is opened again holds approval from then on: what was approved in between stays so. */
function timesOf(row: Times, { blocking, resolved }: Wanted, at: Date): Times {
	const isReopened = row.resolvedAt !== null && !resolved;
	const since = isReopened ? at : (row.blockingSince ?? at);
	return {
		blockingSince: blocking ? since : null,
		resolvedAt: resolved ? (row.resolvedAt ?? at) : null,
	};
}
