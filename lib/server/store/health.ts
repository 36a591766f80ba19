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

/** The names of the migrations that the database has had whole; null when it does not answer. */
export async function listAppliedMigrations(
	db: Db,
	_proof: House<"health">,
): Promise<string[] | null> {
	try {
		const rows = await db.$queryRaw<{ name: string }[]>`
			SELECT "migration_name" AS "name" FROM "_prisma_migrations"
			WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`;
		return rows.map(({ name }) => name);
	} catch (error) {
		if (toDatabaseFailure(error) === null) throw error;
		return null;
	}
}
