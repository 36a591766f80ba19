import type { FieldProblem } from "@/lib/domain/problem";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Piece, PieceRole } from "@/lib/domain/text";
import { textLimits } from "@/lib/domain/text-parts";
import type { Span } from "@/lib/text/span";

/**
 * A piece over `text` for what was selected. Offsets are UTF-16 units; a start or an end inside a grapheme
 * (half an emoji, a letter without its accent) is moved outwards to the grapheme's edge.
 * Fails as `invalid`: `outside` (not whole numbers within the text), `empty` (end not after start),
 * `too-long` (more than `textLimits.quoteUnits` after snapping).
 */
export function toPiece(text: string, role: PieceRole, start: number, end: number): Result<Piece> {
	if (!isOffset(text, start)) return refuse("start", "outside");
	if (!isOffset(text, end)) return refuse("end", "outside");
	if (end <= start) return refuse("end", "empty");
	const span = snapToGraphemes(text, start, end);
	if (span.end - span.start > textLimits.quoteUnits) return refuse("end", "too-long");
	return ok({ role, start: span.start, end: span.end, quote: text.slice(span.start, span.end) });
}

/**
 * The invariant of an annotation's pieces in one version, checked at every write and by `doctor`: each piece lies
 * in the text, is what it quotes, and starts and ends on a grapheme boundary; there is a body; the bodies are in
 * text order and do not overlap (they may touch; source and cue may lie anywhere).
 * Gives the pieces back, or `invalid` with every problem under "pieces.N.…".
 */
export function checkPieces<P extends Piece>(
	text: string,
	pieces: readonly P[],
): Result<readonly P[]> {
	const fields = [
		...checkCount(pieces),
		...pieces.flatMap((piece, n) => checkPiece(text, piece, `pieces.${n}`)),
		...checkBodies(pieces),
	];
	return fields.length === 0 ? ok(pieces) : fail("invalid", { fields });
}

/**
 * The smallest span of whole extended grapheme clusters (UAX #29, as the engine's Intl.Segmenter has it) that holds
 * `[start, end)`; offsets beyond the text are brought to its edges. An empty span stays empty when it is on a
 * boundary. Looks only at the neighbourhood of both offsets.
 */
export function snapToGraphemes(text: string, start: number, end: number): Span {
	const first = Math.min(Math.max(0, start), text.length);
	const last = Math.min(Math.max(first, end), text.length);
	return { start: graphemeAround(text, first).start, end: graphemeAround(text, last).end };
}

/** Whether a grapheme starts or ends at `offset`; the edges of the text count. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
	return graphemeAround(text, offset).start === offset;
}

/** A grapheme of a text. */
export interface Grapheme {
	/** Its first UTF-16 unit. */
	readonly index: number;
	readonly segment: string;
}

/** The graphemes of a text in its order. O(n), which the engine by itself is not where nothing parts the words. */
export function* graphemesOf(text: string): Iterable<Grapheme> {
	let [from, reach] = [0, stretch];
	while (from < text.length) {
		const most = Math.min(text.length, from + reach);
		const to = splitsPair(text, most) ? most + 1 : most;
		const found = Array.from(graphemes.segment(text.slice(from, to)));
		// The last one may go on beyond what was looked at.
		const next = to < text.length ? found.pop() : undefined;
		for (const { index, segment } of found) yield { index: from + index, segment };
		reach = found.length > 0 ? stretch : reach * 2;
		from = next === undefined ? text.length : from + next.index;
	}
}

/** How many units are looked at in one go. */
const stretch = 1000;

/**
 * The span without white space at its edges, never splitting a grapheme (a space that carries an accent stays).
 * A span of white space alone becomes empty, at its start.
 */
