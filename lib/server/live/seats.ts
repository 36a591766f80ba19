import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";

/** How many streams a member may have open at once in one process. */
export const seatsPerMember = 20;

const taken = new Map<string, number>();

/** Opens a stream in one of a member's seats, which is theirs until it ends or `signal` does; `too-many` when all are taken. */
export async function inSeat<Message>(
	memberId: string,
	signal: AbortSignal,
	open: () => Promise<Result<AsyncIterable<Message>>>,
): Promise<Result<AsyncIterable<Message>>> {
	const giveBack = takeSeat(memberId);
	if (giveBack === null) return fail("too-many", { retryAfter: 30 });
	signal.addEventListener("abort", giveBack, { once: true });
	const opened = await open();
	if (opened.ok) return ok(until(opened.value, giveBack));
	giveBack();
	return opened;
}

async function* until<Message>(
	messages: AsyncIterable<Message>,
	ended: () => void,
): AsyncGenerator<Message> {
	try {
		yield* messages;
	} finally {
		ended();
	}
}

/** Takes one of a member's seats; the answer gives it back, once. Null when all are taken. */
function takeSeat(memberId: string): (() => void) | null {
	const before = taken.get(memberId) ?? 0;
	if (before >= seatsPerMember) return null;
	taken.set(memberId, before + 1);
	let isTaken = true;
	return () => {
		if (!isTaken) return;
		isTaken = false;
		const left = (taken.get(memberId) ?? 1) - 1;
		if (left === 0) taken.delete(memberId);
		else taken.set(memberId, left);
	};
}
