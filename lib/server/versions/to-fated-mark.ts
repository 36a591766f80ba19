import "server-only";
import { isTypography } from "@/lib/anchoring/reanchor";
import type { FatedMark } from "@/lib/domain/fate-report";
import { oneOf } from "@/lib/domain/one-of";
import { reviewStateNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import type { Piece } from "@/lib/domain/text";
import { excerptOf } from "@/lib/text/excerpt";
import { compareWordings } from "@/lib/text/word-diff";

interface MarkRow {
	readonly id: string;
	readonly tag: string;
	readonly state: string;
	readonly stale: boolean;
	readonly revision: number;
	readonly author: { readonly id: string; readonly name: string };
	readonly _count: { readonly linksFrom: number; readonly linksTo: number };
}

/** A mark with its words in an older text and in a newer one. */
export interface Fated {
	readonly fate: FatedMark["fate"];
	readonly was: readonly Piece[];
	readonly is: readonly Piece[];
	/** The older text. */
	readonly before: string;
}

// Two or three sentences: enough to find the place again by hand.
const contextSize = 400;

/** A mark that changed or was lost, as the report shows it. */
export function toFatedMark(row: MarkRow, { fate, was, is, before }: Fated): FatedMark {
	const { id, stale, revision, author, _count } = row;
	const spans = was.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
	const [old, now] = [wordsOf(was), wordsOf(is)];
	return {
		annotationId: id,
		fate,
		tag: oneOf(tagNames, row.tag),
		state: oneOf(reviewStateNames, row.state),
		...{ stale, revision, author: { id: author.id, name: author.name } },
		typography: isTypographyAlone(was, is),
		was: [...was],
		is: [...is],
		wording: is.length === 0 ? [{ kind: "removed", text: old }] : [...compareWordings(old, now)],
		context: excerptOf(before, spans, contextSize),
		links: _count.linksFrom + _count.linksTo,
	};
}

/** Marks in the order in which their words stood in the older text. */
export function inOldOrder(marks: readonly FatedMark[]): FatedMark[] {
	return marks.toSorted((a, b) => (a.was[0]?.start ?? 0) - (b.was[0]?.start ?? 0));
}

function wordsOf(pieces: readonly Piece[]): string {
	return pieces.flatMap(({ role, quote }) => (role === "body" ? [quote] : [])).join(" […] ");
}

function isTypographyAlone(was: readonly Piece[], is: readonly Piece[]): boolean {
	if (was.length !== is.length || is.length === 0) return false;
	return was.every((piece, n) => isTypography(piece.quote, is[n]?.quote ?? ""));
}
