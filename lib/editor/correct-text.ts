import { Step, Transform } from "@tiptap/pm/transform";
import { fail, ok, type Result } from "@/lib/domain/result";
import { toCanonicalText } from "@/lib/text/canonical-text";
import type { Span } from "@/lib/text/span";
import { articleSchema } from "./article-extensions";
import { carrySpans } from "./carry-spans";
import { positionsOf } from "./positions";
import { toBlockedText } from "./to-blocked-text";
import { type BlockedText, toDocument } from "./to-document";

/** A text that was corrected, and where spans of the text before are in it; null where they are gone. */
export interface CorrectedText extends BlockedText {
	readonly carry: (span: Span) => Span | null;
}

/**
 * A text after the steps (ProseMirror's, as JSON) that an editor made in its document. Blocks left without words are taken
 * out; between blocks that stood side by side stays what stood there. `invalid`, naming `steps`, when they are not steps of
 * this text or bring in what no canonical text has.
 */
export function correctText(before: BlockedText, steps: readonly unknown[]): Result<CorrectedText> {
	const made = new Transform(toDocument(before));
	try {
		for (const step of steps) made.step(Step.fromJSON(articleSchema, step));
		made.doc.check();
	} catch {
		// A step that does not fit, or is none, throws.
		return fail("invalid", { fields: [{ path: "source.steps", code: "other" }] });
	}
	dropEmptyBlocks(made);
	const after = toBlockedText(made.doc, gapsOf(before, made));
	if (toCanonicalText(after.text).text !== after.text)
		return fail("invalid", { fields: [{ path: "source.steps", code: "other" }] });
	const places = [positionsOf(before.blocks), positionsOf(after.blocks)] as const;
	return ok({ ...after, carry: carrySpans(...places, made.mapping) });
}

function dropEmptyBlocks(made: Transform): void {
	const empty: number[] = [];
	made.doc.forEach((block, position) => {
		if (block.textContent.trim() === "") empty.push(position);
	});
	for (const position of empty.reverse())
		made.delete(position, position + (made.doc.nodeAt(position)?.nodeSize ?? 0));
}

/** What stands before each block of the corrected text: what stood between the same two blocks, else what stood mostly. */
function gapsOf({ text, blocks }: BlockedText, made: Transform): (n: number) => string {
	const starts: number[] = [];
	made.doc.forEach((_, position) => {
		starts.push(position);
	});
	const isStart = new Map(starts.map((position, n) => [position, n]));
	const gaps = new Map<number, string>();
	let position = 0;
	let previous = -1;
	for (const [n, { start, end }] of blocks.entries()) {
		const now = isStart.get(made.mapping.map(position, -1)) ?? -1;
		const gap = text.slice(blocks[n - 1]?.end ?? 0, start);
		if (n > 0 && now === previous + 1 && gap !== "") gaps.set(now, gap);
		previous = now;
		position += end - start + 2;
	}
	return (n) => gaps.get(n) ?? "\n\n";
}
