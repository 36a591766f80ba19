import { type FaceName, fontOf } from "@/lib/exports/pdf/faces";

/** How words look. */
export interface Look {
	readonly face: FaceName;
	/** In points. */
	readonly size: number;
	/** `#rrggbb`. */
	readonly ink: string;
	/** How far above the line they stand, in points. */
	readonly rise?: number;
	/** Where they lead: an address of the web, or the number of a page from 0. */
	readonly leadsTo?: string | number;
}

/** What stands for a sign that no face has. */
export const missingSign = "▯";

/** The face that shows a grapheme: the wanted one, or another that has all of its signs; null where none has. */
export function faceFor(wanted: FaceName, grapheme: string): FaceName | null {
	const points = Array.from(grapheme, (sign) => sign.codePointAt(0) ?? 0);
	// Pictures that are joined to one picture are no longer what they are apart.
	if (points.length > 1 && joined.test(grapheme)) return null;
	const seen = points.filter((point) => !invisible.test(String.fromCodePoint(point)));
	const has = (name: FaceName) => seen.every((point) => fontOf(name).hasGlyphForCodePoint(point));
	return [wanted, ...others[wanted]].find(has) ?? null;
}

/** Whether nothing is to be seen of a grapheme: joiners by themselves, soft hyphens, controls. */
export function isInvisible(grapheme: string): boolean {
	return Array.from(grapheme).every((sign) => invisible.test(sign));
}

const invisible = /^(?:(?!\t)\p{Cc}|\p{Default_Ignorable_Code_Point}|\p{Zl}|\p{Zp})$/u;
const joined = /\p{Extended_Pictographic}.*\u200d|\p{Emoji_Modifier}|\p{Regional_Indicator}/su;

const plain: readonly FaceName[] = ["Sans", "MathTeXGyre"];
const bold: readonly FaceName[] = ["Sans-Bold", "Sans", "MathTeXGyre"];

const others: Record<FaceName, readonly FaceName[]> = {
	Serif: plain,
	"Serif-Italic": plain,
	Sans: plain,
	MathTeXGyre: plain,
	"Serif-Bold": bold,
	"Serif-BoldItalic": bold,
	"Sans-Bold": bold,
};
