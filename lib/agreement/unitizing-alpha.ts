import { type Measured, measured, unmeasured } from "@/lib/domain/agreement";
import type { Span } from "@/lib/text/span";

/** A stretch of the continuum that one member has marked, or one between two that they have. */
interface Section extends Span {
	readonly isUnit: boolean;
}

/**
 * Krippendorff's alpha for unitizing of one category: 1 − Do / De over a continuum of `length` units of text, in which each
 * member has marked stretches. Do grows with the squares of how far the ends of overlapping stretches lie apart, and with the
 * squares of the lengths of stretches that the other has left out altogether; De is what the same stretches would give if they lay anywhere. At most 1,
 * which is the same stretches throughout; 0 is what chance gives. Stretches of one member that overlap are taken as one,
 * as this measure knows no others; those that only touch stay two. Undefined when nobody has marked anything (`no-marks`),
 * and when stretches of this length have no other place to lie (`one-value`), since then De is 0.
 *
 * After K. Krippendorff, On the Reliability of Unitizing Continuous Data, 1995, and Content Analysis: An Introduction to Its
 * Methodology, 2nd edition, 2004.
 */
export function unitizingAlpha(length: number, members: readonly (readonly Span[])[]): Measured {
	const sections = members.map((spans) => toSections(length, spans));
	const hasUnits = sections.some((own) => own.some(({ isUnit }) => isUnit));
	if (!hasUnits) return unmeasured("no-marks");
	const expected = expectedDisagreement(length, sections);
	if (expected === 0) return unmeasured("one-value");
	return measured(1 - observedDisagreement(length, sections) / expected);
}

/** Stretches in text order, those that overlap joined; those that only touch stay apart. */
export function joinOverlapping(spans: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
		const last = joined.at(-1);
		if (last === undefined || last.end <= span.start) joined.push(span);
		else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
	}
	return joined;
}

/** The continuum cut into the stretches of one member and what lies between them. */
function toSections(length: number, spans: readonly Span[]): Section[] {
	const sections: Section[] = [];
	let at = 0;
	for (const { start, end } of joinOverlapping(spans)) {
		if (start > at) sections.push({ start: at, end: start, isUnit: false });
		sections.push({ start, end, isUnit: true });
		at = end;
	}
	if (at < length) sections.push({ start: at, end: length, isUnit: false });
	return sections;
}

function observedDisagreement(length: number, members: readonly (readonly Section[])[]): number {
	const m = members.length;
	let sum = 0;
	for (const [i, own] of members.entries())
		for (const [j, others] of members.entries()) {
			if (i === j) continue;
			for (const section of own) for (const other of others) sum += distance(section, other);
		}
	return sum / (m * (m - 1) * length ** 2);
}

/** How far two sections of two members are from saying the same. */
function distance(one: Section, other: Section): number {
	if (one.isUnit && other.isUnit) {
		const isApart = one.end <= other.start || other.end <= one.start;
		return isApart ? 0 : (one.start - other.start) ** 2 + (one.end - other.end) ** 2;
	}
	if (one.isUnit && isWithin(one, other)) return (one.end - one.start) ** 2;
	if (other.isUnit && isWithin(other, one)) return (other.end - other.start) ** 2;
	return 0;
}

function isWithin(inner: Span, outer: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

function expectedDisagreement(length: number, members: readonly (readonly Section[])[]): number {
	const sections = members.flat();
	const lengths = (isUnit: boolean) =>
		sections.filter((section) => section.isUnit === isUnit).map(({ start, end }) => end - start);
	const [units, gaps] = [lengths(true), lengths(false)];
	let [sum, itself] = [0, 0];
	for (const l of units) {
		const overUnits = ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l);
		const places = gaps.reduce((count, gap) => count + Math.max(0, gap - l + 1), 0);
		sum += overUnits + l ** 2 * places;
		itself += l * (l - 1);
	}
	const all = members.length * length;
	return ((2 / length) * sum) / (all * (all - 1) - itself);
}
