import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { openingLimit, type RateLimit, rateLimits } from "@/lib/domain/rate-limits";
import { fail, ok, type Result } from "@/lib/domain/result";
import { log } from "@/lib/server/log";
import { database } from "@/lib/server/store/client";
import type { Actor } from "./actor";

/**
 * Counts a call of what costs much against the member's share, which all instances keep together in the
 * database. `too-many` with the seconds to wait when it is spent. When it cannot be counted the call is
 * let through, and the log says so.
 */
export async function spend(actor: Actor, limit: RateLimit | undefined): Promise<Result<null>> {
	if (limit === undefined || actor.kind === "nobody") return ok(null);
	return consume(actor.scope.memberId, { name: limit, ...rateLimits[limit] });
}

/** The same for whoever opens what is shared without an account, by the address they ask from. */
export function spendOpening(address: string): Promise<Result<null>> {
	return consume(address, { name: "opening", ...openingLimit });
}

interface Limit {
	readonly name: string;
	readonly points: number;
	readonly seconds: number;
}

async function consume(key: string, limit: Limit): Promise<Result<null>> {
	try {
		await limiterOf(limit).consume(key);
	} catch (refusal) {
		if (refusal instanceof RateLimiterRes) {
			const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
			return fail("too-many", { retryAfter });
		}
		log.error({ error: refusal, limit: limit.name }, "a call could not be counted");
	}
	return ok(null);
}

function limiterOf({ name, points, seconds }: Limit): RateLimiterPrisma {
	return new RateLimiterPrisma({
		storeClient: database(),
		tableName: "loginLimit",
		keyPrefix: name,
		points,
		duration: seconds,
		clearExpiredByTimeout: false,
	});
}
