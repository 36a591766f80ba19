import "server-only";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { isId } from "@/lib/domain/id";
import type { Scope } from "@/lib/domain/proof";
import { config } from "@/lib/server/config";
import { database } from "@/lib/server/store/client";
import { findLivingSession, touchSession } from "@/lib/server/store/sessions";
import { houseErrand } from "./house";
import { memberScope } from "./scope";
import { isSessionOver, sessionCookie } from "./session-rules";

/** Whoever makes the present request. */
export type Actor =
	| { readonly kind: "nobody" }
	| { readonly kind: "member"; readonly scope: Scope; readonly sessionId: string };

/** Nobody: no session, an ended one, or one of a disabled member. */
export const nobody: Actor = { kind: "nobody" };

/**
 * Who makes the present request, by its session cookie. The session and the member's role are read
 * from the database at each call, once a request, so that signing out, a change of role and
 * disabling act at once.
 */
export const currentActor = cache(async (): Promise<Actor> => {
	const jar = await cookies();
	return actorOfToken(jar.get(sessionCookie().name)?.value);
});

/** Who a session token belongs to; nobody for whatever is not a token of a living session. */
export async function actorOfToken(token: string | undefined): Promise<Actor> {
	const sessionId = await readSessionId(token);
	if (sessionId === null) return nobody;
	const session = await findLivingSession(database(), houseErrand("session.read"), sessionId);
	const now = new Date();
	if (session === null || isSessionOver(session, now)) return nobody;
	await touchSession(database(), houseErrand("session.read"), sessionId, now);
	return { kind: "member", scope: memberScope(session.member), sessionId };
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
