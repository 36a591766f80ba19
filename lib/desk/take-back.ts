import { stepOf } from "@/lib/domain/activity";
import { eventTypes, type SubjectKind } from "@/lib/domain/event-types";
import type { EventView } from "@/lib/domain/events";
import type { Failure, Result } from "@/lib/domain/result";
import type { api, RevisedNoun } from "./api";

/** What can be removed and restored, and by which calls. */
export const removableNouns: Partial<Record<SubjectKind, RevisedNoun>> = {
	annotation: "annotations",
	link: "links",
	statement: "statements",
	membership: "memberships",
	article: "articles",
	evidence: "evidence",
};

/** How taking one thing back went: `changed` where it is not as it was left, `impossible` where nothing takes it back. */
export type TakenBack =
	| { readonly kind: "done" | "changed" | "impossible" }
	| { readonly kind: "refused"; readonly failure: Failure };

type Calls = Pick<
	typeof api,
	"remove" | "restore" | "readRevision" | "withdrawDecision" | "withdrawSettlement"
>;

/**
 * Whether there is a call by which a member can take back what an event tells: what was made is removed, what was removed
 * restored, and one's own decision or settlement withdrawn.
 */
export function canTakeBack(event: EventView, memberId: string | null): boolean {
	const { decision, settlement } = event.refs;
	if ((decision ?? settlement) !== undefined && event.actor?.id !== memberId) return false;
	return wayBack(event) !== null;
}

/** Takes back what one event tells. What has been changed since it was made is left as it is. */
export async function takeBack(calls: Calls, event: EventView, opId: string): Promise<TakenBack> {
	const go = wayBack(event);
	if (go === null) return { kind: "impossible" };
	const done = await go(calls, opId);
	if (done === "changed") return { kind: done };
	return done.ok ? { kind: "done" } : { kind: "refused", failure: done.failure };
}

type Way = (calls: Calls, opId: string) => Promise<Result<unknown> | "changed">;

/** The call that takes an event back; null where there is none. */
function wayBack({ type, subjectId: id, refs }: EventView): Way | null {
	const step = stepOf(type);
	const { settlement, unsettled } = refs;
	if (unsettled !== undefined) return null;
	if (settlement !== undefined) return (calls, opId) => calls.withdrawSettlement(settlement, opId);
	if (step === "decided") {
		const { decision } = refs;
		return decision === undefined ? null : (calls, opId) => calls.withdrawDecision(decision, opId);
	}
	const noun = removableNouns[eventTypes[type].subject];
	if (id === null || noun === undefined) return null;
	if (step === "removed") return (calls, opId) => calls.restore(noun, id, opId);
	if (step === "restored") return (calls, opId) => calls.remove(noun, id, opId);
	return step === "made" ? (calls, opId) => unmake(calls, noun, id, opId) : null;
}

async function unmake(calls: Calls, noun: RevisedNoun, id: string, opId: string) {
	const now = await calls.readRevision(noun, id);
	if (!now.ok) return now;
	return now.value.revision === 1 ? calls.remove(noun, id, opId, 1) : "changed";
}
