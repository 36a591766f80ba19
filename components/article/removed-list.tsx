"use client";

import { RotateCcw } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { TagChip } from "@/components/marks/tag-chip";
import { IconButton } from "@/components/ui/button";
import type { AnnotationView } from "@/lib/domain/annotation";
import { quoteOf } from "./use-desk-actions";

/** The marks that were removed in this window, each with the way to have it back, its links included. */
export function RemovedList(props: {
	annotations: readonly AnnotationView[];
	onRestore: (id: string) => void;
}) {
	const messages = useMessages();
	const { desk } = messages;
	if (props.annotations.length === 0) return null;
	return (
		<details className="rounded-card border border-dashed border-line-2 px-3 py-2">
			<summary className="min-h-6 text-label text-ink-2">
				{desk.removedTitle(props.annotations.length)}
			</summary>
			<ul className="mt-1.5 flex flex-col gap-1.5">
				{props.annotations.map((annotation) => (
					<li key={annotation.id} className="flex items-start gap-2">
						<span className="min-w-0 flex-1">
							<TagChip tag={annotation.tag} size="small" />
							<span className="line-clamp-2 font-serif text-[0.9375rem] leading-snug text-ink-2">
								{quoteOf(annotation, messages)}
							</span>
						</span>
						<IconButton
							size="small"
							label={desk.restoreMark(quoteOf(annotation, messages))}
							icon={<RotateCcw aria-hidden="true" className="size-4" />}
							onClick={() => props.onRestore(annotation.id)}
						/>
					</li>
				))}
			</ul>
		</details>
	);
}
