import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import { type ImportMarks, importMarkLimits } from "@/lib/domain/import-marks";
import type { DraftMarks } from "@/lib/imports/annotated/draft-marks";
import type { KnownSpeakers } from "./known-speakers";
import { linkTypeCalled, tagCalled } from "./label-meanings";

/** What the marks of a draft would become, and what of them has no place, for a member to decide about. */
export function proposeMarks(
	{ format, marks, relations, repaired, unplaced, left }: DraftMarks,
	speakers: KnownSpeakers,
): ImportMarks {
	const named = new Set(marks.flatMap((mark) => mark.speakers));
	return {
		format,
		labels: [...groupBy(marks, ({ label }) => label)].map(([label, some]) => ({
			label,
			count: some.length,
			tag: tagCalled(label),
		})),
		relations: relationsOf(marks, relations),
		repaired,
		unplaced: unplaced.slice(0, importMarkLimits.listed).map((one) => ({ ...one })),
		unplacedCount: unplaced.length,
		left: left.map((one) => ({ ...one })),
		unknownSpeakers: [...named].filter((name) => speakers.idOf(name) === null),
	};
}

/** Whether a part of what a file marks stays behind where nobody is asked. */
export function leavesMarks(marks: DraftMarks): boolean {
	if (marks.unplaced.length > 0 || marks.left.length > 0) return true;
	return (
		marks.marks.some(({ label }) => tagCalled(label) === null) ||
		marks.relations.some(({ label }) => linkTypeCalled(label) === null)
	);
}

function relationsOf(
	marks: DraftMarks["marks"],
	relations: DraftMarks["relations"],
): ImportMarks["relations"] {
	const ends = relations.map(({ label, from, to }) => ({
		label,
		from: marks[from]?.label ?? "",
		to: marks[to]?.label ?? "",
	}));
	const groups = groupBy(ends, ({ label, from, to }) => JSON.stringify([label, from, to]));
	return [...groups.values()].flatMap((some) => {
		const [first] = some;
		if (first === undefined) return [];
		return [{ ...first, count: some.length, type: linkTypeCalled(first.label) }];
	});
}
