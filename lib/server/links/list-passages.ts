import "server-only";
import type { PassageView } from "@/lib/domain/link";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { listPassageRows } from "@/lib/server/store/passages";
import { toPassageView } from "./to-passage-view";

/** The living passages of a dossier, oldest article first: what a link can go to. */
export async function listPassages(
	actor: Actor,
	dossierId: string,
): Promise<Result<PassageView[]>> {
	const granted = await openDossier(actor, "dossier.read", dossierId);
	if (!granted.ok) return granted;
	const rows = await listPassageRows(database(), granted.value, dossierId);
	return ok(rows.map(toPassageView));
}
