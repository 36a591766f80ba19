import "server-only";
import type { Granted, House, Scope } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";

/** A living token by the hash of what was shown, with its member as they are now. */
export async function findLivingToken(
	db: Db,
	_proof: House<"token.read">,
	token: { hash: string; at: Date },
) {
	return db.apiToken.findFirst({
		where: {
			hash: token.hash,
			revokedAt: null,
			expiresAt: { gt: token.at },
			member: { disabledAt: null },
		},
		include: { member: { select: { id: true, role: true } } },
	});
}

/** Remembers that a token was used; at most once a minute, so that reading stays cheap. */
export async function touchToken(
	db: Db,
	_proof: House<"token.read">,
	id: string,
	at: Date,
): Promise<void> {
	const before = new Date(at.getTime() - 60_000);
	await db.apiToken.updateMany({
		where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
		data: { lastUsedAt: at },
	});
}

/** A new token of the member who was granted it. */
export async function saveToken(
	tx: Tx,
	granted: Granted<"token.create", unknown>,
	token: {
		id: string;
		name: string;
		scopes: string[];
		hash: string;
		hint: string;
		at: Date;
		expiresAt: Date;
	},
): Promise<void> {
	const { at, ...columns } = token;
	await tx.apiToken.create({
		data: { ...columns, memberId: granted.memberId, createdAt: at },
	});
}

/** How many tokens of a member can be used now. */
export async function countLivingTokens(
	tx: Tx,
	granted: Granted<"token.create", unknown>,
	at: Date,
): Promise<number> {
	return tx.apiToken.count({
		where: { memberId: granted.memberId, revokedAt: null, expiresAt: { gt: at } },
	});
}

/** A member's own tokens, newest first. */
export async function listTokenRows(db: Db, granted: Granted<"token.list", unknown>) {
	return db.apiToken.findMany({
		where: { memberId: granted.memberId },
		omit: { hash: true },
		orderBy: { createdAt: "desc" },
	});
}

/** One of a member's own tokens. */
export async function findOwnToken(tx: Tx, scope: Scope, id: string) {
	return tx.apiToken.findFirst({
		where: { id, memberId: scope.memberId },
		select: { id: true, revokedAt: true },
	});
}

/** Ends a token of the member who was granted it; false when it is not theirs. */
export async function endToken(
	tx: Tx,
	granted: Granted<"token.revoke", { revokedAt: Date | null }>,
	id: string,
	at: Date,
): Promise<boolean> {
	const { count } = await tx.apiToken.updateMany({
		where: { id, memberId: granted.memberId },
		data: { revokedAt: granted.subject.revokedAt ?? at },
	});
	return count === 1;
}
