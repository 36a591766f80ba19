"use client";

import { useMessages } from "@/components/language/language-provider";
import type { FatedMark } from "@/lib/domain/fate-report";

/** Two wordings as one: what was taken out struck through, what was put in underlined, and each said to be it. */
export function WordingDiff({ wording }: { wording: FatedMark["wording"] }) {
	const words = useMessages().versions.fates;
	let at = 0;
	return (
		<>
			{wording.map(({ kind, text }) => {
				const key = at;
				at += text.length + 1;
				if (kind === "same") return <span key={key}>{text}</span>;
				if (kind === "removed")
					return (
						<del key={key} className="bg-danger-bg text-danger decoration-2">
							<span className="sr-only">[{words.removed} </span>
							{text}
							<span className="sr-only">]</span>
						</del>
					);
				return (
					<ins key={key} className="bg-good-bg text-good decoration-2 underline-offset-2">
						<span className="sr-only">[{words.addedWords} </span>
						{text}
						<span className="sr-only">]</span>
					</ins>
				);
			})}
		</>
	);
}
