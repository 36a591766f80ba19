import "server-only";
import { isServedOverTls } from "@/lib/server/config";

const hour = 3_600_000;

/** How long a session lasts without use, and at most; milliseconds. */
export const sessionLimits = { idle: 12 * hour, absolute: 7 * 24 * hour } as const;

/** Whether a session has been idle or has lived too long. */
export function isSessionOver(session: { createdAt: Date; seenAt: Date }, now: Date): boolean {
	const idle = now.getTime() - session.seenAt.getTime();
	const age = now.getTime() - session.createdAt.getTime();
	return idle > sessionLimits.idle || age > sessionLimits.absolute;
}

/** The session cookie: bound to the host, and `__Host-` under TLS. */
export function sessionCookie() {
	const secure = isServedOverTls();
	return {
		name: secure ? "__Host-recoupe-session" : "recoupe-session",
		options: { httpOnly: true, sameSite: "lax", path: "/", secure },
	} as const;
}
