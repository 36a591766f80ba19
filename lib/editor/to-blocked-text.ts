import type { Mark, Node } from "@tiptap/pm/model";
import type { Block, BlockKind } from "@/lib/domain/text";
import { blockKinds } from "@/lib/domain/text-parts";
import type { BlockedText } from "./to-document";

/**
 * The canonical text of an article's document and the blocks over it: `toDocument` backwards. Between blocks stands what
 * `gapBefore` says of the block with that number; by itself an empty line.
 */
export function toBlockedText(
	document: Node,
	gapBefore: (n: number) => string = () => "\n\n",
): BlockedText {
	let text = "";
	const blocks = document.children.map((node, n): Block => {
		if (n > 0) text += gapBefore(n);
		const start = text.length;
		text += node.textContent;
		return { kind: kindOf(node), start, end: text.length, inline: looksOf(node, start) };
	});
	return { text, blocks };
}

function kindOf({ type: { name } }: Node): BlockKind {
	return blockKinds.find((kind) => kind === name) ?? "paragraph";
}

type Look = Block["inline"][number];

/** The looks of a block's words, each as long as it goes. */
function looksOf(block: Node, start: number): Look[] {
	const looks: Look[] = [];
	let at = start;
	for (const { text = "", marks } of block.children) {
		const end = at + text.length;
		for (const mark of marks) {
			const look = toLook(mark, at, end);
			const before = looks.findLast((one) => one.kind === look.kind);
			if (before?.end === at && before.href === look.href)
				looks[looks.indexOf(before)] = { ...before, end };
			else looks.push(look);
		}
		at = end;
	}
	return looks;
}

function toLook({ type: { name }, attrs }: Mark, start: number, end: number): Look {
	if (name === "link") return { kind: "link", start, end, href: String(attrs.href) };
	return { kind: name === "strong" ? "strong" : "emphasis", start, end };
}
