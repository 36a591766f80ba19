import type { ArticleLanguage } from "@/lib/imports/draft";

/**
 * The language of a text by its commonest words, or null when neither French nor English is clear: other languages,
 * lists of names, mixtures. Reads the first 20,000 characters.
 */
export function guessLanguage(text: string): ArticleLanguage | null {
	const prose = text.slice(0, 20_000).replace(/https?:\S+/gi, " ");
	const words = prose.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
	const counts = { fr: countIn(words, common.fr), en: countIn(words, common.en) };
	const [best, other] = counts.fr >= counts.en ? (["fr", "en"] as const) : (["en", "fr"] as const);
	const isFrequent = counts[best] >= 2 && counts[best] >= words.length * 0.08;
	return isFrequent && counts[best] > counts[other] * 1.5 ? best : null;
}

function countIn(words: readonly string[], list: ReadonlySet<string>): number {
	return words.filter((word) => list.has(word)).length;
}

// Words that the other language, Spanish and Italian lack or use little.
const common: Record<ArticleLanguage, ReadonlySet<string>> = {
	fr: new Set(
		"le les des du et une dans pour qui sur au aux avec pas elle ils ce cette sont été plus par mais ont est ou où son ses leur nous vous je d l qu n s c".split(
			" ",
		),
	),
	en: new Set(
		"the and of to in that is was for with on by as it its has have had from not said are at be but he she they his her this which who will would".split(
			" ",
		),
	),
};
