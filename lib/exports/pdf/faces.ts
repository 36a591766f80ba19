import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";

/** The faces of the file, each embedded as far as it is used. */
export const faceNames = [
	...(["Serif", "Serif-Bold", "Serif-Italic", "Serif-BoldItalic"] as const),
	...(["Sans", "Sans-Bold", "MathTeXGyre"] as const),
] as const;

export type FaceName = (typeof faceNames)[number];

/** Words in a face, at a size of 1. */
export interface Shaped {
	readonly width: number;
	/** Where each UTF-16 unit begins, and where the last one ends, from the left; falling in words from right to left. */
	readonly carets: readonly number[];
}

/** The font of a face, opened when it is first asked for and kept: what reads it changes nothing in it. */
export function fontOf(name: FaceName): Font {
	const opened = fonts.get(name) ?? open(name);
	fonts.set(name, opened);
	return opened;
}

const fonts = new Map<FaceName, Font>();

function open(name: FaceName): Font {
	// The server runs in the folder of the project, wherever its own files were built to.
	const path = join(process.cwd(), "node_modules", "dejavu-fonts-ttf", "ttf", `DejaVu${name}.ttf`);
	const font = create(readFileSync(path));
	if (!("layout" in font)) throw new Error(`${path} is not one font`);
	return font;
}

// Most words of a text come again and again; rare ones of a whole dossier are not worth their memory.
const rememberedWords = 5000;

const shapes = new Map<string, Shaped>();

/** How wide words are in a face, and where each sign of them stands. */
export function shape(name: FaceName, words: string): Shaped {
	const key = `${name} ${words}`;
	const known = shapes.get(key);
	if (known !== undefined) return known;
	if (shapes.size >= rememberedWords) shapes.clear();
	const made = measure(name, words);
	shapes.set(key, made);
	return made;
}

function measure(name: FaceName, words: string): Shaped {
	const font = fontOf(name);
	const { direction, glyphs, positions } = font.layout(words);
	const steps = glyphs.map(({ codePoints }, n) => ({
		units: codePoints.reduce((sum, point) => sum + (point > 0xffff ? 2 : 1), 0),
		width: (positions[n]?.xAdvance ?? 0) / font.unitsPerEm,
	}));
	const width = steps.reduce((sum, step) => sum + step.width, 0);
	const isFromRight = direction === "rtl";
	const carets = [0];
	for (const { units, width: step } of isFromRight ? steps.toReversed() : steps) {
		const from = carets.at(-1) ?? 0;
		for (let n = 1; n <= units; n += 1) carets.push(from + (step * n) / units);
	}
	const isWhole = carets.length === words.length + 1;
	const even = Array.from({ length: words.length + 1 }, (_, n) => (width * n) / words.length);
	const placed = isWhole ? carets : even;
	return { width, carets: isFromRight ? placed.map((x) => width - x) : placed };
}