export function trimSpaces(text: string, start: number, end: number): Span {
	const words = text.slice(start, end);
	const trimmed = words.trimStart();
	if (trimmed === "") return { start, end: start };
	const from = start + words.length - trimmed.length;
	const snapped = snapToGraphemes(text, from, from + trimmed.trimEnd().length);
	return { start: Math.max(start, snapped.start), end: Math.min(end, snapped.end) };
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * The cluster that holds `offset` strictly inside, or the empty span there when it is a boundary. What is near decides
 * almost always; farther is only looked where it does not, as in a long row of flags.
 */
function graphemeAround(text: string, offset: number): Span {
	if (offset <= 0 || offset >= text.length || isSureBoundary(text, offset))
		return { start: offset, end: offset };
	let reach = 128;
	let found = graphemeNear(text, offset, reach);
	while (found === null) {
		reach *= 4;
		found = graphemeNear(text, offset, reach);
	}
	return found;
}

/** The same, segmenting no more than `reach` units to either side; null where that does not tell. */
function graphemeNear(text: string, offset: number, reach: number): Span | null {
	const from = cutBefore(text, offset, reach);
	const to = cutAfter(text, offset, reach);
	const segments = graphemes.segment(text.slice(from, to));
	const cluster = segments.containing(offset - from);
	if (cluster === undefined) return null;
	const [start, end] = [from + cluster.index, from + cluster.index + cluster.segment.length];
	const isStartTrue = from === 0 || isSureBoundary(text, from);
	if (!isStartTrue && !isFarFromCut(segments, cluster)) return null;
	if (start === offset) return { start: offset, end: offset };
	const isEndTrue = end < to || to === text.length || isSureBoundary(text, to);
	return isEndTrue ? { start, end } : null;
}

/**
 * Whether a cluster begins where it does in the whole text, though what it was found in was cut anywhere: a cut makes at
 * most two clusters of one, and shifts a row of flags as far as it goes.
 */
function isFarFromCut(segments: Intl.Segments, cluster: Intl.SegmentData): boolean {
	const before = segments.containing(cluster.index - 1);
	if (before === undefined || before.index === 0) return false;
	return !(isFlag.test(before.segment) && isFlag.test(cluster.segment));
}

const isFlag = /\p{RI}/u;

function cutBefore(text: string, offset: number, reach: number): number {
	const least = Math.max(0, offset - reach);
	let at = offset - 1;
	while (at > least && !isSureBoundary(text, at)) at -= 1;
	return splitsPair(text, at) ? at - 1 : at;
}

function cutAfter(text: string, offset: number, reach: number): number {
	const most = Math.min(text.length, offset + reach);
	let at = offset + 1;
	while (at < most && !isSureBoundary(text, at)) at += 1;
	return splitsPair(text, at) ? at + 1 : at;
}

function splitsPair(text: string, at: number): boolean {
	return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
}

// Between two printable ASCII characters, and around a line feed in LF text, UAX #29 always breaks, whatever is near.
function isSureBoundary(text: string, offset: number): boolean {
	const before = text.charCodeAt(offset - 1);
	const after = text.charCodeAt(offset);
	if (before === 0x0a) return true;
	if (after === 0x0a) return before !== 0x0d;
	return isPrintableAscii(before) && isPrintableAscii(after);
}

function isPrintableAscii(unit: number): boolean {
	return unit >= 0x20 && unit <= 0x7e;
}

function isOffset(text: string, offset: number): boolean {
	return Number.isInteger(offset) && offset >= 0 && offset <= text.length;
}

function checkCount(pieces: readonly Piece[]): FieldProblem[] {
	if (pieces.length > textLimits.pieces) return [{ path: "pieces", code: "too-many" }];
	if (pieces.some((piece) => piece.role === "body")) return [];
	return [{ path: "pieces", code: "no-body" }];
}

function checkPiece(text: string, piece: Piece, path: string): FieldProblem[] {
	if (!isOffset(text, piece.start)) return [{ path: `${path}.start`, code: "outside" }];
	if (!isOffset(text, piece.end)) return [{ path: `${path}.end`, code: "outside" }];
	if (piece.end <= piece.start) return [{ path: `${path}.end`, code: "empty" }];
	const problems: FieldProblem[] = [];
	if (piece.end - piece.start > textLimits.quoteUnits)
		problems.push({ path: `${path}.end`, code: "too-long" });
	if (text.slice(piece.start, piece.end) !== piece.quote)
		problems.push({ path: `${path}.quote`, code: "not-the-quote" });
	if (!isGraphemeBoundary(text, piece.start))
		problems.push({ path: `${path}.start`, code: "inside-grapheme" });
	if (!isGraphemeBoundary(text, piece.end))
		problems.push({ path: `${path}.end`, code: "inside-grapheme" });
	return problems;
}

function checkBodies(pieces: readonly Piece[]): FieldProblem[] {
	const bodies = pieces
		.map((piece, n) => ({ piece, n }))
		.filter(({ piece }) => piece.role === "body");
	return bodies.flatMap(({ piece, n }, index) => {
		const previous = bodies[index - 1];
		if (previous === undefined || piece.start >= previous.piece.end) return [];
		const code = piece.start < previous.piece.start ? "order" : "overlap";
		return [{ path: `pieces.${n}.start`, code }];
	});
}

function refuse(path: string, code: string): Result<never> {
	return fail("invalid", { fields: [{ path, code }] });
}
