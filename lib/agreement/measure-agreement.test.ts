import { expect, test } from "vitest";
import { type GroupedMark, measureAgreement } from "./measure-agreement";
import { unitizingAlpha } from "./unitizing-alpha";

function mark(id: string, tag: string, start: number, statementIds: string[] = []): GroupedMark {
	const [textId, at] = start < 100 ? ["one", start] : ["two", start - 100];
	return { id, textId, tag, spans: [{ start: at, end: at + 10 }], statementIds };
}

const tags = ["claim", "denial", "attribution"] as const;
const texts = [
	{ id: "one", length: 100 },
	{ id: "two", length: 50 },
];
const first = [
	mark("a1", "claim", 0, ["s1"]),
	mark("a2", "claim", 20, ["s1"]),
	mark("a3", "denial", 110, ["s2"]),
	mark("a4", "claim", 60),
];
const second = [
	mark("b1", "claim", 0, ["s1"]),
	mark("b2", "denial", 20, ["s1"]),
	mark("b3", "denial", 113, ["s1"]),
];
const found = measureAgreement({ texts, first, second }, tags);

test("all tags together: four marks and three, one of them the same", () => {
	const { all } = found;
	expect(all.marks).toEqual({ first: 4, second: 3 });
	expect(all.common).toBe(3);
	expect(all.exact.precision.value).toBeCloseTo(1 / 3);
	expect(all.exact.recall.value).toBeCloseTo(1 / 4);
	expect(all.overlap.precision.value).toBeCloseTo(2 / 3);
	expect(all.overlap.recall.value).toBeCloseTo(2 / 4);
	expect(all.kappa.value).toBeCloseTo((2 / 3 - 4 / 9) / (1 - 4 / 9));
	expect(all.unitizing).toBeNull();
});

test("each tag that is used, in the order of the table, over the texts one behind the other", () => {
	expect(found.tags.map(({ tag }) => tag)).toEqual(["claim", "denial"]);
	const [, denial] = found.tags;
	const at = (start: number) => ({ start, end: start + 10 });
	expect(denial?.unitizing).toEqual(unitizingAlpha(150, [[at(110)], [at(20), at(113)]]));
	expect(denial?.common).toBe(3);
});

test("statements are compared over the words that both have marked", () => {
	expect(found.statements.precision.value).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3) / 3);
	expect(found.statements.recall.value).toBe(1);
});

test("without marks nothing is measured, and it is said why", () => {
	const none = measureAgreement({ texts, first: [], second: [] }, tags);
	expect(none.tags).toEqual([]);
	expect(none.all.exact.f1).toEqual({ value: null, reason: "no-marks" });
	expect(none.all.kappa.reason).toBe("nothing-in-common");
	expect(none.statements.f1.reason).toBe("nothing-in-common");
});
