import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import type { Span } from "@/lib/text/span";
import { joinOverlapping, unitizingAlpha } from "./unitizing-alpha";

const at = (start: number, length: number): Span => ({ start, end: start + length });

// Krippendorff, Content Analysis (2004), p. 254: a continuum of 300 that begins at 150; read in a test of DKPro Statistics
// (Krippendorff2004Test), which gives the data and the digits.
test("the worked example, to the printed digits", () => {
	const c = [
		[at(75, 70), at(220, 30)],
		[at(70, 80), at(205, 20), at(250, 20)],
	];
	const k = [at(30, 60), at(150, 50)];
	expect(unitizingAlpha(300, c).value?.toFixed(4)).toBe("0.7286");
	expect(unitizingAlpha(300, [k, k]).value).toBe(1);
});

interface Section {
	readonly start: number;
	readonly length: number;
	readonly unit: boolean;
}

/** Sections by walking over single characters: `of` names the stretch a character is in, or nothing. */
function walk(length: number, spans: readonly Span[]): Section[] {
	const of = Array.from({ length }, (_, n) => spans.findIndex((s) => s.start <= n && n < s.end));
	const sections: Section[] = [];
	for (let n = 0; n < length; n += 1) {
		const last = sections.at(-1);
		if (last !== undefined && of[n] === of[n - 1])
			sections[sections.length - 1] = { ...last, length: last.length + 1 };
		else sections.push({ start: n, length: 1, unit: of[n] !== -1 });
	}
	return sections;
}

/** The distance of two sections, the second moved to begin at `start`. */
function apart(g: Section, h: Section, start = h.start): number {
	const shift = g.start - start;
	if (g.unit && h.unit)
		return -g.length < shift && shift < h.length
			? shift ** 2 + (shift + g.length - h.length) ** 2
			: 0;
	if (g.unit) return shift >= 0 && shift <= h.length - g.length ? g.length ** 2 : 0;
	if (h.unit) return shift <= 0 && shift >= h.length - g.length ? h.length ** 2 : 0;
	return 0;
}

/** Alpha by laying every section in every place that it can have to every other, one step at a time. */
function byPlaces(length: number, members: readonly (readonly Span[])[]): number {
	const own = members.map((spans) => walk(length, spans));
	let observed = 0;
	for (const [i, gs] of own.entries())
		for (const [j, hs] of own.entries())
			if (i !== j) for (const g of gs) for (const h of hs) observed += apart(g, h);
	const all = own.flat();
	let expected = 0;
	for (const [n, g] of all.entries())
		for (const [m, h] of all.entries()) {
			if (n === m) continue;
			const reach = g.length + h.length;
			for (let start = g.start - reach; start <= g.start + reach; start += 1)
				expected += apart(g, h, start);
		}
	const m = members.length;
	const itself = all.filter(({ unit }) => unit).reduce((s, g) => s + g.length * (g.length - 1), 0);
	const observedShare = observed / (m * (m - 1) * length ** 2);
	const expectedShare = expected / (length * (m * length * (m * length - 1) - itself));
	return 1 - observedShare / expectedShare;
}

const spansIn = (length: number) =>
	fc
		.array(fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 8 })), { maxLength: 4 })
		.map((drawn) => drawn.map(([start, size]) => ({ start, end: Math.min(length, start + size) })));

describe("against every section in every place", () => {
	test("two or three members", () => {
		const drawn = fc
			.integer({ min: 2, max: 40 })
			.chain((length) =>
				fc.tuple(fc.constant(length), fc.array(spansIn(length), { minLength: 2, maxLength: 3 })),
			);
		holds(
			fc.property(drawn, ([length, members]) => {
				const { value, reason } = unitizingAlpha(length, members);
				const joined = members.map(joinOverlapping);
				if (joined.every((spans) => spans.length === 0)) expect(reason).toBe("no-marks");
				else if (value !== null) expect(value).toBeCloseTo(byPlaces(length, joined), 9);
				else expect(Number.isFinite(byPlaces(length, joined))).toBe(false);
			}),
		);
	});

	test("the same stretches are 1, at most 1 is ever reached, and who is first does not matter", () => {
		holds(
			fc.property(spansIn(30), spansIn(30), (a, b) => {
				expect(unitizingAlpha(30, [a, a]).value).toBe(a.length === 0 ? null : 1);
				expect(unitizingAlpha(30, [a, b]).value ?? 0).toBeLessThanOrEqual(1);
				const turned = unitizingAlpha(30, [b, a]).value ?? 0;
				expect(turned).toBeCloseTo(unitizingAlpha(30, [a, b]).value ?? 0, 10);
			}),
		);
	});
});

test("a text whose only place is taken says nothing of chance", () => {
	expect(unitizingAlpha(1, [[at(0, 1)], [at(0, 1)]]).reason).toBe("one-value");
});
