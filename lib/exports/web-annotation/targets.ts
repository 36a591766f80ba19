import type { VersionView } from "@/lib/domain/article";
import type { Piece } from "@/lib/domain/text";
import { type JsonNode, urnOf } from "@/lib/exports/web-annotation/terms";
import { codePointsOf } from "@/lib/text/code-points";
import { snapToGraphemes } from "@/lib/text/slice";

/** Turns a piece into the W3C description of its place in one version. */
export type ToTarget = (piece: Piece) => JsonNode;

// As many units as Hypothesis writes; enough to tell repeated words apart in most texts.
const contextUnits = 32;

/** What is known of a version where something is marked in it. */
export type MarkedVersion = Pick<VersionView, "id" | "articleId" | "text" | "createdAt">;

/**
 * The targets of a version's pieces: the article as source, both text selectors, and the version as state, whose
 * `cached` copy is the text in the same file. Positions are in code points (Web Annotation Data Model, 4.2.5);
 * prefix and suffix end on grapheme boundaries.
 */
export function targetsIn(version: MarkedVersion): ToTarget {
	const { text } = version;
	const points = codePointsOf(text);
	return ({ start, end, quote }) => ({
		type: "SpecificResource",
		source: urnOf(version.articleId),
		selector: [
			{
				type: "TextQuoteSelector",
				exact: quote,
				prefix: wordsBetween(text, start - contextUnits, start),
				suffix: wordsBetween(text, end, end + contextUnits),
			},
			{
				type: "TextPositionSelector",
				start: points.toCodePoint(start),
				end: points.toCodePoint(end),
			},
		],
		state: stateOf(version),
	});
}

/** The version as a state of its article. */
function stateOf(version: MarkedVersion): JsonNode {
	return { type: "TimeState", sourceDate: version.createdAt, cached: urnOf(version.id) };
}

function wordsBetween(text: string, from: number, to: number): string | undefined {
	const { start, end } = snapToGraphemes(text, from, to);
	return start < end ? text.slice(start, end) : undefined;
}
