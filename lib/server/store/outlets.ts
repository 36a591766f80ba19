import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { Db } from "./client";
import { within } from "./passages";

/** The outlets that have these ids. */
export async function listOutletRows(
	db: Db,
	_proof: Granted<"outlet.list", unknown>,
	ids: readonly string[],
) {
	return db.outlet.findMany({
		where: within(ids),
		select: { id: true, name: true, revision: true },
	});
}
