"use client";

import { useMessages } from "@/components/language/language-provider";
import type { PassageView } from "@/lib/domain/link";
import { markDifferences } from "@/lib/text/word-diff";

/** The quoted words of a passage, those marked that are not in the words of another one. */
export function ComparedWords(props: { passage: PassageView; reference: PassageView }) {
	const { everywhere } = useMessages();
	const wordsOf = ({ quotes }: PassageView) => quotes.join(everywhere.gap);
	const stretches = markDifferences(wordsOf(props.passage), wordsOf(props.reference));
	const [before = "", after = ""] = everywhere.quote("|").split("|");
	let at = 0;
	return (
		<>
			{before}
			{stretches.map(({ text, differs }) => {
				const key = at;
				at += text.length;
				return differs ? (
					<mark
						key={key}
						className="bg-transparent font-medium text-inherit underline decoration-attention decoration-2 underline-offset-4"
					>
						{text}
					</mark>
				) : (
					text
				);
			})}
			{after}
		</>
	);
}
