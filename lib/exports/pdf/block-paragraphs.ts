import { isSafeAddress } from "@/lib/domain/note";
import { tagRow } from "@/lib/domain/tags";
import type { BlockKind } from "@/lib/domain/text";
import type { CutBlock, PlacedPiece, Stretch } from "@/lib/exports/notes/stretches";
import type { Run } from "@/lib/exports/pdf/atoms";
import type { FaceName } from "@/lib/exports/pdf/faces";
import type { Look } from "@/lib/exports/pdf/looks";
import type { Cover } from "@/lib/exports/pdf/marked-lines";
import type { Paragraph } from "@/lib/exports/pdf/paper";
import { light } from "@/lib/exports/tag-colours";

/** A block of the text as a paragraph, with the marks on it; a reference follows the last words of each piece. */
export function blockParagraph({ block, stretches }: CutBlock): {
	readonly paragraph: Paragraph;
	readonly covers: readonly Cover[];
	/** Of its letters, in points. */
	readonly size: number;
} {
	const { bold, italic, ...shape } = shapes[block.kind];
	const [runs, covers]: [Run[], Cover[]] = [[], []];
	let at = 0;
	const add = (words: string, look: Look) => {
		const before = runs.at(-1);
		if (before?.look === look) runs[runs.length - 1] = { words: before.words + words, look };
		else runs.push({ words, look });
		at += words.length;
	};
	const lookOf = looksOf(shape, bold ?? false, italic ?? false);
	for (const stretch of stretches) {
		const start = at;
		add(stretch.words, lookOf(stretch));
		for (const piece of stretch.over)
			covers.push({ ...coverOf(piece), start, end: at, isReference: false });
		for (const piece of stretch.ends) {
			const from = at;
			add(referenceWords(piece), referenceLook(piece, shape.size));
			covers.push({ ...coverOf(piece), start: from, end: at, isReference: true });
		}
	}
	const { size, ...rest } = shape;
	return { paragraph: { runs, ...rest }, covers, size };
}

function coverOf({ note, of, piece }: PlacedPiece) {
	return { note, isLast: piece === of };
}

// No line is broken between the words of a passage and the reference that belongs to them.
const wordJoiner = "\u2060";

function referenceWords({ note }: PlacedPiece): string {
	return `${wordJoiner}${tagRow(note.annotation.tag).sign}${note.number}`;
}

function referenceLook({ note }: PlacedPiece, size: number): Look {
	const { ink } = light[note.annotation.tag];
	return { face: "Sans-Bold", size: size * 0.58, ink, rise: size * 0.38 };
}

interface Shape extends Omit<Paragraph, "runs"> {
	readonly size: number;
	readonly ink: string;
	readonly bold?: true;
	readonly italic?: true;
}

const ink = "#1b1a17";
const grey = "#57534b";
const body = { size: 10.5, lineHeight: 16.5, before: 0, after: 7, ink } as const;
const small = { ...body, size: 9, lineHeight: 14, ink: grey } as const;

const shapes: Record<BlockKind, Shape> = {
	headline: { ...body, size: 18, lineHeight: 26, before: 14, after: 12, bold: true, needs: 40 },
	heading: { ...body, size: 12.5, lineHeight: 19, before: 12, after: 6, bold: true, needs: 40 },
	paragraph: body,
	quote: { ...body, indent: 14, bar: "#cfc9bb" },
	"list-item": {
		...body,
		indent: 14,
		after: 4,
		label: { words: "•", look: { face: "Serif", size: 10.5, ink } },
	},
	caption: { ...small, italic: true },
	aside: small,
};

/** The look of each stretch; the same object for the same look, so that words that look alike stay together. */
function looksOf({ ink, size }: Shape, bold: boolean, italic: boolean): (stretch: Stretch) => Look {
	const known = new Map<string, Look>();
	return ({ looks }) => {
		const kinds = new Set(looks.map(({ kind }) => kind));
		const isBold = bold || kinds.has("strong");
		const isItalic = italic || kinds.has("emphasis");
		const address = looks.find(({ href }) => href !== undefined && isSafeAddress(href))?.href;
		// A PDF holds addresses in ASCII.
		const leadsTo = address && new URL(address).href;
		const key = `${isBold} ${isItalic} ${leadsTo ?? ""}`;
		const look = known.get(key) ?? {
			...{ face: faceOf(isBold, isItalic), size, ink },
			...(leadsTo === undefined ? {} : { leadsTo }),
		};
		known.set(key, look);
		return look;
	};
}

function faceOf(isBold: boolean, isItalic: boolean): FaceName {
	if (isBold) return isItalic ? "Serif-BoldItalic" : "Serif-Bold";
	return isItalic ? "Serif-Italic" : "Serif";
}
