import type { BlockKind } from "@/lib/domain/text";

export interface BlockElement {
	/** The HTML element a block of this kind is written as, by the server and in the editor alike. */
	readonly element: "h1" | "h2" | "p" | "blockquote";
}

/**
 * How each kind of block is written in HTML. Every such element also carries `data-block` with the
 * kind, by which it gets its looks; list items are paragraphs there, so that no list is made up.
 */
export const blockElements = {
	headline: { element: "h1" },
	heading: { element: "h2" },
	paragraph: { element: "p" },
	quote: { element: "blockquote" },
	"list-item": { element: "p" },
	caption: { element: "p" },
	aside: { element: "p" },
} as const satisfies Record<BlockKind, BlockElement>;
