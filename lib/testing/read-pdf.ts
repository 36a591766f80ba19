import { getDocument, VerbosityLevel } from "unpdf/pdfjs";

/** A highlight of a PDF, as a reader shows it. */
export interface ReadHighlight {
	/** Counted from 1. */
	readonly page: number;
	readonly author: string;
	/** What its popup says, line by line. */
	readonly lines: readonly string[];
	/** The words of the page that lie under it, without spaces. */
	readonly under: string;
	/** Each `#rrggbb`. */
	readonly colour: string;
	readonly boxes: readonly Box[];
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly bottom: number;
	readonly top: number;
}

interface Glyphs extends Box {
	readonly words: string;
	readonly isFromRight: boolean;
}

/** A PDF as PDF.js reads it: the words of its pages, its highlights, and what it says of itself. */
export async function readPdf(bytes: Uint8Array) {
	const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
	const document = await loading.promise;
	const [pages, links]: [string[], string[]] = [[], []];
	const highlights: ReadHighlight[] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const page = await document.getPage(number);
		const glyphs = toGlyphs((await page.getTextContent()).items);
		pages.push(glyphs.map(({ words }) => words).join(""));
		for (const one of await page.getAnnotations()) {
			if (one.subtype === "Link" && one.unsafeUrl !== undefined) links.push(one.unsafeUrl);
			if (one.subtype !== "Highlight") continue;
			const boxes = toBoxes(one.quadPoints);
			highlights.push({
				page: number,
				author: one.titleObj.str,
				lines: one.contentsObj.str.split(/\r\n?|\n/),
				under: boxes.map((box) => wordsUnder(box, glyphs)).join(""),
				colour: `#${Array.from(one.color, (part: number) => part.toString(16).padStart(2, "0")).join("")}`,
				boxes,
			});
		}
	}
	const { info } = await document.getMetadata();
	const outline = await document.getOutline();
	await loading.destroy();
	return { pages, links, highlights, info, outline };
}

function toBoxes(quads: Float32Array): Box[] {
	return Array.from({ length: quads.length / 8 }, (_, n) => {
		const xs = [0, 2, 4, 6].map((at) => quads[n * 8 + at] ?? 0);
		const ys = [1, 3, 5, 7].map((at) => quads[n * 8 + at] ?? 0);
		const [left, right] = [Math.min(...xs), Math.max(...xs)];
		return { left, right, bottom: Math.min(...ys), top: Math.max(...ys) };
	});
}

function toGlyphs(items: readonly object[]): Glyphs[] {
	return items.flatMap((item) => {
		if (!("str" in item && "transform" in item && "width" in item && "dir" in item)) return [];
		const { dir, hasEOL, str, transform, width } = item as PdfText;
		const [left = 0, baseline = 0] = transform.slice(4);
		const box = { left, right: left + width, bottom: baseline, top: baseline };
		return [{ ...box, words: hasEOL ? `${str}\n` : str, isFromRight: dir === "rtl" }];
	});
}

interface PdfText {
	readonly str: string;
	readonly dir: string;
	readonly transform: readonly number[];
	readonly width: number;
	readonly hasEOL: boolean;
}

/** Whole items under a box: a reader gives no place to a letter, so that a part of one is measured by its share. */
function wordsUnder(box: Box, glyphs: readonly Glyphs[]): string {
	return glyphs
		.filter(({ bottom }) => bottom > box.bottom && bottom < box.top)
		.map(({ isFromRight, left, right, words }) => {
			const letters = [...words.trimEnd()];
			const step = (right - left) / Math.max(1, letters.length);
			return letters
				.filter((_, n) => {
					const middle = isFromRight ? right - (n + 0.5) * step : left + (n + 0.5) * step;
					return middle > box.left && middle < box.right;
				})
				.join("");
		})
		.join("")
		.replace(/\s/g, "");
}
