import "server-only";
import type { Failure, Result } from "@/lib/domain/result";
import { database, type Tx } from "./client";
import { toDatabaseFailure } from "./database-failure";

class RolledBack extends Error {
	constructor(readonly failure: Failure) {
		super(failure.code);
	}
}

/**
 * Runs `work` in one transaction: all of it is kept if it succeeds, nothing if it fails or throws.
 * Errors of the database that mean something to a caller come back as failures.
 */
export async function transact<T>(work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
	try {
		return await database().$transaction(
			async (tx) => {
				const result = await work(tx);
				if (!result.ok) throw new RolledBack(result.failure);
				return result;
			},
			{ maxWait: 10_000, timeout: 20_000 },
		);
	} catch (error) {
		if (error instanceof RolledBack) return { ok: false, failure: error.failure };
		const failure = toDatabaseFailure(error);
		if (failure === null) throw error;
		return { ok: false, failure };
	}
}
