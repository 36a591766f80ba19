import type { AnnotatedFormat } from "@/lib/domain/import-marks";
import type { PieceRole } from "@/lib/domain/text";
import type { Declared } from "@/lib/imports/source-document";

/** What a number of a place counts in a text. */
export type OffsetUnit = "code-points" | "utf-16";

/** Words of a text as a file marks them, before anybody has looked whether they are there. */
export interface SourcePiece {
	readonly role: PieceRole;
	/** In units of the file; null where it says the words alone. */
	readonly start: number | null;
	readonly end: number | null;
	/** Null where the file says the place alone. */
	readonly quote: string | null;
	readonly prefix?: string;
	readonly suffix?: string;
}

/** What a file says of a passage besides its label, as it says it. */
export interface SourceFields {
	readonly certainty?: string;
	readonly quoteType?: string;
	readonly checkWorthiness?: string;
	readonly note?: string;
	readonly speakers?: readonly string[];
}

/** A passage of a file: what relations name it by, its label, and where it is. */
export interface SourcePassage {
	readonly key: string;
	readonly label: string;
	readonly pieces: readonly SourcePiece[];
	readonly fields: SourceFields;
}

/** A relation of a file between two of its passages. */
export interface SourceRelation {
	readonly from: string;
	readonly to: string;
	readonly label: string;
}

/** Something in a file that no article has a place for, and how often. */
export type LeftCode = (typeof leftCodes)[number];

export const leftCodes = [
	"events",
	"attributes",
	"references",
	"other-annotators",
	"far-links",
	"memberships",
	"decisions",
	"damaged-lines",
	"broken-relations",
] as const;

/** How often each thing was left behind. */
export class Left {
	readonly #counts = new Map<LeftCode, number>();

	/** Counts one more, or `count` more. */
	add(code: LeftCode, count = 1): void {
		if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
	}

	/** What was left behind at all, in the order of `leftCodes`. */
	list(): { code: LeftCode; count: number }[] {
		return leftCodes.flatMap((code) => {
			const count = this.#counts.get(code) ?? 0;
			return count > 0 ? [{ code, count }] : [];
		});
	}
}

/** A text with what a file marks in it. */
export interface AnnotatedSource {
	readonly format: AnnotatedFormat;
	/** As the file has it: offsets are in it, before anything is changed so that it can be stored. */
	readonly text: string;
	readonly unit: OffsetUnit;
	readonly passages: readonly SourcePassage[];
	readonly relations: readonly SourceRelation[];
	/** What the file says of the article. */
	readonly declared: readonly Declared[];
	readonly left: Left;
}
