import { groupBy } from "@/lib/domain/group-by";
import { linkTypeRow } from "@/lib/domain/link-types";
import type { MapLink, MapPassage } from "@/lib/domain/map";
import { reviewStateRow } from "@/lib/domain/review";
import { type TagRow, tagNames, tagRow } from "@/lib/domain/tags";
import {
	type Drawing,
	type Ink,
	type PathShape,
	round,
	type Shape,
	type WordsShape,
} from "./drawing";
import type { Selected } from "./select-marks";
import { type Dot, measures, type Timeline, xOf } from "./timeline";

/** What is written on a timeline, in the reader's words. */
export interface TimelineWords {
	readonly outletOf: (outlet: string | null) => string;
	readonly undated: string;
	readonly ticks: readonly { readonly moment: number; readonly words: string }[];
}

/** The dots by their passages. */
export type Dots = ReadonlyMap<string, Dot>;

/** The timeline as a picture: what is behind first, dots last. Its number of shapes does not grow with the passages. */
export function drawTimeline(
	timeline: Timeline,
	{ passages, links, statements }: Selected,
	words: TimelineWords,
): Drawing {
	const dots = new Map(timeline.dots.map((dot) => [dot.id, dot]));
	const { width, height } = timeline;
	const threads = statements.map(({ members }) => threadOf(members, dots)).join("");
	return {
		width,
		height,
		shapes: [
			...drawLanes(timeline, words),
			...drawSpans(timeline),
			...(threads === "" ? [] : [threadShape(threads)]),
			...drawArcs(links, dots),
			...drawOutlets(timeline, words),
			...drawDots(passages, dots),
		],
	};
}

/** What is tied to one passage, drawn over the rest: its links and its statements' threads, and a ring round its dot. */
export function drawTies(
	id: string,
	{ links, statements }: Selected,
	dots: Dots,
): readonly PathShape[] {
	const dot = dots.get(id);
	if (dot === undefined) return [];
	const own = statements.filter(({ members }) => members.some((one) => one.annotationId === id));
	const threads = own.map(({ members }) => threadOf(members, dots)).join("");
	const arcs = links.filter(({ fromId, toId }) => fromId === id || toId === id);
	return [
		...(threads === "" ? [] : [{ ...threadShape(threads), stroke: "ink", width: 1.5 } as const]),
		...drawArcs(arcs, dots).map((arc) => ({ ...arc, width: 2.5 })),
		{ kind: "path", d: circleAt(dot, 10), stroke: "ink", width: 2 },
	];
}

/** A link as an arc between two dots: bent upwards, more the farther apart they are. */
export function arcBetween(a: Dot, b: Dot): string {
	const bend = Math.min(70, Math.hypot(b.x - a.x, b.y - a.y) * 0.25);
	const [x, y] = [round((a.x + b.x) / 2), round((a.y + b.y) / 2 - bend)];
	return `M${a.x} ${a.y}Q${x} ${y} ${b.x} ${b.y}`;
}

function threadOf(members: readonly { readonly annotationId: string }[], dots: Dots): string {
	const ends = members.flatMap(({ annotationId }) => dots.get(annotationId) ?? []);
	if (ends.length < 2) return "";
	const inOrder = ends.sort((a, b) => a.x - b.x || a.y - b.y);
	return inOrder.map(({ x, y }, n) => `${n === 0 ? "M" : "L"}${x} ${y}`).join("");
}

function threadShape(d: string): PathShape {
	return { kind: "path", d, stroke: "ink-3", width: 1, dash: "2 4" };
}

function drawLanes(timeline: Timeline, words: TimelineWords): Shape[] {
	const { width, height, lanes, undated } = timeline;
	const grid = words.ticks.map(
		({ moment }) => `M${round(xOf(moment, timeline))} ${measures.axis - 6}V${height}`,
	);
	return [
		...(grid.length === 0 ? [] : [line(grid.join(""))]),
		...words.ticks.map(({ moment, words: label }): Shape => {
			const x = round(xOf(moment, timeline));
			const place = { x, y: measures.axis - 12, anchor: anchorAt(x, width) };
			return { kind: "words", ...place, words: label, ink: "ink-2", size: 11 };
		}),
		...(undated === null ? [] : drawUndatedEdge(undated, timeline, words)),
		line(lanes.map(({ top }) => `M0 ${top}H${width}`).join("")),
	];
}

