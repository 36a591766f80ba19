import type { PassageView } from "@/lib/domain/link";
import { foldText } from "@/lib/text/fold";

/** The passages that have every word of a search in their words, outlet, title or speakers; accents and case do not count. */
export function searchPassages(
	passages: readonly PassageView[],
	search: string,
): readonly PassageView[] {
	const words = fold(search).split(" ").filter(Boolean);
	if (words.length === 0) return passages;
	return passages.filter((passage) => {
		const { quotes, outlet, articleTitle, speakers } = passage;
		const text = fold([...quotes, outlet ?? "", articleTitle, ...speakers].join("\n"));
		return words.every((word) => text.includes(word));
	});
}

function fold(words: string): string {
	return foldText(words, { accents: "drop" }).text;
}
