import "server-only";
import type { EvidenceView } from "@/lib/domain/evidence";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { database } from "@/lib/server/store/client";
import { findEvidence, listEvidenceRows } from "@/lib/server/store/evidence";
import { seenBy } from "./seen-by";
import { toEvidenceView } from "./to-evidence-view";

/** A living piece of evidence; a program is not told what is confidential. */
export async function readEvidence(actor: Actor, id: string): Promise<Result<EvidenceView>> {
	const opened = await openThing(actor, "dossier.read", id, findEvidence);
	if (!opened.ok) return opened;
	const where = { dossierId: opened.value.dossierId, id, ...seenBy(actor) };
	const [row] = await listEvidenceRows(database(), opened.value, where);
	return row === undefined ? fail("not-found") : ok(toEvidenceView(row));
}
