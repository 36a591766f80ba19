import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import type { Opened } from "@/lib/server/door/grant";
import { type Change, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { findRound, findRoundHead, revealRound as markRevealed } from "@/lib/server/store/rounds";

/** A round as writes see it. */
export type RoundSubject = NonNullable<Awaited<ReturnType<typeof findRound>>>;

/** Finds a round to write to. */
export async function openRoundSubject(
	tx: Tx,
	scope: Scope,
	id: string,
): Promise<Opened<RoundSubject> | null> {
	const subject = await findRound(tx, scope, id);
	return subject && { dossierId: subject.dossierId, subject };
}

/** Ends a round before all are done: what they have marked is revealed. `step-not-allowed` when it is revealed. */
export function revealRound(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "round.reveal",
		opId,
		request: { id },
		open: (tx, scope) => openRoundSubject(tx, scope, id),
		work: (tx, granted, at) => reveal(tx, granted, at),
	});
}

/** Reveals a round. Its stream is joined to that of the dossier: the event holds its head. */
export async function reveal(
	tx: Tx,
	granted: Granted<"round.finish" | "round.reveal", RoundSubject>,
	at: Date,
): Promise<Result<Change>> {
	const { id, seats } = granted.subject;
	const memberIds = seats.map((seat) => seat.memberId);
	if (!(await markRevealed(tx, granted, { id, memberIds }, at))) return fail("step-not-allowed");
	const { seq, headHash } = await findRoundHead(tx, granted, id);
	const codes = { events: String(seq), head: headHash };
	return ok({ type: "round.revealed", subjectId: id, revision: 1, codes });
}
