import type { Span } from "@/lib/text/span";

/** One line of a text with the spans in it. */
export interface FoundLine {
	readonly text: string;
	readonly spans: readonly Span[];
}

/** The lines of a text, each with its part of the spans, as offsets in the line. */
export function foundLines(text: string, spans: readonly Span[]): FoundLine[] {
	let start = 0;
	return text.split("\n").map((line) => {
		const from = start;
		const to = from + line.length;
		start = to + 1;
		const cut = spans.map((span) => ({
			start: Math.max(span.start, from) - from,
			end: Math.min(span.end, to) - from,
		}));
		return { text: line, spans: cut.filter((span) => span.start < span.end) };
	});
}
