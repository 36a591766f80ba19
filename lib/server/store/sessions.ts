import "server-only";
import type { House } from "@/lib/domain/proof";
import type { Db } from "./client";

/** Opens a session for a member. */
export async function saveSession(
	db: Db,
	_proof: House<"sign-in">,
	session: { id: string; memberId: string; at: Date },
): Promise<void> {
	await db.session.create({
		data: {
			id: session.id,
			memberId: session.memberId,
			createdAt: session.at,
			seenAt: session.at,
		},
	});
}

/** A session that has not ended, with its member as they are now. */
export async function findLivingSession(db: Db, _proof: House<"session.read">, sessionId: string) {
	return db.session.findFirst({
		where: { id: sessionId, endedAt: null, member: { disabledAt: null } },
		include: { member: true },
	});
}

/** Remembers that a session was used; at most once a minute, so that reading stays cheap. */
export async function touchSession(
	db: Db,
	_proof: House<"session.read">,
	sessionId: string,
	at: Date,
): Promise<void> {
	await db.session.updateMany({
		where: { id: sessionId, seenAt: { lt: new Date(at.getTime() - 60_000) } },
		data: { seenAt: at },
	});
}

/** Ends a session; ending it twice is no error. */
export async function endSession(
	db: Db,
	_proof: House<"sign-in">,
	sessionId: string,
	at: Date,
): Promise<{ memberId: string } | null> {
	const ended = await db.session.updateManyAndReturn({
		where: { id: sessionId, endedAt: null },
		data: { endedAt: at },
		select: { memberId: true },
	});
	return ended[0] ?? null;
}
