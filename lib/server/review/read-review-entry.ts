import "server-only";
import type { ReviewEntry } from "@/lib/domain/decision";
import { isId } from "@/lib/domain/id";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { readEntry } from "./read-entries";

/** One thing of a dossier with all that a decision about it needs, whether or not it waits for one. */
export async function readReviewEntry(
	actor: Actor,
	dossierId: string,
	id: string,
): Promise<Result<ReviewEntry>> {
	const opened = await openDossier(actor, "review.list", dossierId);
	if (!opened.ok) return opened;
	const entry = isId(id) ? await readEntry(actor, opened.value, id) : null;
	return entry === null ? fail("not-found") : ok(entry);
}
