import type { Node, Schema } from "@tiptap/pm/model";
import type { Block } from "@/lib/domain/text";
import { toSegments } from "@/lib/text/segments";
import { articleSchema } from "./article-extensions";

/** What a document is derived from: a version's canonical text and the blocks over it. */
export interface BlockedText {
	readonly text: string;
	readonly blocks: readonly Block[];
}

/**
 * The ProseMirror document of a version: its blocks in order, each with exactly the characters the
 * canonical text has there; what lies between blocks is in no node. `positionsOf` knows the places.
 */
export function toDocument(version: BlockedText, schema: Schema = articleSchema): Node {
	const blocks = version.blocks.map((block) =>
		schema.node(block.kind, null, toInline(version.text, block, schema)),
	);
	return schema.node("doc", null, blocks);
}

function toInline(text: string, block: Block, schema: Schema): Node[] {
	if (block.start >= block.end) return [];
	// Most blocks have one look from end to end.
	if (block.inline.length === 0) return [schema.text(text.slice(block.start, block.end))];
	const looks = block.inline.map((look, index) => ({
		id: String(index),
		start: Math.max(look.start, block.start),
		end: Math.min(look.end, block.end),
	}));
	const whole = { id: "block", start: block.start, end: block.end };
	return toSegments([whole, ...looks]).map(({ start, end, ids }) =>
		schema.text(text.slice(start, end), marksOf(block, ids, schema)),
	);
}

function marksOf(block: Block, ids: readonly string[], schema: Schema) {
	return ids.flatMap((id) => {
		const look = block.inline[Number(id)];
		return look === undefined ? [] : [schema.mark(look.kind, attributesOf(look))];
	});
}

function attributesOf(look: Block["inline"][number]): Record<string, string> {
	return look.href === undefined ? {} : { href: look.href };
}
