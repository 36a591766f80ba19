import type { Anchored } from "@/lib/anchoring/reanchor";
import type { Fate } from "@/lib/domain/fates";
import type { Block, Piece } from "@/lib/domain/text";

/**
 * Two versions of an article, paragraph by paragraph. Marks stand in the text: `{a|words}`; two with one letter are
 * pieces of one passage, and they may lie in each other. In the new version they say where the words are now; of
 * a lost one there is none.
 */
export interface ArticlePair {
	readonly title: string;
	readonly before: readonly string[];
	readonly after: readonly string[];
	/** "typography" is changed, in nothing but signs. */
	readonly fates: Readonly<Record<string, Fate | "typography">>;
}

/** A text without its marks, and these. */
export interface MarkedText {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly annotations: readonly Anchored[];
}

/** Reads the marks out of the paragraphs of one version. */
export function readMarked(paragraphs: readonly string[]): MarkedText {
	const pieces = new Map<string, { start: number; end: number }[]>();
	const blocks: Block[] = [];
	const open: { name: string; start: number }[] = [];
	let text = "";
	for (const paragraph of paragraphs) {
		if (text !== "") text += "\n\n";
		const start = text.length;
		for (const part of paragraph.match(/\{\w\||\}|[^{}]+/g) ?? []) {
			const last = open.at(-1);
			if (part.startsWith("{")) open.push({ name: part.charAt(1), start: text.length });
			else if (part !== "}") text += part;
			else if (last !== undefined) {
				open.pop();
				const found = pieces.get(last.name) ?? [];
				pieces.set(last.name, [...found, { start: last.start, end: text.length }]);
			}
		}
		blocks.push({ kind: "paragraph", start, end: text.length, inline: [] });
	}
	const toPiece = (span: { start: number; end: number }): Piece => ({
		role: "body",
		...span,
		quote: text.slice(span.start, span.end),
	});
	const annotations = [...pieces].map(([id, spans]) => ({ id, pieces: spans.map(toPiece) }));
	return { text, blocks, annotations };
}
