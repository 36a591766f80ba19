import { groupBy } from "@/lib/domain/group-by";
import { round } from "./drawing";

/** A stretch of time in milliseconds, its end exclusive. */
export interface Period {
	readonly start: number;
	readonly end: number;
}

/** An article as far as the timeline cares: whose it is, and the time its date covers; null without a date. */
export interface TimedArticle {
	readonly id: string;
	readonly outlet: string | null;
	readonly span: Period | null;
}

/** What is laid out: passages are in text order within each article. */
export interface TimelineInput {
	readonly articles: readonly TimedArticle[];
	readonly passages: readonly { readonly id: string; readonly articleId: string }[];
	readonly period: Period;
	readonly width: number;
}

/** A passage's place: the middle of its dot. */
export interface Dot {
	readonly id: string;
	readonly articleId: string;
	readonly x: number;
	readonly y: number;
}

/** The dots of one article, and the stretch of the plot its date covers. */
export interface Block {
	readonly articleId: string;
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	/** From where to where its date reaches, within the plot; null without a date. */
	readonly span: { readonly from: number; readonly to: number } | null;
}

/** The room of an outlet. */
export interface Lane {
	readonly outlet: string | null;
	readonly top: number;
	readonly height: number;
}

/** Everything in its place, in pixels; what is outside the period is left out. */
export interface Timeline {
	readonly width: number;
	readonly height: number;
	readonly period: Period;
	/** Where the period begins and ends. */
	readonly plot: { readonly left: number; readonly right: number };
	/** Where what has no date stands; null when there is nothing. */
	readonly undated: { readonly left: number; readonly right: number } | null;
	readonly lanes: readonly Lane[];
	readonly blocks: readonly Block[];
	readonly dots: readonly Dot[];
}

/** Measures of the timeline, in pixels. */
export const measures = {
	/** From the middle of a dot to that of the next. */
	pitch: 16,
	/** How many dots stand over each other before a second column begins. */
	rows: 8,
	axis: 30,
	label: 20,
	gap: 8,
	edge: 12,
} as const;

/** Lays passages out by outlet and time: no dot is drawn outside what its date covers, where that has room for them. */
export function layoutTimeline(input: TimelineInput): Timeline {
	const { articles, period, width } = input;
	const passages = groupBy(input.passages, ({ articleId }) => articleId);
	const shown = articles.filter((one) => passages.has(one.id) && isWithin(one, period));
	const undatedWidth = shown.some(({ span }) => span === null)
		? Math.max(measures.pitch * 3, Math.min(112, width / 5))
		: 0;
	const most = Math.max(1, Math.floor((width - undatedWidth) / 5 / measures.pitch));
	const sized = shown.map((article) => {
		const room = article.span === null ? Math.floor(undatedWidth / measures.pitch) : most;
		return { article, ...sizeOf(passages.get(article.id)?.length ?? 0, room) };
	});
	// So that nothing has to be pushed aside at the edges, which would change the order.
	const margin =
		measures.edge + Math.max(0, ...sized.map(({ columns }) => columns)) * measures.pitch * 0.5;
	const plot = { left: margin, right: Math.max(margin + 1, width - undatedWidth - margin) };
	const undated = undatedWidth === 0 ? null : { left: width - undatedWidth, right: width };
	const placed = sized.map((one) => place(one, plot, undated, period));
	const { lanes, tops, height } = stack(placed);
	const blocks = placed.map((one) => ({ ...one.block, top: tops.get(one.block.articleId) ?? 0 }));
	return {
		...{ width, height, period, plot, undated, lanes, blocks },
		dots: placed.flatMap((one, n) =>
			dotsOf(blocks[n], one.rows, passages.get(one.article.id) ?? []),
		),
	};
}

/** Where a moment stands in a plot. */
export function xOf(moment: number, { plot, period }: Pick<Timeline, "plot" | "period">): number {
	const share = (moment - period.start) / Math.max(1, period.end - period.start);
	return plot.left + share * (plot.right - plot.left);
}

/** Whether some of an article's time is in a period; what has no date is in every one. */
export function isWithin({ span }: TimedArticle, period: Period): boolean {
	return span === null || (span.start < period.end && span.end > period.start);
}

