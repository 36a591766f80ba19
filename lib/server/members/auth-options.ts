import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { config, isServedOverTls } from "@/lib/server/config";
import { sessionCookie, sessionLimits } from "@/lib/server/door/session-rules";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";

/** The error word next-auth's answer carries when a sign-in has to wait; the route adds the seconds. */
export const waitPrefix = "too-many:";

/**
 * next-auth with e-mail and password. Its token holds a session's id and nothing else: who that is,
 * and whether it still counts, is read from the database at each request (`actor.ts`). It shows no page
 * of its own, and sends nobody anywhere: the screens know where to go on (`safeNext`).
 */
export function authOptions(clientAddress: string): NextAuthOptions {
	return {
		secret: config().nextauthSecret,
		session: { strategy: "jwt", maxAge: sessionLimits.absolute / 1000 },
		pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in", verifyRequest: "/sign-in" },
		cookies: { sessionToken: sessionCookie() },
		useSecureCookies: isServedOverTls(),
		providers: [
			Credentials({
				credentials: { email: {}, password: {} },
				authorize: async (given) => authorize(given, clientAddress),
			}),
		],
		callbacks: {
			redirect: ({ baseUrl }) => baseUrl,
			jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
			session: ({ session }) => ({ expires: session.expires }),
		},
		events: {
			signOut: async ({ token }) => {
				if (typeof token?.sid === "string") await signOut(token.sid);
			},
		},
	};
}

async function authorize(
	given: Record<"email" | "password", string> | undefined,
	clientAddress: string,
): Promise<{ id: string } | null> {
	const result = await signIn(
		String(given?.email ?? ""),
		String(given?.password ?? ""),
		clientAddress,
	);
	if (result.ok) return { id: result.value.sessionId };
	if (result.failure.code !== "too-many") return null;
	throw new Error(`${waitPrefix}${result.failure.retryAfter ?? 1}`);
}
