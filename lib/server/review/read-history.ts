import "server-only";
import { historyLimit } from "@/lib/domain/annotation-history";
import { toPastDecision } from "@/lib/server/review/review-facts";
import { database } from "@/lib/server/store/client";
import { listDecisionRows, listRemovals, listRevisions } from "@/lib/server/store/history";

type Granted = Parameters<typeof listRevisions>[1] & { readonly dossierId: string };

/** A revision of a thing as it is stored. */
export type RevisionRow = Awaited<ReturnType<typeof listRevisions>>[number];

/** All that was done to a living thing: each revision as `toRevision` reads it, decisions, removals. */
export async function readHistory<Revision>(
	granted: Granted,
	kind: "annotation" | "link" | "membership",
	id: string,
	toRevision: (row: RevisionRow) => Revision,
) {
	const of = { kind, subjectId: id, limit: historyLimit } as const;
	const [revisions, decisions, removals] = await Promise.all([
		listRevisions(database(), granted, of),
		listDecisionRows(database(), granted, of),
		listRemovals(database(), granted, granted.dossierId, of),
	]);
	return {
		revisions: revisions.map(toRevision),
		decisions: decisions.map(toPastDecision),
		removals: removals.map(({ type, actor: by, at }) => ({
			kind: type === `${kind}.restored` ? ("restored" as const) : ("removed" as const),
			actor: by,
			at: at.toISOString(),
		})),
	};
}
