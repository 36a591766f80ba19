import "server-only";
import type { Granted, House, Scope } from "@/lib/domain/proof";
import type { Role } from "@/lib/domain/roles";
import type { Db, Tx } from "./client";

type Maker = House<"setup" | "member.add" | "demo">;

/** A member to be written, password already hashed. */
export interface NewMember {
	readonly id: string;
	readonly email: string;
	readonly name: string;
	readonly role: Role;
	readonly passwordHash: string;
	readonly locale: string;
}

/** How many members there are, disabled ones included. */
export async function countMembers(db: Db, _proof: House<"setup" | "demo">): Promise<number> {
	return db.member.count();
}

/** Adds a member; an address that is taken makes the transaction fail with `conflict`. */
export async function saveMember(tx: Tx, _proof: Maker, member: NewMember): Promise<void> {
	await tx.member.create({ data: member });
}

/** A member with the hash of their password, by canonical address. */
export async function findMemberByEmail(db: Db, _proof: House<"sign-in" | "demo">, email: string) {
	return db.member.findUnique({ where: { email } });
}

/** Whose address this is, and whether they are disabled; for what is done for them at the machine. */
export async function findMemberAt(
	db: Db,
	_proof: House<"token.create" | "machine">,
	email: string,
) {
	return db.member.findUnique({
		where: { email },
		select: { id: true, role: true, disabledAt: true },
	});
}

/** Replaces a password. */
export async function savePassword(
	db: Db,
	_proof: House<"demo">,
	email: string,
	passwordHash: string,
): Promise<void> {
	await db.member.update({ where: { email }, data: { passwordHash } });
}

/** The signed-in member's own row. */
export async function findSelf(db: Db, scope: Scope) {
	return db.member.findUnique({ where: { id: scope.memberId } });
}

/** Changes the signed-in member's own preferences. */
export async function savePreferences(
	tx: Tx,
	granted: Granted<"self.edit", unknown>,
	preferences: { locale: string; theme: string },
): Promise<void> {
	await tx.member.update({ where: { id: granted.memberId }, data: preferences });
}

/** Keeps the hash of the one-time address of the first run, replacing an older one. */
export async function saveSetupToken(
	db: Db,
	_proof: House<"setup">,
	hash: string,
	at: Date,
): Promise<void> {
	await db.setupToken.upsert({
		where: { id: 1 },
		create: { id: 1, hash, createdAt: at },
		update: { hash, createdAt: at },
	});
}

/** Whether this is the hash of the one-time address. */
export async function hasSetupToken(
	db: Db,
	_proof: House<"setup">,
	hash: string,
): Promise<boolean> {
	return (await db.setupToken.count({ where: { id: 1, hash } })) === 1;
}

/** Spends the one-time address: true for exactly one caller. */
export async function spendSetupToken(
	tx: Tx,
	_proof: House<"setup">,
	hash: string,
): Promise<boolean> {
	const { count } = await tx.setupToken.deleteMany({ where: { id: 1, hash } });
	return count === 1;
}

/** Removes the one-time address of the first run. */
export async function removeSetupToken(tx: Tx, _proof: House<"setup">): Promise<void> {
	await tx.setupToken.deleteMany({});
}

/** Enabled members who are not yet in a dossier, by name. */
export async function listMembersOutside(
	db: Db,
	_proof: Granted<"dossier.member.add", unknown>,
	dossierId: string,
) {
	return db.member.findMany({
		where: { disabledAt: null, dossiers: { none: { dossierId } } },
		select: { id: true, name: true },
		orderBy: [{ name: "asc" }, { id: "asc" }],
	});
}
