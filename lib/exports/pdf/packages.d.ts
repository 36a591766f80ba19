declare module "linebreak" {
	/** Where a line may be broken (UAX 14): one place after the other, null after the last. */
	export default class LineBreaker {
		constructor(words: string);
		nextBreak(): { readonly position: number; readonly required: boolean } | null;
	}
}

/** The part of the library that is used here. Lengths are points, from the top left of the page. */
declare module "pdfkit" {
	import type { Readable } from "node:stream";
	import type { Font } from "fontkit";

	/** A thing of the file that others refer to. */
	interface Reference {
		end(content?: Uint8Array): void;
	}

	interface Outline {
		/** A bookmark of the present page. */
		addItem(title: string): Outline;
	}

	interface Page {
		readonly width: number;
		readonly height: number;
		readonly annotations: Reference[];
		/** The object that it is in the file; written when the next page begins. */
		readonly dictionary: { data: object };
	}

	interface Options {
		readonly autoFirstPage: false;
		readonly displayTitle: true;
		/** Empty: none before one is asked for. */
		readonly font: "";
		readonly info: Info;
		/** BCP 47. */
		readonly lang: string;
		readonly margin: number;
		readonly pdfVersion: "1.7";
		readonly size: readonly [width: number, height: number];
	}

	interface Info {
		CreationDate: Date;
		Creator: string;
		Producer: string;
		Title: string;
	}

	export default class PDFDocument extends Readable {
		constructor(options: Options);
		readonly info: Info;
		readonly outline: Outline;
		readonly page: Page;
		addPage(): this;
		/** Called at the end, after everything else that the document says of itself has been written. */
		endMetadata(): void;
		end(): void;
		ref(data: object): Reference;
		/** The present font; it remembers how it laid out each word, until that is emptied. */
		readonly _font: { layoutCache: Record<string, object> };
		/** A font that was opened already. */
		registerFont(name: string, font: Font): this;
		font(name: string): this;
		fontSize(size: number): this;
		fillColor(colour: string): this;
		strokeColor(colour: string): this;
		lineWidth(width: number): this;
		dash(length: number, options: { readonly space: number }): this;
		undash(): this;
		rect(x: number, y: number, width: number, height: number): this;
		moveTo(x: number, y: number): this;
		lineTo(x: number, y: number): this;
		quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): this;
		fill(colour: string): this;
		stroke(): this;
		text(
			words: string,
			x: number,
			y: number,
			options: { readonly baseline: "alphabetic"; readonly lineBreak: false },
		): this;
		markContent(tag: "Span", options: { readonly actual: string }): this;
		endMarkedContent(): this;
		/** Leads to an address, or to a page that is there already, counted from 0. */
		link(x: number, y: number, width: number, height: number, to: string | number): this;
	}

	export type { Outline, Reference };
}
