import type { Permission } from "./policy";
import type { Role } from "./roles";
import type { TokenScope } from "./token-scopes";

declare const scopeBrand: unique symbol;
declare const grantedBrand: unique symbol;
declare const houseBrand: unique symbol;

/**
 * Proof that a member is signed in, and the measure of what they may list: the things of the
 * dossiers they are in, in the shared layer and in their own. Made by `lib/server/door` alone.
 */
export interface Scope {
	readonly [scopeBrand]: true;
	readonly memberId: string;
	readonly role: Role;
	/** What the token allows that the member came with; null for one who is signed in. */
	readonly tokenScopes: readonly TokenScope[] | null;
}

/**
 * Proof that a member may do `permission` to one subject, read and checked in the transaction that
 * does it. `dossierId` is null for what belongs to the newsroom. Made by `lib/server/door` alone.
 */
export interface Granted<P extends Permission, Subject = null> {
	readonly [grantedBrand]: true;
	readonly permission: P;
	readonly memberId: string;
	readonly dossierId: string | null;
	readonly subject: Subject;
	/** The layer that the subject is in, or that what is made under it goes to. */
	readonly layer: string;
}

/** What runs before there is a member, or without one. Every use is a row here. */
export const houseErrands = {
	"session.read": "find who the present request's session belongs to",
	"token.read": "find who the present request's token belongs to",
	"token.create": "make, list or revoke a token at the command line of the machine",
	"sign-in": "check a password and open or end a session",
	setup: "make the first administrator of an empty newsroom",
	"member.add": "add a member at the command line of the machine",
	demo: "fill an empty newsroom with the demo and reset its passwords",
	doctor: "read everything to check the invariants",
	health: "see whether the database answers and has its migrations",
	"search.index":
		"make the entries of the search again when their rules have changed or they are wrong",
	"copies.index":
		"find the copies among the articles again when their rules have changed or they are wrong",
	sweep: "remove spent counters of limits, and bytes of which nothing was made",
	"share.open": "show what is shared to whoever has its address",
	"imports.run":
		"take the files of imports that members have begun, to import them as those members",
	"exports.run": "make the exports that members have asked for, as those members",
	"webhooks.run": "tell webhooks what happened, as the administrators who made them may know it",
	machine: "act as a member at the command line of the machine",
	backup: "write everything about a dossier to a file at the command line of the machine",
	restore: "restore a dossier at the command line of the machine",
	live: "hear in which streams there are new events, to wake those who follow them",
} as const;

export type HouseErrand = keyof typeof houseErrands;

/** Proof that the house itself acts on one of its errands. Made by `lib/server/door` alone. */
export interface House<E extends HouseErrand> {
	readonly [houseBrand]: true;
	readonly errand: E;
}
