import { type Drawing, type FileLook, type Ink, toSvg } from "./drawing";

/** The kinds of file a picture can be saved as. */
export const pictureKinds = ["svg", "png"] as const;
export type PictureKind = (typeof pictureKinds)[number];

// Twice as fine as the screen, for print; coarser where no canvas could hold that.
const finest = 2;
const mostPixels = 32_000_000;

/** A picture as a file, in the colours and the typeface that the page has now. Rejects where the browser cannot make it. */
export async function makePicture(
	drawing: Drawing,
	title: string,
	kind: PictureKind,
): Promise<Blob> {
	const look = { title, ...lookOfPage(), fontFace: await fontFaceOfPage() };
	const file = new Blob([toSvg(drawing, look)], { type: "image/svg+xml" });
	return kind === "svg" ? file : toPng(file, drawing);
}

/** Gives a file to the member under a name. */
export function saveFile(content: Blob, name: string): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	// Long enough for the browser to have opened the file that the address stands for.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function lookOfPage(): Pick<FileLook, "colourOf" | "family"> {
	const found = new Map<Ink, string>();
	const colourOf = (ink: Ink) => {
		const colour = found.get(ink) ?? colourOnPage(ink);
		found.set(ink, colour);
		return colour;
	};
	return { colourOf, family: getComputedStyle(document.body).fontFamily };
}

/** What a colour of the tokens is now, in a form that any program reads. */
function colourOnPage(ink: Ink): string {
	const probe = document.createElement("span");
	probe.style.color = `var(--${ink})`;
	document.body.append(probe);
	const { color } = getComputedStyle(probe);
	probe.remove();
	return color;
}

/** The typeface of the page as a rule that holds its bytes; empty where they cannot be had, as the file names others too. */
async function fontFaceOfPage(): Promise<string> {
	const [family = ""] = getComputedStyle(document.body).fontFamily.split(",");
	const rule = [...document.styleSheets]
		.flatMap(rulesOf)
		.find((one) => isLatinOf(one, family.replaceAll(/["']/g, "").trim()));
	const [, address] = /url\("?([^")]+)"?\)/.exec(rule?.style.getPropertyValue("src") ?? "") ?? [];
	if (rule === undefined || address === undefined) return "";
	try {
		const base = rule.parentStyleSheet?.href ?? document.baseURI;
		const bytes = await (await fetch(new URL(address, base))).blob();
		const source = `url(${await toDataUrl(bytes)}) format("woff2")`;
		return `@font-face{font-family:${family};font-weight:100 900;src:${source}}`;
	} catch {
		return "";
	}
}

function rulesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
	return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
}

/** Whether a rule brings the upright letters of Western Europe, which is what labels are written in. */
function isLatinOf({ style }: CSSFontFaceRule, family: string): boolean {
	return (
		style.getPropertyValue("font-family").replaceAll(/["']/g, "") === family &&
		style.getPropertyValue("font-style") !== "italic" &&
		/^U\+0+-00?FF/i.test(style.getPropertyValue("unicode-range").replace("U+0-FF", "U+0000-00FF"))
	);
}

function toDataUrl(bytes: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
		reader.readAsDataURL(bytes);
	});
}

async function toPng(svg: Blob, { width, height }: Drawing): Promise<Blob> {
	const address = URL.createObjectURL(svg);
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const scale = Math.min(finest, Math.sqrt(mostPixels / (width * height)));
		const canvas = document.createElement("canvas");
		canvas.width = Math.round(width * scale);
		canvas.height = Math.round(height * scale);
		canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) => {
			canvas.toBlob((file) => (file === null ? reject(new Error("no canvas")) : resolve(file)));
		});
	} finally {
		URL.revokeObjectURL(address);
	}
}
