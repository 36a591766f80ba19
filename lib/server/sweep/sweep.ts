import "server-only";
import { houseErrand } from "@/lib/server/door/house";
import { database } from "@/lib/server/store/client";
import { toDatabaseFailure } from "@/lib/server/store/database-failure";
import { removeExpiredExports } from "@/lib/server/store/export-jobs";
import {
	listUnusedOfDossiers,
	listUnusedOriginals,
	removeFromDossier,
	removeOriginal,
	removeSpentLimits,
} from "@/lib/server/store/sweep";
import { removeOldDeliveries } from "@/lib/server/store/webhooks";

/** How much one sweep removes at most, and how many days old it is at least; the database holds the days of originals too. */
export const sweepBounds = {
	limits: 10_000,
	limitDays: 1,
	originals: 500,
	originalDays: 30,
	deliveries: 10_000,
	deliveryDays: 30,
	exports: 100,
} as const;

/** How much a sweep removed. */
export interface Swept {
	readonly limits: number;
	readonly originals: number;
	readonly deliveries: number;
	readonly exports: number;
}

/**
 * Removes what nobody needs any more: counters of limits whose time is over, and bytes that were brought in and of which
 * nothing was made. Bounded, so that it never holds up others; what is left goes with the next one. Several at once do no harm.
 */
export async function sweep(now: Date): Promise<Swept> {
	const proof = houseErrand("sweep");
	const db = database();
	const { limits, limitDays, originals, originalDays, deliveries, deliveryDays } = sweepBounds;
	const spent = await removeSpentLimits(db, proof, daysBefore(now, limitDays), limits);
	const before = daysBefore(now, originalDays);
	for (const of of await listUnusedOfDossiers(db, proof, before, originals))
		await unlessUsed(() => removeFromDossier(db, proof, of));
	let removed = 0;
	for (const sha256 of await listUnusedOriginals(db, proof, before, originals))
		removed += (await unlessUsed(() => removeOriginal(db, proof, sha256))) ? 1 : 0;
	const rested = daysBefore(now, deliveryDays);
	const told = await removeOldDeliveries(db, proof, rested, deliveries);
	const expired = await removeExpiredExports(db, proof, now, sweepBounds.exports);
	return { limits: spent, originals: removed, deliveries: told, exports: expired };
}

function daysBefore(now: Date, days: number): Date {
	return new Date(now.getTime() - days * 86_400_000);
}

/** Whether it was removed: what came into use meanwhile, or is gone already, stays as it is. */
async function unlessUsed(remove: () => Promise<void>): Promise<boolean> {
	try {
		await remove();
		return true;
	} catch (error) {
		if (toDatabaseFailure(error) === null) throw error;
		return false;
	}
}
