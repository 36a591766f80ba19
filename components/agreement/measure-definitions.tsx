"use client";

import { useMessages } from "@/components/language/language-provider";

const measures = ["f1", "kappa", "alpha", "unitizing", "statements"] as const;

/** What each measure says, its range, and whose it is: one press away from the tables. */
export function MeasureDefinitions() {
	const words = useMessages().agreement;
	return (
		<details className="rounded-card border border-line bg-sheet px-4 py-3">
			<summary className="cursor-pointer font-medium">{words.definitions}</summary>
			<dl className="mt-3 flex max-w-3xl flex-col gap-3">
				{measures.map((name) => (
					<div key={name}>
						<dt className="font-medium">{words.definition[name].term}</dt>
						<dd className="text-pretty text-ink-2">
							{words.definition[name].text}{" "}
							<cite className="not-italic">{words.source(words.definition[name].source)}</cite>
						</dd>
					</div>
				))}
			</dl>
		</details>
	);
}
