import "server-only";
import type { EventView } from "@/lib/domain/events";
import type { Granted } from "@/lib/domain/proof";
import { database } from "@/lib/server/store/client";
import { listDossierEventsBetween } from "@/lib/server/store/events";
import { inSharedLayer } from "@/lib/server/store/layers";
import { toEventViews } from "./to-event-views";

/** How long a stretch that was read is given to others who ask for the same, in milliseconds. */
const shared = 1000;

const stretches = new Map<string, Promise<readonly EventView[]>>();

/**
 * A dossier's events after one number and up to another, in order. Everybody who follows the dossier asks for the same
 * stretch at the same moment, so it is read once for all of them; what stands in a private layer is named for nobody.
 */
export function readStretch(
	granted: Granted<"event.list", unknown>,
	dossierId: string,
	after: number,
	upTo: number,
): Promise<readonly EventView[]> {
	const key = `${dossierId} ${after} ${upTo}`;
	const known = stretches.get(key);
	if (known !== undefined) return known;
	const reading = read(granted, dossierId, after, upTo);
	stretches.set(key, reading);
	const forget = () => stretches.delete(key);
	reading.catch(forget);
	setTimeout(forget, shared).unref();
	return reading;
}

async function read(
	granted: Granted<"event.list", unknown>,
	dossierId: string,
	after: number,
	upTo: number,
): Promise<readonly EventView[]> {
	const rows = await listDossierEventsBetween(database(), granted, dossierId, after, upTo);
	return toEventViews(granted, dossierId, rows, inSharedLayer);
}
