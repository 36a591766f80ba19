import "server-only";
import { storedBlocksSchema } from "@/lib/domain/article";
import { copyThreshold } from "@/lib/domain/independent-sources";
import type { ComparedText, CopyRow } from "@/lib/server/store/copies";
import { measureCopy, toMeasuredText } from "@/lib/suggest/measure-copy";
import type { Span } from "@/lib/text/span";

/**
 * With how many prints in common two texts are worth comparing word for word: a paragraph of 31 words that two texts
 * share has four. And how many texts are compared at the most, those with most prints in common first.
 */
export const twinRules = { least: 4, most: 200 } as const;

/** The copies between a text and others, both ways: where much of either is in the other, or a paragraph nearly whole. */
export function findCopies(
	text: ComparedText,
	others: readonly ComparedText[],
): readonly CopyRow[] {
	const measured = toMeasuredText(text.text, blocksOf(text));
	return others.flatMap((other) => {
		const far = toMeasuredText(other.text, blocksOf(other));
		const rows = [
			toRow(text.articleId, other.articleId, measureCopy(measured, far)),
			toRow(other.articleId, text.articleId, measureCopy(far, measured)),
		];
		return rows.some(({ share, paragraphs }) => share >= copyThreshold || paragraphs > 0)
			? rows
			: [];
	});
}

function toRow(
	articleId: string,
	otherId: string,
	{ share, paragraphs }: { readonly share: number; readonly paragraphs: readonly Span[] },
): CopyRow {
	return { articleId, otherId, share, paragraphs: paragraphs.length };
}

/** Blocks that cannot be read have a finding of their own: then the text is one. */
function blocksOf({ blocks }: ComparedText): readonly Span[] {
	return storedBlocksSchema.safeParse(blocks).data?.blocks ?? [];
}
