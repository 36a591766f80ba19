import { describe, expect, test } from "vitest";
import { annotationFieldNames } from "@/lib/domain/annotation-fields";
import type { AnnotationHistory } from "@/lib/domain/annotation-history";
import { linkFieldNames } from "@/lib/domain/link-fields";
import { toNote } from "@/lib/domain/note";
import type { PastDecision } from "@/lib/domain/people";
import { contentFor, nadia } from "@/lib/testing/desk-fixture";
import { historyLines } from "./history-lines";

const at = (minute: number) => `2026-03-04T09:0${minute}:00.000Z`;
const placed = contentFor("claim", "signé lundi");
const revision = (number: number, minute: number, more: Partial<typeof placed> = {}) => ({
	...{ number, at: at(minute), editor: nadia, versionId: "version-1" },
	content: { ...placed, ...more },
});
const decision: PastDecision = {
	withdrawnAt: null,
	id: "d",
	outcome: "approved",
	reason: null,
	words: "",
	revision: 1,
	decider: nadia,
	at: at(2),
};

const history: AnnotationHistory = {
	revisions: [
		revision(3, 4, { tag: "denial", note: toNote("Non") }),
		revision(2, 3, { tag: "denial" }),
		revision(1, 1),
	],
	decisions: [decision],
	removals: [
		{ kind: "restored", actor: null, at: at(6) },
		{ kind: "removed", actor: nadia, at: at(5) },
	],
};

describe("the lines of a history", () => {
	test("are all that was done, latest first", () => {
		expect(historyLines(history, annotationFieldNames).map(({ kind }) => kind)).toEqual([
			...["restored", "removed", "edited", "edited", "decided", "placed"],
		]);
	});

	test("tell of an edit the fields that it changed, with both sides", () => {
		const changes = historyLines(history, annotationFieldNames).flatMap((line) =>
			"changes" in line ? line.changes : [],
		);
		expect(
			changes.map(({ field, before, after }) => [
				field,
				before.content[field],
				after.content[field],
			]),
		).toEqual([
			["note", null, toNote("Non")],
			["tag", "claim", "denial"],
		]);
	});

	test("say of the oldest that is known nothing that is not", () => {
		const only = { ...history, revisions: [revision(9, 1)], decisions: [], removals: [] };
		const [edited] = historyLines(only, annotationFieldNames);
		expect(edited).toMatchObject({ kind: "edited", changes: [] });
	});
});

test("of a link the same is told: what it said before and after each edit, oldest without", () => {
	const said = { type: "denies", certainty: "unspecified", note: null } as const;
	const link = (number: number, more: object) => ({
		...{ number, at: at(number), editor: nadia, fromId: "a", toId: "b" },
		content: { ...said, ...more },
	});
	const revisions = [link(2, { type: "contradicts", certainty: "probable" }), link(1, {})];
	const lines = historyLines({ ...history, revisions, decisions: [] }, linkFieldNames);
	expect(lines.map(({ kind }) => kind)).toEqual(["restored", "removed", "edited", "placed"]);
	const changes = lines.flatMap((line) => ("changes" in line ? line.changes : []));
	expect(
		changes.map(({ field, before, after }) => [field, before.content[field], after.content[field]]),
	).toEqual([
		["type", "denies", "contradicts"],
		["certainty", "unspecified", "probable"],
	]);
});
