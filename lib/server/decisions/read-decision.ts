import "server-only";
import type { DecisionEntry } from "@/lib/domain/decision-entry";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { findDecision } from "@/lib/server/store/decisions";
import { readDecisions } from "./read-decisions";

/** One decision. */
export async function readDecision(actor: Actor, id: string): Promise<Result<DecisionEntry>> {
	const opened = await openThing(actor, "dossier.read", id, findDecision);
	if (!opened.ok) return opened;
	const [found] = await readDecisions(opened.value, opened.value.dossierId, [id]);
	return found === undefined ? fail("not-found") : ok(found);
}
