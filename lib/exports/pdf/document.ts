import PDFDocument from "pdfkit";
import { escapeHtml } from "@/lib/exports/markup";

// As much as is worth being sent by itself.
const chunkBytes = 65_536;

/** The library's document, which keeps no more of what was written than the rest of the file refers to. */
export class Document extends PDFDocument {
	readonly #full: Uint8Array[] = [];
	#chunk = new Uint8Array(chunkBytes);
	#length = 0;

	/** The bytes that are ready; given once. */
	*taken(): Iterable<Uint8Array> {
		const begun = this.read();
		if (begun !== null) yield begun;
		yield* this.#full.splice(0);
		if (this.#length === 0) return;
		const last = this.#chunk.slice(0, this.#length);
		this.#length = 0;
		yield last;
	}

	/**
	 * The library writes each object in parts of a few bytes, and its table of them line by line: waiting one by one they
	 * would take ten times their room.
	 */
	override push(part: Uint8Array | null): boolean {
		// The first bytes are written while the document is being constructed.
		if (part === null || !(#chunk in this)) return super.push(part);
		for (let from = 0; from < part.byteLength; ) {
			const fits = part.subarray(from, from + chunkBytes - this.#length);
			this.#chunk.set(fits, this.#length);
			this.#length += fits.byteLength;
			from += fits.byteLength;
			if (this.#length === chunkBytes) this.#turnChunk();
		}
		return true;
	}

	/** The library writes what the document says of itself into XML as it stands. */
	override endMetadata(): void {
		// By now the other place where it says so has been written.
		this.info.Title = escapeHtml(String(this.info.Title));
		this.info.Creator = escapeHtml(String(this.info.Creator));
		super.endMetadata();
	}

	#turnChunk(): void {
		this.#full.push(this.#chunk);
		[this.#chunk, this.#length] = [new Uint8Array(chunkBytes), 0];
	}
}
