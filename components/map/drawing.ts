import type { Tag } from "@/lib/domain/tags";

/** A colour by its name in app/tokens.css: one picture is drawn in the colours of the screen and in those of a file. */
export type Ink =
	| ("ink" | "ink-2" | "ink-3" | "line" | "line-2" | "line-3" | "paper" | "sheet" | "sign-ink")
	| (Tag | `${Tag}-bg`);

/** A line or an area. */
export interface PathShape {
	readonly kind: "path";
	readonly d: string;
	readonly fill?: Ink;
	readonly stroke?: Ink;
	readonly width?: number;
	readonly dash?: string;
}

/** Words at a place, or, with a list of places, each of its signs at one. */
export interface WordsShape {
	readonly kind: "words";
	readonly x: number | readonly number[];
	readonly y: number | readonly number[];
	readonly words: string;
	readonly ink: Ink;
	readonly size: number;
	readonly anchor: "start" | "middle" | "end";
	readonly isBold?: boolean;
	/** Whether it stands over lines, and clears them away round itself. */
	readonly isClear?: boolean;
}

export type Shape = PathShape | WordsShape;

/** A picture as a list of shapes, those that lie over others later; pixels. */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly shapes: readonly Shape[];
}

/** How a picture is written to a file: its name for those who do not see it, its colours, its typeface. */
export interface FileLook {
	readonly title: string;
	readonly colourOf: (ink: Ink) => string;
	readonly family: string;
	/** Style sheet that brings the typeface along; empty for none. */
	readonly fontFace: string;
}

/** The picture as an SVG file (SVG 1.1) that needs nothing beside it. */
export function toSvg({ width, height, shapes }: Drawing, look: FileLook): string {
	const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
	const style = look.fontFace === "" ? "" : `<style>${escapeXml(look.fontFace)}</style>`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="${escapeXml(look.family)}">`,
		`<title>${escapeXml(look.title)}</title>`,
		style,
		`<rect width="${width}" height="${height}" fill="${escapeXml(look.colourOf("paper"))}"/>`,
		...shapes.map((shape) => shapeToSvg(shape, look.colourOf)),
		"</svg>",
	].join("");
}

function shapeToSvg(shape: Shape, colourOf: FileLook["colourOf"]): string {
	if (shape.kind === "words") {
		const { words, size, anchor, isBold = false, isClear = false } = shape;
		const edge = `stroke="${escapeXml(colourOf("paper"))}" stroke-width="4" paint-order="stroke"`;
		const weight = isBold ? ' font-weight="700"' : "";
		const place = `x="${listOf(shape.x)}" y="${listOf(shape.y)}"`;
		const look = `fill="${escapeXml(colourOf(shape.ink))}" font-size="${size}" text-anchor="${anchor}"${isClear ? ` ${edge}` : ""}`;
		return `<text ${place} ${look}${weight}>${escapeXml(words)}</text>`;
	}
	const { d, fill, stroke, width = 1, dash } = shape;
	const line =
		stroke === undefined ? "" : ` stroke="${escapeXml(colourOf(stroke))}" stroke-width="${width}"`;
	const dashes = dash === undefined ? "" : ` stroke-dasharray="${dash}"`;
	return `<path d="${d}" fill="${fill === undefined ? "none" : escapeXml(colourOf(fill))}"${line}${dashes}/>`;
}

/** Places as SVG writes them: one number, or several after each other. */
export function listOf(places: number | readonly number[]): string {
	return typeof places === "number" ? String(places) : places.join(" ");
}

/** A number as short as a picture needs it. */
export function round(value: number): number {
	return Math.round(value * 10) / 10;
}

// What XML 1.0 cannot hold, or what a line of words has no use for, is left out: a title can come from anywhere.
const unwritable = /\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

function escapeXml(words: string): string {
	return words
		.replace(unwritable, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}
