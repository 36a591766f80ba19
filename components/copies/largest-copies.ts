import type { ArticleRow } from "@/lib/domain/article";
import type { CopyPair } from "@/lib/domain/copy";

/** Of the copies of an article the one that has most of it. */
export interface LargestCopy {
	readonly other: ArticleRow;
	readonly share: number;
	readonly paragraphs: number;
}

/** The largest copy of each article that has one, by the article’s id; of equal ones the first. */
export function largestCopies(
	articles: readonly ArticleRow[],
	pairs: readonly CopyPair[],
): ReadonlyMap<string, LargestCopy> {
	const byId = new Map(articles.map((article) => [article.id, article]));
	const largest = new Map<string, LargestCopy>();
	for (const {
		articles: [a, b],
		shares,
		paragraphs,
	} of pairs) {
		for (const [id, otherId, n] of [[a, b, 0] as const, [b, a, 1] as const]) {
			const other = byId.get(otherId);
			const copy = { share: shares[n], paragraphs: paragraphs[n] };
			if (other !== undefined && copy.share > (largest.get(id)?.share ?? 0))
				largest.set(id, { other, ...copy });
		}
	}
	return largest;
}
