"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import type { Failure } from "@/lib/domain/result";

/** What can be done when somebody else was faster: see theirs. Nothing for any other failure. */
export function StaleRemedy(props: { failure: Failure | null; onReload: () => void }) {
	const words = useMessages().dossiers.stale;
	if (props.failure?.code !== "stale") return null;
	return (
		<div className="mt-1 flex flex-wrap items-center gap-3">
			<p>{words.hint}</p>
			<Button size="small" onClick={props.onReload}>
				{words.reload}
			</Button>
		</div>
	);
}
