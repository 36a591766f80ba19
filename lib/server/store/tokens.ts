import "server-only";
import type { Granted, House, Scope } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";

/** A token to be written: never itself, only its hash. */
export interface NewToken {
	readonly id: string;
	readonly name: string;
	readonly scopes: string[];
	readonly hash: string;
	readonly hint: string;
	readonly at: Date;
	readonly expiresAt: Date;
}

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
	token: NewToken,
): Promise<void> {
	await createToken(tx, granted.memberId, token);
}

/** A new token of a member, made at the machine. */
export async function saveTokenOf(
	tx: Tx,
	_proof: House<"token.create">,
	memberId: string,
	token: NewToken,
): Promise<void> {
	await createToken(tx, memberId, token);
}

/** How many tokens of a member can be used now. */
export async function countLivingTokens(
	tx: Tx,
	granted: Granted<"token.create", unknown>,
	at: Date,
): Promise<number> {
	return countLiving(tx, granted.memberId, at);
}

/** The same of any member, at the machine. */
export async function countLivingTokensOf(
	tx: Tx,
	_proof: House<"token.create">,
	memberId: string,
	at: Date,
): Promise<number> {
	return countLiving(tx, memberId, at);
}

/** A member's own tokens, newest first. */
export async function listTokenRows(db: Db, granted: Granted<"token.list", unknown>) {
	return listRows(db, granted.memberId);
}

/** The tokens of any member, newest first, at the machine. */
export async function listTokenRowsOf(db: Db, _proof: House<"token.create">, memberId: string) {
	return listRows(db, memberId);
}

/** Any token by its id, with whose it is, at the machine. */
export async function findTokenOf(tx: Tx, _proof: House<"token.create">, id: string) {
	return tx.apiToken.findUnique({
		where: { id },
		select: { name: true, revokedAt: true, member: { select: { id: true, email: true } } },
	});
}

/** Ends any token, at the machine. */
export async function endTokenOf(
	tx: Tx,
	_proof: House<"token.create">,
	id: string,
	at: Date,
): Promise<void> {
	await tx.apiToken.update({ where: { id }, data: { revokedAt: at } });
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

async function createToken(tx: Tx, memberId: string, { at, ...columns }: NewToken): Promise<void> {
	await tx.apiToken.create({ data: { ...columns, memberId, createdAt: at } });
}

async function countLiving(tx: Tx, memberId: string, at: Date): Promise<number> {
	return tx.apiToken.count({ where: { memberId, revokedAt: null, expiresAt: { gt: at } } });
}

function listRows(db: Db, memberId: string) {
	return db.apiToken.findMany({
		where: { memberId },
		omit: { hash: true },
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
	});
}
