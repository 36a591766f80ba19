import { setTimeout as sleep } from "node:timers/promises";
import type { Failure, Result } from "@/lib/domain/result";
import type { Terminal } from "../terminal";
import type { RemoteNewsroom } from "./connect";

/** Who asks again, and until when. */
export interface Insistence {
	readonly newsroom: Pick<RemoteNewsroom, "isThere">;
	readonly terminal: Pick<Terminal, "tell" | "progress">;
	/** Ends waiting; what was answered last is the answer then. */
	readonly signal: AbortSignal;
}

/** The pauses in seconds before a newsroom that is there, and does not answer, is asked again. */
const pauses = [1, 2, 4, 8] as const;

/**
 * Calls until it is done or refused for good: waits as long as the newsroom says where it takes no more, and a while
 * where it does not answer any more. The call must be one that can be repeated.
 */
export async function insist<T>(
	{ newsroom, terminal, signal }: Insistence,
	call: () => Promise<Result<T>>,
): Promise<Result<T>> {
	for (let silences = 0; ; ) {
		const result = await call();
		if (result.ok || signal.aborted) return result;
		const isSilent = result.failure.code === "busy";
		const seconds = isSilent
			? silentPause(newsroom, result.failure, silences)
			: refusalPause(result.failure);
		if (seconds === null) return result;
		silences = isSilent ? silences + 1 : 0;
		terminal.tell(
			isSilent
				? `The newsroom does not answer; asking again in ${seconds} s.`
				: `The newsroom takes no more for the moment; going on in ${seconds} s.`,
		);
		await countDown(terminal, seconds, signal);
		if (signal.aborted) return result;
	}
}

function refusalPause({ code, retryAfter }: Failure): number | null {
	return code === "too-many" ? (retryAfter ?? null) : null;
}

function silentPause(
	newsroom: Insistence["newsroom"],
	{ retryAfter }: Failure,
	silences: number,
): number | null {
	const pause = newsroom.isThere() ? pauses[silences] : undefined;
	return pause === undefined ? null : Math.max(pause, retryAfter ?? 0);
}

async function countDown(
	{ progress }: Insistence["terminal"],
	seconds: number,
	signal: AbortSignal,
): Promise<void> {
	for (let left = seconds; left > 0 && !signal.aborted; left -= 1) {
		progress(`Going on in ${left} s …`);
		await sleep(1000, null, { signal }).catch(() => null);
	}
}
