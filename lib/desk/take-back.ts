import { stepOf } from "@/lib/domain/activity";
import { type EventView, eventTypes, type SubjectKind } from "@/lib/domain/events";
import type { Failure } from "@/lib/domain/result";
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

type Calls = Pick<typeof api, "remove" | "restore" | "readRevision">;

/** Whether there is a call that takes back what an event tells: what was made is removed, what was removed restored. */
export function canTakeBack({ type, subjectId }: EventView): boolean {
	const isReversible = ["made", "removed", "restored"].includes(stepOf(type));
	return (
		isReversible && subjectId !== null && removableNouns[eventTypes[type].subject] !== undefined
	);
}

/** Takes back what one event tells. What has been changed since it was made is left as it is. */
export async function takeBack(calls: Calls, event: EventView, opId: string): Promise<TakenBack> {
	const { subjectId: id, type } = event;
	const noun = removableNouns[eventTypes[type].subject];
	if (!canTakeBack(event) || id === null || noun === undefined) return { kind: "impossible" };
	const step = stepOf(type);
	if (step === "made") {
		const now = await calls.readRevision(noun, id);
		if (!now.ok) return { kind: "refused", failure: now.failure };
		if (now.value.revision !== 1) return { kind: "changed" };
	}
	const done = await calls[step === "removed" ? "restore" : "remove"](noun, id, opId);
	return done.ok ? { kind: "done" } : { kind: "refused", failure: done.failure };
}