function drawOutlets({ lanes }: Timeline, words: TimelineWords): Shape[] {
	return lanes.map(({ outlet, top }) => ({
		kind: "words",
		...{ x: 0, y: top + 14, words: words.outletOf(outlet) },
		...{ ink: "ink", size: 12, anchor: "start", isBold: true, isClear: true },
	}));
}

/** Words near an edge of the picture stand inside it. */
function anchorAt(x: number, width: number): WordsShape["anchor"] {
	if (x < labelHalf) return "start";
	return x > width - labelHalf ? "end" : "middle";
}

const labelHalf = 44;

function drawUndatedEdge(
	{ left, right }: { readonly left: number; readonly right: number },
	{ height }: Timeline,
	words: TimelineWords,
): Shape[] {
	const place = { x: round((left + right) / 2), y: measures.axis - 12 };
	return [
		{ kind: "path", d: `M${round(left)} 0V${height}`, stroke: "line-2", dash: "3 3" },
		{ kind: "words", ...place, words: words.undated, ink: "ink-2", size: 11, anchor: "middle" },
	];
}

function line(d: string): PathShape {
	return { kind: "path", d, stroke: "line" };
}

/** A bar under the dots of each article, as wide as its date is uncertain. */
function drawSpans({ blocks }: Timeline): Shape[] {
	const bars = blocks.flatMap(({ span, top, height }) =>
		span === null ? [] : [`M${span.from} ${top + height + 2}H${Math.max(span.to, span.from + 2)}`],
	);
	return bars.length === 0 ? [] : [{ kind: "path", d: bars.join(""), stroke: "line-3", width: 3 }];
}

/** Links of one type and of one weight are one shape. */
function drawArcs(links: readonly MapLink[], dots: Dots): PathShape[] {
	const groups = groupBy(links, ({ type, state }) => `${type} ${reviewStateRow(state).exported}`);
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		const arcs = group.flatMap(({ fromId, toId }) => {
			const [from, to] = [dots.get(fromId), dots.get(toId)];
			return from === undefined || to === undefined ? [] : [arcBetween(from, to)];
		});
		if (first === undefined || arcs.length === 0) return [];
		const stroke: Ink = linkTypeRow(first.type).hue ?? "ink-3";
		const width = reviewStateRow(first.state).exported ? 1.5 : 0.75;
		return [{ kind: "path", d: arcs.join(""), stroke, width }];
	});
}

const looks = ["full", "tint", "outline"] as const;

/** Dots of one tag, one paint and one freshness are one shape, and their signs another. */
function drawDots(passages: readonly MapPassage[], dots: Dots): Shape[] {
	return tagNames.flatMap((tag) =>
		looks.flatMap((look) =>
			[false, true].flatMap((isStale) => {
				const own = passages
					.filter((one) => one.tag === tag && one.stale === isStale)
					.filter(({ state }) => reviewStateRow(state).paint === look)
					.flatMap(({ id }) => dots.get(id) ?? []);
				if (own.length === 0) return [];
				const row = tagRow(tag);
				const [fill, ink] = (
					{
						full: [tag, "sign-ink"],
						tint: [`${tag}-bg`, tag],
						outline: ["paper", tag],
					} as const
				)[look];
				const dash = isStale ? "3 2" : dashes[row.underline];
				return [
					{
						kind: "path",
						d: own.map(shapes[row.shape]).join(""),
						...{ fill, stroke: tag, width: 1.25 },
						...(dash === null ? {} : { dash }),
					},
					{
						kind: "words",
						...{ x: own.map(({ x }) => x), y: own.map(({ y }) => round(y + 3.8)) },
						...{
							words: row.sign.repeat(own.length),
							ink,
							size: 11,
							anchor: "middle",
							isBold: true,
						},
					},
				] satisfies Shape[];
			}),
		),
	);
}

/** The edge of a dot, after the line its tag has in a text. */
const dashes: Record<TagRow["underline"], string | null> = {
	solid: null,
	wavy: null,
	dotted: "1.5 1.5",
};

const half = 6.5;

const shapes: Record<TagRow["shape"], (dot: Dot) => string> = {
	square: ({ x, y }) => `M${round(x - half)} ${round(y - half)}h13v13h-13z`,
	circle: (dot) => circleAt(dot, half),
	bubble: ({ x, y }) => `M${round(x - half)} ${round(y + half)}v-9q0-4 4-4h5q4 0 4 4v5q0 4-4 4z`,
};

function circleAt({ x, y }: Dot, r: number): string {
	return `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}
