import type { RemovableNoun } from "@/lib/desk/api";
import { removableNouns } from "@/lib/desk/take-back";
import { eventTypes } from "@/lib/domain/event-types";
import type { EventView } from "@/lib/domain/events";

/** Something that was removed and has not been restored since. */
export interface Restorable {
	readonly noun: RemovableNoun;
	readonly id: string;
}

/**
 * By the number of its event, what was removed and is still away as far as these events tell, newest first: only the last
 * removal of a thing can be taken back, and none that it came back after, be it by itself or along with another.
 */
export function restorablesIn(events: readonly EventView[]): ReadonlyMap<number, Restorable> {
	const settled = new Set<string>();
	const found = new Map<number, Restorable>();
	for (const { seq, type, subjectId, also, refs } of events) {
		const { subject } = eventTypes[type];
		const noun = removableNouns[subject];
		if (noun === undefined || subjectId === null) continue;
		const isForGood = refs.unsettled !== undefined;
		if (type === `${subject}.removed` && !settled.has(subjectId) && !isForGood)
			found.set(seq, { noun, id: subjectId });
		if (type === `${subject}.restored`) for (const id of also) settled.add(id);
		settled.add(subjectId);
	}
	return found;
}
