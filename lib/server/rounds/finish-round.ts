import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { countUndone, markDone } from "@/lib/server/store/rounds";
import { openRoundSubject, reveal } from "./reveal-round";

/**
 * Says that the member is done with a round: they write no more in its articles. When the last one is, the round is revealed.
 * `forbidden` for who has no seat in it, `step-not-allowed` for who is done already.
 */
export function finishRound(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "round.finish",
		opId,
		request: { id },
		open: (tx, scope) => openRoundSubject(tx, scope, id),
		work: async (tx, granted, at) => {
			const { seats } = granted.subject;
			if (!seats.some((seat) => seat.memberId === granted.memberId)) return fail("forbidden");
			if (!(await markDone(tx, granted, id, at))) return fail("step-not-allowed");
			if ((await countUndone(tx, granted, id)) === 0) return reveal(tx, granted, at);
			return ok({ type: "round.done", subjectId: id, revision: 1, roundId: id });
		},
	});
}
