"use client";

import { memo, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { SelectedBy } from "@/components/live/selected-by";
import { TagSign } from "@/components/marks/tag-sign";
import type { SaveState } from "@/lib/desk/outbox-entry";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import type { PresentView } from "@/lib/domain/presence";
import { tagNames } from "@/lib/domain/tags";
import { MarkSaveState } from "./mark-save-state";
import { quoteOf } from "./use-desk-actions";

/** Marks that have no room beside their words, as one line that opens: how many of each tag, then each in its words. */
export const GatheredCard = memo(function GatheredCard(props: {
	/** The marks, in text order. */
	ids: readonly string[];
	byId: ReadonlyMap<string, AnnotationView>;
	view: DeskView;
	/** Who else has selected one of them now. */
	others: readonly PresentView[];
	/** Where their last changes are. */
	saveState: SaveState;
	onSelect: (id: string) => void;
}) {
	const messages = useMessages();
	const [isOpen, setOpen] = useState(false);
	const annotations = props.ids.flatMap((id) => props.byId.get(id) ?? []);
	const tags = tagNames.filter((tag) => annotations.some((one) => one.tag === tag));
	return (
		<div className="rounded-card border border-dashed border-line-2 bg-sheet">
			<button
				type="button"
				aria-expanded={isOpen}
				onClick={() => setOpen(!isOpen)}
				className="flex min-h-6 w-full items-center gap-1.5 rounded-card px-3 text-left text-xs text-ink-2 hover:text-ink"
			>
				{tags.map((tag) => (
					<TagSign key={tag} tag={tag} size="small" />
				))}
				{messages.desk.moreHere(annotations.length)}
				<MarkSaveState state={props.saveState} />
				<SelectedBy people={props.others} />
			</button>
			{isOpen && (
				<ul className="max-h-72 overflow-y-auto border-t border-line py-1">
					{annotations.map((annotation) => (
						<li key={annotation.id}>
							<button
								type="button"
								onClick={() => props.onSelect(annotation.id)}
								className="flex min-h-6 w-full items-center gap-2 px-3 text-left hover:bg-hover"
							>
								<TagSign tag={annotation.tag} size="small" />
								<span className="sr-only">{messages.vocabulary.tag[annotation.tag]}</span>
								<span
									lang={props.view.article.language}
									dir="auto"
									className="min-w-0 truncate font-serif text-[0.875rem]"
								>
									{quoteOf(annotation, messages)}
								</span>
							</button>
						</li>
					))}
				</ul>
			)}
		</div>
	);
});
