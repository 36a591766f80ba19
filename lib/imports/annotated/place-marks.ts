import { certainties, checkWorthinessLevels, quoteTypes } from "@/lib/domain/annotation-fields";
import type { Piece } from "@/lib/domain/text";
import { textLimits } from "@/lib/domain/text-parts";
import type {
	AnnotatedSource,
	OffsetUnit,
	SourceFields,
	SourcePassage,
	SourcePiece,
} from "@/lib/imports/annotated/annotated-source";
import { canonicalOffsets } from "@/lib/imports/annotated/canonical-offsets";
import type {
	DraftMark,
	DraftMarks,
	DraftRelation,
	UnplacedCode,
} from "@/lib/imports/annotated/draft-marks";
import { findQuote } from "@/lib/imports/annotated/find-quote";
import { toCanonicalText } from "@/lib/text/canonical-text";
import { codePointsOf } from "@/lib/text/code-points";
import { checkPieces, isGraphemeBoundary } from "@/lib/text/slice";
import type { Span } from "@/lib/text/span";

/**
 * The marks of a file in the text as it is stored. A mark whose words are at its place is there; else, where the file
 * says the words, it is where these are, if that is one place or the words around tell which. Whatever has no place is
 * listed with the reason. Offsets are taken in the unit that fits more of the file, the format’s own one where both do.
 */
export function placeMarks(source: AnnotatedSource, text: string): DraftMarks {
	const place = placerFor(source, text);
	const marks: DraftMark[] = [];
	const unplaced: DraftMarks["unplaced"][number][] = [];
	const at = new Map<string, number>();
	let repaired = 0;
	for (const passage of source.passages) {
		const label = cleanLabel(passage.label);
		const placed = place(passage);
		if (typeof placed === "string") {
			unplaced.push({ label, quote: quoteOf(passage), code: placed });
			continue;
		}
		at.set(passage.key, marks.length);
		if (placed.isRepaired) repaired += 1;
		marks.push({ label, pieces: placed.pieces, ...toFields(passage.fields) });
	}
	const relations = source.relations.flatMap(({ from, to, label }): DraftRelation[] => {
		const [start, end] = [at.get(from), at.get(to)];
		if (start === undefined || end === undefined || start === end) return [];
		return [{ from: start, to: end, label: cleanLabel(label) }];
	});
	source.left.add("broken-relations", source.relations.length - relations.length);
	const { format } = source;
	return { format, marks, relations, unplaced, repaired, left: source.left.list() };
}

/** A label as it can be shown and sent: on one line, without characters that nobody sees, at most 100 units. */
export function cleanLabel(label: string): string {
	const { text } = toCanonicalText(label.slice(0, 1000));
	const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, " ").trim();
	return toCanonicalText(line.slice(0, 100)).text;
}

interface PlacedMark {
	readonly pieces: readonly Piece[];
	readonly isRepaired: boolean;
}

type Place = (passage: SourcePassage) => PlacedMark | UnplacedCode;

function placerFor(source: AnnotatedSource, text: string): Place {
	const units = unitsOf(source, text);
	const toSpan = [...units].sort((a, b) => fitOf(source, text, b) - fitOf(source, text, a))[0];
	const known = new Map<string, Span | null>();
	return ({ pieces }) => {
		const placed: Piece[] = [];
		let isRepaired = false;
		for (const piece of pieces) {
			const quote = piece.quote === null ? null : canonicalQuote(piece.quote);
			const span = toSpan?.(piece) ?? null;
			if (span !== null && isAt(text, span, quote)) {
				placed.push({ role: piece.role, ...span, quote: text.slice(span.start, span.end) });
				continue;
			}
			if (quote === null) return span === null ? "outside" : "no-words";
			const found = findQuote(text, { ...piece, quote }, known);
			if (typeof found === "string") return found;
			isRepaired = true;
			placed.push({ role: piece.role, ...found, quote: text.slice(found.start, found.end) });
		}
		return checked(text, placed, isRepaired);
	};
}

/** The ways to read an offset, the format’s own one first. */
function unitsOf({ text: raw, unit }: AnnotatedSource, text: string) {
	const isSame = raw === text;
	const toCanonical = isSame ? (offset: number) => offset : canonicalOffsets(raw);
	const points = codePointsOf(raw);
	const readers: Record<OffsetUnit, (offset: number) => number | null> = {
		"utf-16": (offset) => (offset <= raw.length ? toCanonical(offset) : null),
		"code-points": (offset) =>
			offset <= points.length ? toCanonical(points.toUtf16(offset)) : null,
	};
	const order: readonly OffsetUnit[] =
		unit === "utf-16" ? ["utf-16", "code-points"] : ["code-points", "utf-16"];
	return order.map((name) => ({ start, end }: SourcePiece): Span | null => {
		if (start === null || end === null) return null;
		if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0) return null;
		const [from, to] = [readers[name](start), readers[name](end)];
		return from === null || to === null || to < from ? null : { start: from, end: to };
	});
}

/** How many pieces have their words where one way of reading offsets says. */
function fitOf(
	{ passages }: AnnotatedSource,
	text: string,
	toSpan: (piece: SourcePiece) => Span | null,
): number {
	let fit = 0;
	for (const { pieces } of passages)
		for (const piece of pieces) {
			const span = toSpan(piece);
			const quote = piece.quote === null ? null : canonicalQuote(piece.quote);
			if (span !== null && isAt(text, span, quote)) fit += 1;
		}
	return fit;
}

function isAt(text: string, { start, end }: Span, quote: string | null): boolean {
	if (end <= start) return false;
	if (quote !== null && text.slice(start, end) !== quote) return false;
	return isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end);
}

function checked(
	text: string,
	pieces: readonly Piece[],
	isRepaired: boolean,
): PlacedMark | UnplacedCode {
	if (pieces.some(({ start, end }) => end - start > textLimits.quoteUnits)) return "too-long";
	const bodies = pieces.filter(({ role }) => role === "body").sort((a, b) => a.start - b.start);
	const rest = pieces.filter(({ role }) => role !== "body");
	const sorted = [...bodies, ...rest];
	if (bodies.length === 0) return "no-words";
	return checkPieces(text, sorted).ok ? { pieces: sorted, isRepaired } : "overlapping-pieces";
}

// Behind another character, a byte order mark is no mark, but a character that stays.
function canonicalQuote(quote: string): string {
	return toCanonicalText(` ${quote}`).text.slice(1);
}

/** As much of the words as tells which mark it is. */
function quoteOf({ pieces }: SourcePassage): string {
	const words = pieces.flatMap(({ role, quote }) => (role === "body" && quote ? [quote] : []));
	return toCanonicalText(words.join(" […] ").slice(0, 200)).text;
}

function toFields(fields: SourceFields): Omit<DraftMark, "label" | "pieces"> {
	const note = toCanonicalText(fields.note ?? "").text.slice(0, textLimits.noteUnits);
	const speakers = (fields.speakers ?? []).map(cleanLabel).filter((name) => name !== "");
	return {
		certainty: oneOrNull(certainties, fields.certainty) ?? "unspecified",
		quoteType: oneOrNull(quoteTypes, fields.quoteType),
		checkWorthiness: oneOrNull(checkWorthinessLevels, fields.checkWorthiness),
		note: note.trim() === "" ? null : note,
		speakers: [...new Set(speakers)].slice(0, 20),
	};
}

function oneOrNull<T extends string>(all: readonly T[], word: string | undefined): T | null {
	return all.find((one) => one === word) ?? null;
}
