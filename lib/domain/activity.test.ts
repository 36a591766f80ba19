import { expect, test } from "vitest";
import { activityKinds, activitySteps, stepOf, typesIn } from "./activity";
import { eventTypes, isEventType } from "./event-types";

const types = Object.keys(eventTypes)
	.filter(isEventType)
	.filter((type) => eventTypes[type].stream === "dossier");

test("every event of a dossier is of one step and one kind that it can be found by", () => {
	for (const type of types) {
		const kind = eventTypes[type].subject;
		expect(activityKinds).toContain(kind);
		expect(typesIn({ kind, step: stepOf(type) })).toContain(type);
	}
	expect(typesIn({})).toEqual(types);
});

test("each step has events, and none has those of another", () => {
	const found = activitySteps.flatMap((step) => typesIn({ step }));
	expect(found.toSorted()).toEqual(types.toSorted());
	for (const step of activitySteps) expect(typesIn({ step }).length).toBeGreaterThan(0);
});

test.each([
	["annotation.placed", "made"],
	["verdict.proposed", "made"],
	["dossier.member_removed", "removed"],
	["article.moved", "changed"],
	["statement.merged", "changed"],
	["verdict.decided", "decided"],
] as const)("%s is %s", (type, step) => {
	expect(stepOf(type)).toBe(step);
});
