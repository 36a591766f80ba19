import type { PdfPage, PdfPiece } from "@/lib/imports/pdf-layout";

/** What a PDF has in it, as far as it is read; the properties are empty where it has none. */
export interface PdfWords {
	readonly pages: readonly PdfPage[];
	readonly title: string;
	readonly author: string;
}

/** Why the words of a PDF cannot be had. */
export type PdfProblem = "damaged" | "encrypted" | "too-complex";

const limits = { pages: 1_000, pieces: 300_000, units: 4_000_000 } as const;

/**
 * The pages' pieces of text in the order in which they are drawn, or what is wrong. Takes the bytes over. It can take
 * any amount of time and memory: only what can be ended may call it.
 */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfWords | PdfProblem> {
	const { getDocument, VerbosityLevel } = await import("unpdf/pdfjs");
	try {
		const document = await getDocument({
			data: bytes,
			verbosity: VerbosityLevel.ERRORS,
			isEvalSupported: false,
			useSystemFonts: false,
			disableFontFace: true,
			useWorkerFetch: false,
			useWasm: false,
			stopAtErrors: false,
			enableXfa: false,
		}).promise;
		if (document.numPages > limits.pages) return "too-complex";
		const pages: PdfPage[] = [];
		const sum = { pieces: 0, units: 0 };
		for (let n = 1; n <= document.numPages; n += 1) {
			const page = await readPage(await document.getPage(n), sum);
			if (page === null) return "too-complex";
			pages.push(page);
		}
		const { info } = await document.getMetadata().catch(() => ({ info: {} }));
		await document.destroy();
		return { pages, title: wordsIn(info, "Title"), author: wordsIn(info, "Author") };
	} catch (error) {
		return error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged";
	}
}

type PdfJs = typeof import("unpdf/pdfjs");
type Page = Awaited<ReturnType<Awaited<ReturnType<PdfJs["getDocument"]>["promise"]>["getPage"]>>;

async function readPage(
	page: Page,
	sum: { pieces: number; units: number },
): Promise<PdfPage | null> {
	const { height } = page.getViewport({ scale: 1 });
	const { items } = await page.getTextContent();
	const pieces: PdfPiece[] = [];
	for (const piece of items) {
		if (!("str" in piece) || piece.str === "") continue;
		sum.pieces += 1;
		sum.units += piece.str.length;
		if (sum.pieces > limits.pieces || sum.units > limits.units) return null;
		pieces.push(toPiece(piece));
	}
	page.cleanup();
	return { height, pieces };
}

function toPiece(piece: {
	readonly str: string;
	readonly transform: readonly unknown[];
	readonly width: number;
	readonly height: number;
}): PdfPiece {
	const at = (n: number) => Number(piece.transform[n]);
	return [piece.str, at(4), at(5), piece.width, piece.height || Math.abs(at(3))];
}

function wordsIn(info: object, key: "Title" | "Author"): string {
	const words: unknown = Object.entries(info).find(([name]) => name === key)?.[1];
	return typeof words === "string" ? words.slice(0, 3000) : "";
}
