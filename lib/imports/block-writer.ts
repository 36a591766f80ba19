import type { BlockKind } from "@/lib/domain/text";
import type { Look, SourceBlock } from "@/lib/imports/source-document";

/** Gathers words into blocks; a block ends where `end` is called, and one without words is none. */
export class BlockWriter {
	readonly blocks: SourceBlock[] = [];
	#words = "";
	#looks: Look[] = [];
	#kind: BlockKind | null = null;

	/** How many units the block that is being written has. */
	get length(): number {
		return this.#words.length;
	}

	/** Whether the last thing that was written is a line break. */
	get endsLine(): boolean {
		return /\n ?$/.test(this.#words);
	}

	/** Ends the block before and begins one of a kind. */
	begin(kind: BlockKind | null): void {
		this.end();
		this.#kind = kind;
	}

	/** Words as they are. */
	write(words: string): void {
		this.#words += words;
	}

	/** Words of a page, in which any run of white space is one blank, and none at the edges of a line. */
	writeFlowing(words: string): void {
		const flowing = words.replace(/[ \t\n\r\f]+/g, " ");
		const isAtEdge = this.#words === "" || /[ \n]$/.test(this.#words);
		this.#words += isAtEdge ? flowing.replace(/^ /, "") : flowing;
	}

	/** A line break within the block. */
	breakLine(): void {
		this.#words = `${this.#words.replace(/ $/, "")}\n`;
	}

	/** Gives what was written since `start` a look. */
	look(kind: Look["kind"], start: number, href?: string): void {
		const end = this.#words.length;
		if (end > start) this.#looks.push({ kind, start, end, ...(href !== undefined && { href }) });
	}

	/** Ends the block that is being written, if there is one. */
	end(): void {
		const words = this.#words;
		if (words.trim() !== "") {
			const looks = this.#looks.map((look) => ({ ...look, end: Math.min(look.end, words.length) }));
			this.blocks.push({ kind: this.#kind, words, looks: looks.filter((l) => l.start < l.end) });
		}
		this.#words = "";
		this.#looks = [];
	}
}
