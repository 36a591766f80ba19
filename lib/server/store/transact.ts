import "server-only";
import type { Failure, Result } from "@/lib/domain/result";
import { database, type Tx } from "./client";
import { toDatabaseFailure } from "./database-failure";

/** How long a transaction may take, in milliseconds. */
interface Patience {
	readonly timeout: number;
}

const usualWork: Patience = { timeout: 20_000 };

/** For what reads or writes a whole dossier. */
export const longWork: Patience = { timeout: 15 * 60_000 };

/** Reads in one transaction: everything as it is at one moment, whatever others write meanwhile. */
export function readAtOnce<T>(
	work: (tx: Tx) => Promise<T>,
	{ timeout }: Patience = usualWork,
): Promise<T> {
	return database().$transaction(work, {
		isolationLevel: "RepeatableRead",
		maxWait: 10_000,
		timeout,
	});
}

class RolledBack extends Error {
	constructor(readonly failure: Failure) {
		super(failure.code);
	}
}

/**
 * Runs `work` in one transaction: all of it is kept if it succeeds, nothing if it fails or throws.
 * Errors of the database that mean something to a caller come back as failures.
 */
export async function transact<T>(
	work: (tx: Tx) => Promise<Result<T>>,
	{ timeout }: Patience = usualWork,
): Promise<Result<T>> {
	try {
		return await database().$transaction(
			async (tx) => {
				const result = await work(tx);
				if (!result.ok) throw new RolledBack(result.failure);
				return result;
			},
			{ maxWait: 10_000, timeout },
		);
	} catch (error) {
		if (error instanceof RolledBack) return { ok: false, failure: error.failure };
		const failure = toDatabaseFailure(error);
		if (failure === null) throw error;
		return { ok: false, failure };
	}
}
