import "server-only";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { changeHeader } from "@/lib/domain/change-header";
import { isId } from "@/lib/domain/id";
import { meantMemberHeader } from "@/lib/domain/meant-member";
import { oneOf } from "@/lib/domain/one-of";
import type { Scope } from "@/lib/domain/proof";
import { tokenPattern } from "@/lib/domain/token";
import { tokenScopeNames } from "@/lib/domain/token-scopes";
import { config } from "@/lib/server/config";
import { database } from "@/lib/server/store/client";
import { sha256 } from "@/lib/server/store/events";
import { findLivingSession, touchSession } from "@/lib/server/store/sessions";
import { findLivingToken, touchToken } from "@/lib/server/store/tokens";
import { houseErrand } from "./house";
import { memberScope } from "./scope";
import { isSessionOver, sessionCookie } from "./session-rules";

/** Whoever makes the present request. */
export type Actor =
	| { readonly kind: "nobody" }
	| {
			readonly kind: "member";
			readonly scope: Scope;
			readonly credential: Credential;
			/** What the present request was done in one go with, where it says so. */
			readonly changeId?: string;
	  };

/** What a member came with: it is asked again while a long answer lasts. */
export type Credential =
	| { readonly kind: "session"; readonly id: string }
	| { readonly kind: "token"; readonly hash: string }
	| { readonly kind: "demo" }
	/** Whoever is at the machine acts as the member. */
	| { readonly kind: "machine" }
	/** An import that the member has begun. */
	| { readonly kind: "import" }
	/** An export that the member has asked for. */
	| { readonly kind: "export" };

/** Nobody: no session or token, an ended one, or one of a disabled member. */
export const nobody: Actor = { kind: "nobody" };

/**
 * Who makes the present request, by its session cookie. The session and the member's role are read
 * from the database at each call, once a request, so that signing out, a change of role and
 * disabling act at once.
 */
export const currentActor = cache(async (): Promise<Actor> => {
	const jar = await cookies();
	return actorOfCookie(jar.get(sessionCookie().name)?.value);
});

/**
 * Who makes a request to the API: by `Authorization: Bearer`, and only without one by the session cookie. Nobody, where
 * the request says that it is somebody else’s. Without `isUse` a session is not kept alive by it.
 */
export async function actorOf(request: Request, isUse = true): Promise<Actor> {
	const authorization = request.headers.get("authorization") ?? "";
	const present = () => (isUse ? currentActor() : actorByItself());
	const actor = hasBearer(request)
		? await actorOfToken(authorization.replace(bearer, ""))
		: await present();
	if (!isMeant(actor, request.headers.get(meantMemberHeader))) return nobody;
	const changeId = request.headers.get(changeHeader);
	const isGiven = changeId !== null && isId(changeId) && actor.kind === "member";
	return isGiven ? { ...actor, changeId } : actor;
}

async function actorByItself(): Promise<Actor> {
	const jar = await cookies();
	const id = await readSessionId(jar.get(sessionCookie().name)?.value);
	return id === null ? nobody : actorOfSession(id, false);
}

function isMeant(actor: Actor, memberId: string | null): boolean {
	return memberId === null || (actor.kind === "member" && actor.scope.memberId === memberId);
}

/** Whether a request says who it is by a token, be it an empty one: then no cookie counts. */
export function hasBearer(request: Request): boolean {
	return bearer.test(request.headers.get("authorization") ?? "");
}

const bearer = /^bearer(?: |$)/i;

/** Who a session cookie belongs to; nobody for whatever is not the cookie of a living session. */
export async function actorOfCookie(cookie: string | undefined): Promise<Actor> {
	const id = await readSessionId(cookie);
	return id === null ? nobody : actorOfSession(id);
}

/**
 * Who somebody is now who came a while ago: nobody, once what they came with has ended. That they are still there is no
 * use of it: a screen that is left open does not keep a session alive.
 */
export function stillThere(actor: Actor): Promise<Actor> {
	if (actor.kind === "nobody") return Promise.resolve(actor);
	const { credential } = actor;
	if (credential.kind === "session") return actorOfSession(credential.id, false);
	if (credential.kind === "token") return actorOfTokenHash(credential.hash, false);
	return Promise.resolve(actor);
}

async function actorOfSession(id: string, isUse = true): Promise<Actor> {
	const session = await findLivingSession(database(), houseErrand("session.read"), id);
	const now = new Date();
	if (session === null || isSessionOver(session, now)) return nobody;
	if (isUse) await touchSession(database(), houseErrand("session.read"), id, now);
	const credential = { kind: "session", id } as const;
	return { kind: "member", scope: memberScope(session.member), credential };
}

async function actorOfToken(token: string): Promise<Actor> {
	return tokenPattern.test(token) ? actorOfTokenHash(sha256(token)) : nobody;
}

async function actorOfTokenHash(hash: string, isUse = true): Promise<Actor> {
	const [errand, at] = [houseErrand("token.read"), new Date()];
	const token = await findLivingToken(database(), errand, { hash, at });
	if (token === null) return nobody;
	if (isUse) await touchToken(database(), errand, token.id, at);
	const scopes = token.scopes.map((scope) => oneOf(tokenScopeNames, scope));
	const credential = { kind: "token", hash } as const;
	return { kind: "member", scope: memberScope(token.member, scopes), credential };
}

async function readSessionId(token: string | undefined): Promise<string | null> {
	if (token === undefined || token.length > 4096) return null;
	try {
		const claims = await decode({ token, secret: config().nextauthSecret });
		return typeof claims?.sid === "string" && isId(claims.sid) ? claims.sid : null;
	} catch {
		return null;
	}
}
