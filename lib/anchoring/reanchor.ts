import type { Fate } from "@/lib/domain/fates";
import type { Piece } from "@/lib/domain/text";
import { type Excerpt, excerptOf } from "@/lib/text/excerpt";
import { haveSameWords } from "@/lib/text/fold";
import { checkPieces } from "@/lib/text/slice";
import type { Span } from "@/lib/text/span";
import { compareWordings, type WordingStretch } from "@/lib/text/word-diff";
import { alignTexts } from "./align-texts";
import { placeSpan, withJoined } from "./place-span";
import type { AlignedTexts } from "./place-words";
import { type BlockedText, toTokens } from "./tokens";
import { isSingledOut, type Leftovers, toLeftovers } from "./twins";

/** An annotation with its pieces in the old text. */
export interface Anchored {
	readonly id: string;
	readonly pieces: readonly Piece[];
}

/** A piece whose words changed; `is` is null where they are gone. */
export interface ChangedPiece {
	readonly was: Piece;
	readonly is: Piece | null;
	/** What changed, to be shown. */
	readonly wording: readonly WordingStretch[];
}

/** What became of an annotation in a new text. The pieces are pieces of the new text. */
export type Reanchored =
	| {
			readonly id: string;
			readonly fate: Exclude<Fate, "changed" | "lost">;
			readonly pieces: readonly Piece[];
	  }
	| {
			readonly id: string;
			readonly fate: "changed";
			readonly pieces: readonly Piece[];
			/** Whether only quotation marks, apostrophes, dashes or spaces were replaced by others. */
			readonly isTypography: boolean;
			readonly changes: readonly ChangedPiece[];
	  }
	| {
			readonly id: string;
			readonly fate: "lost";
			/** Where it was: its pieces in the old text with what stood round the first of them. */
			readonly context: Excerpt;
	  };

/**
 * Where annotations of an old text are in a new one, in their order. Kept and moved: every piece has exactly its words
 * (`quote`), where they stood or where their sentence moved. Changed: anything in the words differs, or a part of a passage of
 * several pieces is gone, or they are in another order. Lost: the place is gone, or the words round it do not tell it
 * from another one with the same words; words alone are never looked for.
 * New pieces hold what `checkPieces` asks. Both texts are aligned once: about O(n log n), and little for each annotation.
 * An editor that knows its steps says by `carry` where a span went; what it has no place for is looked up as above.
 */
export function reanchor(
	before: BlockedText,
	after: BlockedText,
	annotations: readonly Anchored[],
	carry: Carry = () => null,
): readonly Reanchored[] {
	const texts = onDemand(() => {
		const [old, is] = toTokens(before, after);
		return { before: old, after: is, alignment: alignTexts(old, is) };
	});
	const leftovers = onDemand(() => toLeftovers(texts()));
	return annotations.map(({ id, pieces }) => {
		const placed = pieces.map(
			(piece) =>
				carried(before.text, after.text, piece, carry) ?? placePiece(texts(), leftovers(), piece),
		);
		return settle(before.text, after.text, id, placed);
	});
}

/**
 * Whether two quotes differ in nothing but quotation marks, apostrophes, dashes, spaces and the form of accents. Folding would
 * take "10⁵" for "105" and "US" for "us": letters and digits have to be the same.
 */
export function isTypography(was: string, is: string): boolean {
	const letters = (quote: string) => quote.normalize("NFC").replace(/[^\p{L}\p{N}\p{M}]/gu, "");
	return letters(was) === letters(is) && haveSameWords(was, is);
}

/** Where a span of the old text is in the new one; null where that is not known. */
export type Carry = (span: Span) => Span | null;

function onDemand<Value>(make: () => Value): () => Value {
	let made: { readonly value: Value } | null = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

function carried(before: string, after: string, was: Piece, carry: Carry): PlacedPiece | null {
	const span = carry(was);
	if (span === null) return null;
	const { start, end } = withJoined(before, was, after, span);
	return {
		was,
		is: { role: was.role, start, end, quote: after.slice(start, end) },
		isMoved: false,
	};
}

/** A piece and where it is now. */
interface PlacedPiece {
	readonly was: Piece;
	readonly is: Piece | null;
	readonly isMoved: boolean;
}

function placePiece(texts: AlignedTexts, leftovers: Leftovers, was: Piece): PlacedPiece {
	const placed = placeSpan(texts, was);
	if (placed === null) return { was, is: null, isMoved: false };
	const { start, end } = placed.span;
	const quote = texts.after.text.slice(start, end);
	const is = { role: was.role, start, end, quote };
	if (quote === was.quote && placed.words !== null) {
		const { old, is: words } = placed.words;
		if (!isSingledOut(texts, leftovers, old, words)) return { was, is: null, isMoved: false };
	}
	return { was, is, isMoved: placed.isMoved };
}

/** The fate of an annotation whose pieces are placed: one answer for all of them. */
function settle(
	before: string,
	after: string,
	id: string,
	placed: readonly PlacedPiece[],
): Reanchored {
	const pieces = inOrder(placed.flatMap(({ is }) => is ?? []));
	if (!checkPieces(after, pieces).ok)
		return { id, fate: "lost", context: contextOf(before, placed) };
	const changed = placed.filter(({ was, is }) => was.quote !== is?.quote);
	const isReordered = bodiesOf(placed).some(
		({ is }, n, all) => (is?.start ?? 0) < (all[n - 1]?.is?.start ?? 0),
	);
	if (changed.length === 0 && !isReordered)
		return { id, fate: placed.some(({ isMoved }) => isMoved) ? "moved" : "kept", pieces };
	return {
		id,
		fate: "changed",
		pieces,
		isTypography: !isReordered && changed.every(isTypographyAlone),
		changes: changed.map(({ was, is }) => ({
			was,
			is,
			wording: compareWordings(was.quote, is?.quote ?? ""),
		})),
	};
}

function bodiesOf(placed: readonly PlacedPiece[]): readonly PlacedPiece[] {
	return placed.filter(({ was, is }) => was.role === "body" && is !== null);
}

/** Body pieces in the order of the text, each other one where it was. */
function inOrder(pieces: readonly Piece[]): readonly Piece[] {
	const bodies = pieces.filter(({ role }) => role === "body").toSorted((a, b) => a.start - b.start);
	let next = 0;
	return pieces.map((piece) => {
		if (piece.role !== "body") return piece;
		next += 1;
		return bodies[next - 1] ?? piece;
	});
}

function isTypographyAlone({ was, is }: PlacedPiece): boolean {
	return is !== null && isTypography(was.quote, is.quote);
}

// Two or three sentences: enough to find the place again by hand.
const contextSize = 400;

function contextOf(before: string, placed: readonly PlacedPiece[]): Excerpt {
	const spans: Span[] = placed
		.map(({ was: { start, end } }) => ({ start, end }))
		.sort((a, b) => a.start - b.start);
	return excerptOf(before, spans, contextSize);
}
