import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import {
	type Dot,
	extentOf,
	layoutTimeline,
	measures,
	type TimedArticle,
	type TimelineInput,
	xOf,
} from "./timeline";

const hour = 3_600_000;
const begin = Date.UTC(2026, 2, 1);

const anyArticle = fc.record({
	outlet: fc.constantFrom("Agence", "Dépêche", "Radio", null),
	span: fc.option(
		fc
			.record({ start: fc.nat(2000), length: fc.constantFrom(1 / 60, 24, 720, 8760) })
			.map(({ start, length }) => ({
				start: begin + start * hour,
				end: begin + (start + length) * hour,
			})),
	),
	count: fc.integer({ min: 0, max: 40 }),
});

const anyInput: fc.Arbitrary<TimelineInput> = fc
	.record({
		made: fc.array(anyArticle, { maxLength: 20 }),
		width: fc.integer({ min: 300, max: 1400 }),
	})
	.map(({ made, width }) => {
		const articles: TimedArticle[] = made.map(({ outlet, span }, n) => ({
			id: `a${n}`,
			outlet,
			span,
		}));
		const passages = made.flatMap(({ count }, n) =>
			Array.from({ length: count }, (_, place) => ({ id: `${n}-${place}`, articleId: `a${n}` })),
		);
		return { articles, passages, period: extentOf(articles), width };
	});

describe("a timeline", () => {
	test("draws every passage once, inside the picture, and none over another", () => {
		holds(
			fc.property(anyInput, (input) => {
				const { dots, width, height } = layoutTimeline(input);
				expect(dots.map(({ id }) => id).sort()).toEqual(input.passages.map(({ id }) => id).sort());
				expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(dots.length);
				const isInside = ({ x, y }: Dot) => x > 0 && x < width && y > measures.axis && y < height;
				expect(dots.filter((dot) => !isInside(dot))).toEqual([]);
			}),
		);
	});

	test("draws no dot outside what its date covers, where that has room for them", () => {
		holds(
			fc.property(anyInput, (input) => {
				const { dots, blocks } = layoutTimeline(input);
				for (const { articleId, span, width } of blocks) {
					if (span === null || span.to - span.from < width) continue;
					for (const { x } of dots.filter((dot) => dot.articleId === articleId)) {
						expect(x).toBeGreaterThanOrEqual(span.from);
						expect(x).toBeLessThanOrEqual(span.to);
					}
				}
			}),
		);
	});

	test("keeps the order of what is known to be earlier", () => {
		holds(
			fc.property(anyInput, (input) => {
				const { blocks } = layoutTimeline(input);
				const middles = new Map(
					blocks.map(({ articleId, left, width }) => [articleId, left + width / 2]),
				);
				for (const a of input.articles)
					for (const b of input.articles) {
						const [x, y] = [middles.get(a.id), middles.get(b.id)];
						if (x === undefined || y === undefined || a.span === null || b.span === null) continue;
						if (a.span.end <= b.span.start) expect(x).toBeLessThanOrEqual(y + 0.2);
					}
			}),
		);
	});

	test("stands what has no date apart from all that has one", () => {
		holds(
			fc.property(anyInput, (input) => {
				const { dots, undated, plot } = layoutTimeline(input);
				const without = new Set(
					input.articles.filter(({ span }) => span === null).map(({ id }) => id),
				);
				for (const { x, articleId } of dots)
					if (without.has(articleId)) expect(x).toBeGreaterThan(undated?.left ?? Number.NaN);
					else expect(x).toBeLessThan(undated?.left ?? input.width);
				expect(plot.right).toBeLessThanOrEqual(undated?.left ?? input.width);
			}),
		);
	});

	test("is the same whatever the order of the articles", () => {
		holds(
			fc.property(anyInput, (input) => {
				const turned = layoutTimeline({ ...input, articles: input.articles.toReversed() });
				const places = (one: typeof turned) =>
					one.dots.map(({ id, x, y }) => `${id} ${x} ${y}`).sort();
				expect(places(turned)).toEqual(places(layoutTimeline(input)));
			}),
		);
	});

	test("leaves out what is outside its period, and keeps what has no date", () => {
		const articles: TimedArticle[] = [
			{ id: "early", outlet: "A", span: { start: begin, end: begin + hour } },
			{ id: "late", outlet: "A", span: { start: begin + 99 * hour, end: begin + 100 * hour } },
			{ id: "undated", outlet: "B", span: null },
		];
		const passages = articles.map(({ id }) => ({ id: `of ${id}`, articleId: id }));
		const period = { start: begin - hour, end: begin + 10 * hour };
		const { dots, lanes } = layoutTimeline({ articles, passages, period, width: 800 });
		expect(dots.map(({ id }) => id)).toEqual(["of early", "of undated"]);
		expect(lanes.map(({ outlet }) => outlet)).toEqual(["A", "B"]);
	});

	test("fills its plot from the beginning of the period to its end", () => {
		const period = { start: begin, end: begin + 100 * hour };
		const timeline = layoutTimeline({ articles: [], passages: [], period, width: 800 });
		expect(xOf(begin, timeline)).toBe(timeline.plot.left);
		expect(xOf(begin + 100 * hour, timeline)).toBe(timeline.plot.right);
	});
});
