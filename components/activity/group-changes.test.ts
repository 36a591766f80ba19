import { expect, test } from "vitest";
import type { EventType } from "@/lib/domain/event-types";
import type { EventView } from "@/lib/domain/events";
import { groupChanges } from "./group-changes";

const told = (...events: readonly (readonly [EventType, string?])[]): EventView[] =>
	events.map(([type, change], n) => ({
		...{ seq: events.length - n, type, subjectId: `${n}`, also: [], codes: {}, label: null },
		...{
			actor: null,
			at: "2026-03-04T09:00:00.000Z",
			articleId: null,
			passageId: null,
			grade: null,
		},
		refs: change === undefined ? {} : { change },
	}));

test("what was done in one go stands together, in its order", () => {
	const events = told(
		["annotation.placed", "a"],
		["annotation.placed", "a"],
		["annotation.placed", "b"],
		["annotation.removed", "b"],
		["annotation.placed"],
		["annotation.placed"],
	);
	expect(groupChanges(events).map((group) => group.map(({ seq }) => seq))).toEqual([
		[6, 5],
		[4],
		[3],
		[2],
		[1],
	]);
});
