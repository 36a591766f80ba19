import type { ReviewState } from "@/lib/domain/review";
import type { Tag } from "@/lib/domain/tags";
import type { Mark, Segment } from "@/lib/text/segments";

/** A body piece of an annotation as the text shows it; the pieces of one annotation share its id. */
export interface EditorMark extends Mark {
	readonly tag: Tag;
	readonly state: ReviewState;
	readonly stale: boolean;
}

/** The attributes of the element round a segment, by which it gets its looks. */
export interface SegmentAttributes {
	/** How many annotations lie here. */
	readonly "data-mark": string;
	/** Their ids, outermost first, separated by spaces. */
	readonly "data-ids": string;
	/** Their tags, each once, outermost first, separated by spaces. */
	readonly "data-tags": string;
	readonly "data-state": ReviewState;
	readonly "data-stale"?: "";
}

/** What a segment's element carries, or null when none of its marks is known. */
export function segmentAttributes(
	segment: Segment,
	marks: ReadonlyMap<string, EditorMark>,
): SegmentAttributes | null {
	const here = segment.ids.flatMap((id) => marks.get(id) ?? []);
	// The innermost mark gives the state that is painted: it lies on top of those around it.
	const top = here.at(-1);
	if (top === undefined) return null;
	return {
		"data-mark": String(here.length),
		"data-ids": segment.ids.join(" "),
		"data-tags": [...new Set(here.map((mark) => mark.tag))].join(" "),
		"data-state": top.state,
		...(here.some((mark) => mark.stale) ? { "data-stale": "" as const } : {}),
	};
}
