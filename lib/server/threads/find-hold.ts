import "server-only";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { DecidedKind } from "@/lib/domain/review";
import type { ThreadKind } from "@/lib/domain/thread";
import type { Tx } from "@/lib/server/store/client";
import { listHoldingThreads } from "@/lib/server/store/threads";

/** By the threads about what the approval of a thing is held; a membership is talked about at its passage or statement. */
const heldBy = {
	annotation: "annotation",
	link: "link",
	membership: null,
	verdict: "statement",
} as const satisfies Record<DecidedKind, ThreadKind | null>;

/** `thread-open`, naming the threads, while open ones hold the approval of a thing. */
export async function findHold(
	tx: Tx,
	granted: Granted<"decision.make" | "verdict.decide", unknown>,
	kind: DecidedKind,
	subjectId: string,
): Promise<Result<null>> {
	const about = heldBy[kind];
	if (about === null) return ok(null);
	const ids = await listHoldingThreads(tx, granted, about, subjectId);
	return ids.length === 0 ? ok(null) : fail("thread-open", { ids });
}
