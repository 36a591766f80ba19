import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Alignment } from "@/lib/domain/round";
import { holds } from "@/lib/testing/scale";
import { alignMarks } from "./align-marks";
import type { MarkedPassage } from "./marked-passage";
import { matchByOverlap, matchExactly } from "./match-spans";

const span = fc
	.tuple(fc.nat(18), fc.integer({ min: 1, max: 6 }))
	.map(([start, length]) => ({ start, end: start + length }));

/** Marks of one member in two texts, some of two pieces. */
function marksOf(who: string): fc.Arbitrary<MarkedPassage[]> {
	const mark = fc.record({
		textId: fc.constantFrom("one", "two"),
		tag: fc.constantFrom("claim", "denial"),
		spans: fc
			.tuple(span, fc.boolean())
			.map(([s, more]) => (more ? [s, { start: s.end + 2, end: s.end + 4 }] : [s])),
	});
	return fc
		.array(mark, { maxLength: 8 })
		.map((marks) => marks.map((m, n) => ({ ...m, id: `${who}${n}` })));
}

const characters = ({ textId, spans }: MarkedPassage): Set<string> =>
	new Set(
		spans.flatMap(({ start, end }) =>
			Array.from({ length: end - start }, (_, n) => `${textId} ${start + n}`),
		),
	);
const touches = (a: MarkedPassage, b: MarkedPassage) => {
	const words = characters(b);
	return [...characters(a)].some((character) => words.has(character));
};
const isEqual = (a: MarkedPassage, b: MarkedPassage) =>
	a.tag === b.tag &&
	a.spans.length === b.spans.length &&
	[...characters(a)].join() === [...characters(b)].join();

const f1Of = (p: number, r: number) => (p + r === 0 ? 0 : (2 * p * r) / (p + r));

describe("precision, recall and F1, character by character", () => {
	test("of the same words", () => {
		holds(
			fc.property(marksOf("a"), marksOf("b"), (first, second) => {
				const left = [...second];
				for (const mark of first) {
					const n = left.findIndex((other) => isEqual(mark, other));
					if (n >= 0) left.splice(n, 1);
				}
				expectShares(first, second, matchExactly(first, second), {
					p: (second.length - left.length) / second.length,
					r: (second.length - left.length) / first.length,
				});
			}),
		);
	});

	test("of words in common", () => {
		holds(
			fc.property(marksOf("a"), marksOf("b"), (first, second) => {
				const hit = (marks: MarkedPassage[], others: MarkedPassage[]) =>
					marks.filter((a) => others.some((b) => a.tag === b.tag && touches(a, b))).length;
				expectShares(first, second, matchByOverlap(first, second), {
					p: hit(second, first) / second.length,
					r: hit(first, second) / first.length,
				});
			}),
		);
	});
});

function expectShares(
	first: readonly MarkedPassage[],
	second: readonly MarkedPassage[],
	{ precision, recall, f1 }: ReturnType<typeof matchExactly>,
	{ p, r }: { p: number; r: number },
) {
	const isNone = first.length === 0 && second.length === 0;
	if (isNone) {
		expect(f1.reason).toBe("no-marks");
		return;
	}
	if (second.length === 0) expect(precision.reason).toBe("second-has-none");
	else expect(precision.value).toBeCloseTo(p, 10);
	if (first.length === 0) expect(recall.reason).toBe("first-has-none");
	else expect(recall.value).toBeCloseTo(r, 10);
	expect(f1.value).toBeCloseTo(first.length * second.length === 0 ? 0 : f1Of(p, r), 10);
}

describe("aligned marks", () => {
	test("are each there once, and pairs share words", () => {
		holds(
			fc.property(marksOf("a"), marksOf("b"), (first, second) => {
				const pairs = alignMarks(first, second);
				const ids = pairs.flatMap((pair) => [pair.first?.id, pair.second?.id]).filter(Boolean);
				expect(ids.toSorted()).toEqual([...first, ...second].map(({ id }) => id).toSorted());
				for (const pair of pairs) expect(pair.alignment).toBe(bySight(pair.first, pair.second));
			}),
		);
	});

	test("no two that are left alone could have been a pair, and sides may be changed over", () => {
		holds(
			fc.property(marksOf("a"), marksOf("b"), (first, second) => {
				const pairs = alignMarks(first, second);
				const alone = (side: "first" | "second") =>
					pairs.flatMap((p) => ((side === "first" ? p.second : p.first) === null ? [p[side]] : []));
				for (const a of alone("first"))
					for (const b of alone("second"))
						expect(a !== null && b !== null && touches(a, b)).toBe(false);
				const key = (a?: string, b?: string) => `${a} ${b}`;
				const turned = alignMarks(second, first).map((p) => key(p.second?.id, p.first?.id));
				expect(turned.toSorted()).toEqual(
					pairs.map((p) => key(p.first?.id, p.second?.id)).toSorted(),
				);
			}),
		);
	});

	test("the same words and tag come before the same tag, and that before the same words", () => {
		const mark = (id: string, tag: string, start: number, end: number): MarkedPassage => ({
			id,
			textId: "one",
			tag,
			spans: [{ start, end }],
		});
		const pairs = alignMarks(
			[mark("a1", "claim", 0, 10), mark("a2", "denial", 0, 10), mark("a3", "claim", 20, 30)],
			[mark("b1", "denial", 0, 12), mark("b2", "claim", 0, 10), mark("b3", "denial", 20, 30)],
		);
		expect(pairs.map((p) => [p.first?.id, p.second?.id, p.alignment])).toEqual([
			["a1", "b2", "same"],
			["a2", "b1", "boundaries"],
			["a3", "b3", "tag"],
		]);
	});
});

function bySight(a: MarkedPassage | null, b: MarkedPassage | null): Alignment {
	if (a === null) return "only-second";
	if (b === null) return "only-first";
	expect(touches(a, b)).toBe(true);
	if (a.tag !== b.tag) return "tag";
	return isEqual(a, b) ? "same" : "boundaries";
}
