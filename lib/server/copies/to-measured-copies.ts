import "server-only";
import type { MeasuredCopy } from "@/lib/domain/independent-sources";
import type { CopyRow } from "@/lib/server/store/copies";

/** Copies as sources are counted by them: each pair once, with the larger of its two shares. */
export function toMeasuredCopies(rows: readonly CopyRow[]): MeasuredCopy[] {
	const pairs = new Map<string, MeasuredCopy>();
	for (const { articleId, otherId, share } of rows) {
		const articles: [string, string] =
			articleId < otherId ? [articleId, otherId] : [otherId, articleId];
		const known = pairs.get(articles.join())?.share ?? 0;
		pairs.set(articles.join(), { articles, share: Math.max(known, share) });
	}
	return [...pairs.values()];
}
