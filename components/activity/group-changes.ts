import type { EventView } from "@/lib/domain/events";

/** Events that stand together in the list: one, or several of one kind that were done in one go. */
export type EventGroup = readonly [EventView, ...EventView[]];

/** Events in their order, those of one kind that were done in one go and stand side by side gathered. */
export function groupChanges(events: readonly EventView[]): EventGroup[] {
	const groups: [EventView, ...EventView[]][] = [];
	for (const event of events) {
		const group = groups.at(-1);
		if (group !== undefined && isOneGo(group[0], event)) group.push(event);
		else groups.push([event]);
	}
	return groups;
}

function isOneGo(a: EventView, b: EventView): boolean {
	const { change } = a.refs;
	return change !== undefined && change === b.refs.change && a.type === b.type;
}
