import "server-only";
import { fail, type Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";

/**
 * What an edit answers: where the thing has moved on from the revision that the writer saw (`stale`), the thing
 * as it is now goes with the failure, as `read` gives it. It is left out where the writer may not read it.
 */
export async function withCurrent(
	written: Result<Receipt>,
	read: () => Promise<Result<{ readonly revision: number }>>,
): Promise<Result<Receipt>> {
	if (written.ok || written.failure.code !== "stale") return written;
	const current = await read();
	if (!current.ok) return written;
	return fail("stale", { revision: current.value.revision, current: current.value });
}
