"use client";

import { useMessages } from "@/components/language/language-provider";
import type { VersionReport } from "@/lib/domain/fate-report";
import { fates } from "@/lib/domain/fates";

/** How many marks had each fate, and what each means. */
export function FateCounts({ counts }: { counts: VersionReport["counts"] }) {
	const words = useMessages().versions;
	return (
		<dl aria-label={words.fates.counts} className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
			{fates.map((fate) => (
				<div key={fate} className="rounded-card border border-line bg-sheet px-3 py-2">
					<dt className="font-medium tabular-nums">{words.count[fate](counts[fate])}</dt>
					<dd className="text-xs text-pretty text-ink-2">{words.fateHelp[fate]}</dd>
				</div>
			))}
		</dl>
	);
}
