import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { uuidv7 } from "uuidv7";
import { newsroomStream } from "@/lib/domain/events";
import { emailSchema } from "@/lib/domain/member";
import { fail, ok, type Result } from "@/lib/domain/result";
import { houseErrand } from "@/lib/server/door/house";
import { database } from "@/lib/server/store/client";
import { appendEvent, lockStream } from "@/lib/server/store/events";
import { findMemberByEmail } from "@/lib/server/store/members";
import { saveSession } from "@/lib/server/store/sessions";
import { transact } from "@/lib/server/store/transact";
import { checkPassword } from "./password";
import { sessionEvent } from "./session-event";

const window = 15 * 60;

/** Failed sign-ins allowed in a quarter of an hour: per account, and per client address. */
export const signInLimits = { account: 5, address: 30, seconds: window } as const;

/** A fresh sign-in. */
export interface SignedIn {
	readonly sessionId: string;
	readonly memberId: string;
	readonly name: string;
}

/**
 * Checks an address and a password and opens a session. `signed-out` for any wrong pair, the same
 * for known, unknown and disabled accounts; `too-many` with the time to wait, right password or not.
 */
export async function signIn(
	email: string,
	password: string,
	clientAddress: string,
): Promise<Result<SignedIn>> {
	const canonical = emailSchema.safeParse(email);
	const account = canonical.success ? canonical.data : "-";
	const wait = await spendTries(account, clientAddress);
	if (wait > 0) return fail("too-many", { retryAfter: wait });
	if (password.length > 1000) return fail("signed-out");
	const member = await findMemberByEmail(database(), houseErrand("sign-in"), account);
	const usable = member !== null && member.disabledAt === null ? member : null;
	const fits = await checkPassword(usable?.passwordHash ?? null, password);
	if (!fits || usable === null) return fail("signed-out");
	await giveTriesBack(account, clientAddress);
	return openSession(usable);
}

function openSession(member: { id: string; name: string }): Promise<Result<SignedIn>> {
	return transact(async (tx) => {
		const proof = houseErrand("sign-in");
		const [sessionId, memberId] = [uuidv7(), member.id];
		await lockStream(tx, proof, newsroomStream);
		await saveSession(tx, proof, { id: sessionId, memberId, at: new Date() });
		await appendEvent(tx, proof, sessionEvent("member.signed_in", memberId));
		return ok({ sessionId, memberId, name: member.name });
	});
}

function limiter(kind: "account" | "address"): RateLimiterPrisma {
	return new RateLimiterPrisma({
		storeClient: database(),
		tableName: "loginLimit",
		keyPrefix: kind,
		points: signInLimits[kind],
		duration: window,
		clearExpiredByTimeout: false,
	});
}

/** Counts a try before it is made, so that tries at once are all counted; seconds to wait, or 0. */
async function spendTries(account: string, address: string): Promise<number> {
	return Math.max(await spendTry("account", account), await spendTry("address", address));
}

async function spendTry(kind: "account" | "address", key: string): Promise<number> {
	try {
		await limiter(kind).consume(key);
		return 0;
	} catch (reason) {
		if (!(reason instanceof RateLimiterRes)) throw reason;
		return Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
	}
}

async function giveTriesBack(account: string, address: string): Promise<void> {
	await Promise.all([limiter("account").delete(account), limiter("address").reward(address)]);
}
