import { expect, test } from "vitest";
import type { ImportMarks } from "@/lib/domain/import-marks";
import { proposedChoice, sumMarks } from "./marks-sum";

const marks: ImportMarks = {
	format: "brat",
	labels: [
		{ label: "Claim", count: 3, tag: "claim" },
		{ label: "démenti", count: 2, tag: "denial" },
		{ label: "PER", count: 4, tag: null },
	],
	relations: [
		{ label: "denies", from: "démenti", to: "Claim", count: 2, type: "denies" },
		{ label: "denies", from: "Claim", to: "démenti", count: 1, type: "denies" },
		{ label: "denies", from: "PER", to: "Claim", count: 1, type: "denies" },
		{ label: "near", from: "PER", to: "PER", count: 5, type: null },
	],
	...{ repaired: 0, unplaced: [], unplacedCount: 0, left: [], unknownSpeakers: [] },
};

test("what comes along is added up by what the labels are said to be", () => {
	const choice = proposedChoice(marks);
	expect(choice.relations).toEqual([
		{ label: "denies", type: "denies" },
		{ label: "near", type: null },
	]);
	expect(sumMarks(marks, choice)).toEqual({
		tags: [
			{ tag: "claim", count: 3 },
			{ tag: "denial", count: 2 },
		],
		leftOut: 4,
		links: 2,
		relationsLeftOut: 6,
		forbidden: [{ type: "denies", from: "claim", to: "denial", count: 1 }],
	});
	const labels = choice.labels.map((one) =>
		one.label === "PER" ? { ...one, tag: "denial" as const } : one,
	);
	expect(sumMarks(marks, { ...choice, labels })).toMatchObject({ leftOut: 0, links: 3 });
});
