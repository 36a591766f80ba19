import { reviewStateRow } from "@/lib/domain/review";
import { type Tag, tagNames } from "@/lib/domain/tags";
import type { Segment } from "@/lib/text/segments";
import type { Span } from "@/lib/text/span";
import type { EditorMark } from "./editor-mark";

const depths = ["depth-2", "depth-3", "depth-4"] as const;

/** A visual class of marks, as its highlight is named in CSS (`::highlight(…)` in `app/highlights.css`). */
export type PaintName =
	| `tint-${Tag}`
	| `full-${Tag}`
	| (typeof depths)[number]
	| `line-${Tag}`
	| "stale"
	| "outline";

/**
 * All visual classes, lowest first: a tint by the innermost mark, one more for each mark more up to four, a line for
 * each tag, so that overlapping tags show all their lines.
 */
export const paintNames: readonly PaintName[] = [
	...tagNames.map((tag) => `tint-${tag}` as const),
	...tagNames.map((tag) => `full-${tag}` as const),
	...depths,
	...tagNames.map((tag) => `line-${tag}` as const),
	"stale",
	"outline",
];

/** A run of characters that gets the looks of one visual class. */
export interface Stroke extends Span {
	readonly name: PaintName;
}

/**
 * What segments are painted with: for each visual class its runs, joined where they touch, so that there are far fewer
 * runs than segments. Over each character lie exactly the classes that `paintOf` gives its marks.
 */
export function toStrokes(
	segments: readonly Segment[],
	marks: ReadonlyMap<string, EditorMark>,
): Stroke[] {
	const open = new Map<PaintName, { name: PaintName; start: number; end: number }>();
	const strokes: Stroke[] = [];
	for (const { start, end, ids } of segments) {
		const here = ids.flatMap((id) => marks.get(id) ?? []);
		for (const name of paintOf(here)) {
			const last = open.get(name);
			if (last?.end === start) last.end = end;
			else {
				const stroke = { name, start, end };
				open.set(name, stroke);
				strokes.push(stroke);
			}
		}
	}
	return strokes;
}

/** The visual classes of words under these marks, the outermost first. None without marks. */
export function paintOf(marks: readonly EditorMark[]): PaintName[] {
	const filled = marks.filter(({ state }) => reviewStateRow(state).paint !== "outline");
	const names: PaintName[] = marks.length > filled.length ? ["outline"] : [];
	const top = filled.at(-1);
	if (top === undefined) return names;
	const lines = new Set(filled.map(({ tag }) => `line-${tag}` as const));
	const isFull = reviewStateRow(top.state).paint === "full";
	names.push(isFull ? `full-${top.tag}` : `tint-${top.tag}`);
	names.push(...depths.slice(0, filled.length - 1), ...lines);
	if (filled.some(({ stale }) => stale)) names.push("stale");
	return names;
}