/** All the time that articles cover, with a little room on both sides; a year round nothing. */
export function extentOf(articles: readonly TimedArticle[]): Period {
	const spans = articles.flatMap(({ span }) => span ?? []);
	if (spans.length === 0) return { start: Date.UTC(2020, 0, 1), end: Date.UTC(2021, 0, 1) };
	const start = Math.min(...spans.map((span) => span.start));
	const end = Math.max(...spans.map((span) => span.end));
	const room = Math.max(3_600_000, (end - start) * 0.02);
	return { start: Math.floor(start - room), end: Math.ceil(end + room) };
}

interface Sized {
	readonly article: TimedArticle;
	readonly columns: number;
	readonly rows: number;
}

function sizeOf(count: number, room: number): { columns: number; rows: number } {
	const columns = Math.min(Math.max(1, room), Math.ceil(count / measures.rows));
	return { columns, rows: Math.ceil(count / columns) };
}

interface Placed extends Sized {
	readonly block: Block;
	/** From where to where nothing else may stand in its row. */
	readonly reach: { readonly from: number; readonly to: number };
}

function place(
	sized: Sized,
	plot: Timeline["plot"],
	undated: Timeline["undated"],
	period: Period,
): Placed {
	const { article } = sized;
	const [width, height] = [sized.columns * measures.pitch, sized.rows * measures.pitch];
	const span = article.span === null ? null : clip(article.span, plot, period);
	const middle = span === null ? undated : { left: span.from, right: span.to };
	const centre = ((middle?.left ?? 0) + (middle?.right ?? 0)) / 2;
	const left = round(centre - width / 2);
	const block = { articleId: article.id, left, top: 0, width, height, span };
	const from = Math.min(left, span?.from ?? left);
	const to = Math.max(left + width, span?.to ?? left);
	return { ...sized, block, reach: { from, to } };
}

function clip(span: Period, plot: Timeline["plot"], period: Period) {
	const at = (moment: number) =>
		Math.min(Math.max(xOf(moment, { plot, period }), plot.left), plot.right);
	return { from: round(at(span.start)), to: round(at(span.end)) };
}

/** Outlets from the top down, the earliest first; within each, rows in which nothing covers anything. */
function stack(placed: readonly Placed[]) {
	const tops = new Map<string, number>();
	const lanes: Lane[] = [];
	let y: number = measures.axis;
	const outlets = [...groupBy(placed, ({ article }) => article.outlet)].sort(
		([a, blocksOfA], [b, blocksOfB]) =>
			firstOf(blocksOfA) - firstOf(blocksOfB) || (a ?? "\uffff").localeCompare(b ?? "\uffff"),
	);
	for (const [outlet, own] of outlets) {
		const top = y;
		y += measures.label;
		for (const row of packRows(own)) {
			for (const { block } of row) tops.set(block.articleId, y);
			y += Math.max(...row.map(({ block }) => block.height)) + measures.gap;
		}
		lanes.push({ outlet, top, height: y - top });
		y += measures.gap;
	}
	return { lanes, tops, height: y + measures.edge };
}

function firstOf(placed: readonly Placed[]): number {
	return Math.min(
		...placed.map(({ article: { span } }) =>
			span === null ? Number.MAX_SAFE_INTEGER : (span.start + span.end) / 2,
		),
	);
}

function packRows(placed: readonly Placed[]): Placed[][] {
	const rows: Placed[][] = [];
	const inOrder = [...placed].sort(
		(a, b) => a.reach.from - b.reach.from || (a.article.id < b.article.id ? -1 : 1),
	);
	for (const one of inOrder) {
		const free = rows.find((row) => (row.at(-1)?.reach.to ?? 0) + measures.gap <= one.reach.from);
		if (free === undefined) rows.push([one]);
		else free.push(one);
	}
	return rows;
}

function dotsOf(
	block: Block | undefined,
	rows: number,
	passages: readonly { readonly id: string }[],
): Dot[] {
	if (block === undefined) return [];
	const { articleId, left, top } = block;
	return passages.map(({ id }, n) => ({
		id,
		articleId,
		x: round(left + (Math.floor(n / rows) + 0.5) * measures.pitch),
		y: round(top + ((n % rows) + 0.5) * measures.pitch),
	}));
}
