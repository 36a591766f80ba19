import "server-only";
import type { House } from "@/lib/domain/proof";
import type { Db } from "./client";
import { toDatabaseFailure } from "./database-failure";

/** Whether the database answers a question. */
export async function doesAnswer(db: Db, _proof: House<"health">): Promise<boolean> {
	try {
		await db.$queryRaw`SELECT 1`;
		return true;
	} catch (error) {
		if (toDatabaseFailure(error) === null) throw error;
		return false;
	}
}
