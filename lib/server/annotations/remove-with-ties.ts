import "server-only";
import type { Granted } from "@/lib/domain/proof";
import { removeAnnotation } from "@/lib/server/store/annotations";
import type { Tx } from "@/lib/server/store/client";
import { listLinksAt, removeLinks } from "@/lib/server/store/links";
import { removeMemberships } from "@/lib/server/store/memberships";

/** A removal: of what, by which operation, when. */
interface Removal {
	readonly id: string;
	readonly opId: string;
	readonly at: Date;
}

/**
 * Marks an annotation removed with its links and its memberships; the operation says later what went together. Answers the
 * ids of what went with it, or null when the annotation was not there.
 */
export async function removeWithTies(
	tx: Tx,
	granted: Granted<"annotation.remove" | "settlement.withdraw", unknown>,
	{ id, opId, at }: Removal,
): Promise<readonly string[] | null> {
	if (!(await removeAnnotation(tx, granted, id, opId, at))) return null;
	const links = (await listLinksAt(tx, granted, id)).map((link) => link.id);
	const left = await removeMemberships(tx, granted, { annotationId: id }, opId, at);
	return [
		...(await removeLinks(tx, granted, links, opId, at)),
		...left.map((membership) => membership.id),
	];
}
