import "server-only";
import type { DecisionEntry } from "@/lib/domain/decision-entry";
import type { Page } from "@/lib/domain/page";
import type { DecisionsQuery } from "@/lib/domain/queries";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { byId, readPage } from "@/lib/server/door/page";
import { database } from "@/lib/server/store/client";
import { listDecisionIds } from "@/lib/server/store/pages";
import { readDecisions } from "./read-decisions";

/** A page of the decisions of a dossier. */
export async function pageDecisions(
	actor: Actor,
	dossierId: string,
	{ cursor, limit, ...filter }: DecisionsQuery,
): Promise<Result<Page<DecisionEntry>>> {
	const opened = await openDossier(actor, "dossier.read", dossierId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	return readPage(
		{ cursor, limit },
		(stretch) => listDecisionIds(database(), granted, dossierId, filter, stretch),
		(ids) => readDecisions(granted, dossierId, ids),
		byId,
	);
}
