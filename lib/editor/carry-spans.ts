import type { Mappable } from "@tiptap/pm/transform";
import type { Span } from "@/lib/text/span";
import { type Positions, toRange, toSpan } from "./positions";

/**
 * Where spans of a text are after it was edited in the editor, exactly, by the steps that were made: offsets of the text
 * before to offsets of the text after. What is typed at an edge is outside. Null where nothing of a span is left.
 */
export function carrySpans(
	before: Positions,
	after: Positions,
	steps: Mappable,
): (span: Span) => Span | null {
	return (span) => {
		const range = toRange(before, span);
		const [from, to] = [steps.map(range.from, 1), steps.map(range.to, -1)];
		if (to <= from) return null;
		const carried = toSpan(after, { from, to });
		return carried.start < carried.end ? carried : null;
	};
}
