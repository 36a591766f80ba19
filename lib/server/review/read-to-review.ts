import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import { hasRole } from "@/lib/domain/roles";
import type { ToReview } from "@/lib/domain/to-review";
import { toReviewDossiers, toReviewMost } from "@/lib/domain/to-review-limits";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { listBusiestDossiers } from "@/lib/server/store/inbox";
import { countToReview } from "@/lib/server/store/review-queue";

/**
 * How much waits for the member's decision in the dossiers they are in: nothing for who decides nothing. It is asked for by
 * every window, so that it is counted no further than the bar tells apart.
 */
export async function readToReview(actor: Actor): Promise<Result<ToReview>> {
	const opened = await openNewsroom(actor, "dossier.list");
	if (!opened.ok) return opened;
	const { scope } = opened.value;
	if (!hasRole(scope.role, "reviewer")) return ok({ total: 0, dossiers: [] });
	const latest = await listBusiestDossiers(database(), scope, toReviewDossiers);
	const ids = latest.map(({ dossierId }) => dossierId);
	const dossiers = await countToReview(database(), scope, ids, toReviewMost);
	return ok({ total: dossiers.reduce((total, { count }) => total + count, 0), dossiers });
}
