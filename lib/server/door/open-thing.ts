import "server-only";
import { isId } from "@/lib/domain/id";
import { seesLayer } from "@/lib/domain/layers";
import type { Permission } from "@/lib/domain/policy";
import type { Granted, Scope } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type Db, database } from "@/lib/server/store/client";
import type { Actor } from "./actor";
import { openDossier, openScope } from "./grant";

/** Where a thing is that is found by its id alone. */
export interface Place {
	readonly dossierId: string;
	readonly deletedAt?: Date | null;
	readonly layer?: string;
}

/**
 * The proof for reading a living thing of a dossier by its id alone. It is `not-found` when it is deleted,
 * in another member's layer, in a dossier the member is not in, or nowhere.
 */
export async function openThing<P extends Permission>(
	actor: Actor,
	permission: P,
	id: string,
	find: (db: Db, scope: Scope, id: string) => Promise<Place | null>,
): Promise<Result<Granted<P, null> & { readonly dossierId: string }>> {
	const scope = openScope(actor);
	if (!scope.ok) return scope;
	const place = isId(id) ? await find(database(), scope.value, id) : null;
	if (place === null) return fail("not-found");
	const granted = await openDossier(actor, permission, place.dossierId);
	if (!granted.ok) return granted;
	return isSeen(place, scope.value) ? ok(granted.value) : fail("not-found");
}

function isSeen({ deletedAt, layer }: Place, scope: Scope): boolean {
	const isLiving = deletedAt === null || deletedAt === undefined;
	return isLiving && (layer === undefined || seesLayer(scope, layer));
}
