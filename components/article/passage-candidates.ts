import type { PassageView } from "@/lib/domain/link";
import { answersOpen, canJoin } from "@/lib/suggest/rank-ends";
import { foldText } from "@/lib/text/fold";

/**
 * The passages a passage can be linked to, those first that would answer what its tag leaves open,
 * then by the date of their article, oldest first; passages in the order given where dates are equal.
 */
export function candidatesFor(
	passage: Pick<PassageView, "annotationId" | "tag">,
	passages: readonly PassageView[],
): readonly PassageView[] {
	return passages
		.filter((far) => far.annotationId !== passage.annotationId && !far.deleted)
		.filter((far) => canJoin(passage.tag, far.tag))
		.map((far, n) => ({ far, n, answers: answersOpen(passage.tag, far.tag) }))
		.sort((a, b) => Number(b.answers) - Number(a.answers) || byDate(a.far, b.far) || a.n - b.n)
		.map(({ far }) => far);
}

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

function byDate(a: PassageView, b: PassageView): number {
	const [first, second] = [a.published?.value ?? "9999", b.published?.value ?? "9999"];
	return first < second ? -1 : first > second ? 1 : 0;
}

function fold(words: string): string {
	return foldText(words, { accents: "drop" }).text;
}
