import "server-only";
import type { EvidenceList } from "@/lib/domain/evidence";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { database } from "@/lib/server/store/client";
import { listEvidenceRows } from "@/lib/server/store/evidence";
import { findStatement } from "@/lib/server/store/statements";
import { seenBy } from "./seen-by";
import { toEvidenceView } from "./to-evidence-view";

/** The living evidence of a statement, oldest first; a program is not told what is confidential. */
export async function listEvidence(
	actor: Actor,
	statementId: string,
): Promise<Result<EvidenceList>> {
	const opened = await openThing(actor, "dossier.read", statementId, findStatement);
	if (!opened.ok) return opened;
	const where = { dossierId: opened.value.dossierId, statementId, ...seenBy(actor) };
	const rows = await listEvidenceRows(database(), opened.value, where);
	return ok({ list: rows.map(toEvidenceView) });
}
