import type { Certainty, CheckWorthiness, QuoteType } from "@/lib/domain/annotation-fields";
import type { AnnotatedFormat } from "@/lib/domain/import-marks";
import type { Piece } from "@/lib/domain/text";
import type { LeftCode } from "@/lib/imports/annotated/annotated-source";

/** A passage whose words are where the draft says: each piece is a piece of the draft’s text. */
export interface DraftMark {
	/** The file’s word for what it is. */
	readonly label: string;
	readonly pieces: readonly Piece[];
	readonly certainty: Certainty;
	readonly quoteType: QuoteType | null;
	readonly checkWorthiness: CheckWorthiness | null;
	/** Plain words; null for none. */
	readonly note: string | null;
	readonly speakers: readonly string[];
}

/** A relation between two marks of a draft, by their places in its list. */
export interface DraftRelation {
	readonly from: number;
	readonly to: number;
	readonly label: string;
}

/** Why a mark of a file is not in the draft. */
export const unplacedCodes = [
	"outside",
	"no-words",
	"other-words",
	"several-places",
	"too-long",
	"overlapping-pieces",
] as const;

export type UnplacedCode = (typeof unplacedCodes)[number];

/** A mark of a file that has no place in the text, with the words that it says it has. */
export interface UnplacedMark {
	readonly label: string;
	readonly quote: string;
	readonly code: UnplacedCode;
}

/** What a file marks in its text, as far as it is there. */
export interface DraftMarks {
	readonly format: AnnotatedFormat;
	readonly marks: readonly DraftMark[];
	readonly relations: readonly DraftRelation[];
	readonly unplaced: readonly UnplacedMark[];
	/** How many were not where the file says, and were found by their words. */
	readonly repaired: number;
	readonly left: readonly { readonly code: LeftCode; readonly count: number }[];
}
