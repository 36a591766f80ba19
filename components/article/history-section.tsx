"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useId, useState } from "react";
import { DecisionLines } from "@/components/history/decision-lines";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useZone } from "@/components/language/zone-provider";
import { Label } from "@/components/ui/label";
import { late, useLate } from "@/components/ui/late";
import { formatMoment } from "@/lib/i18n/format";
import type { HistoryContext } from "./annotation-history-list";

/** All that was done to a mark, loaded before it is asked for. */
export const historyList = late(() =>
	import("./annotation-history-list").then((part) => part.AnnotationHistoryList),
);

/** Who marked a passage and when, and what a reviewer decided about it; and, when asked for, all that was done to it. */
export function HistorySection(props: HistoryContext) {
	const { annotation } = props;
	const { desk } = useMessages();
	const moment = useMoment();
	const HistoryList = useLate(historyList);
	const [isOpen, setOpen] = useState(false);
	const listId = useId();
	const { decision } = annotation;
	const Sign = isOpen ? ChevronUp : ChevronDown;
	return (
		<section aria-label={desk.history.title} className="flex flex-col gap-1 text-xs text-ink-2">
			<Label as="h3">{desk.history.title}</Label>
			<p>{desk.history.marked(annotation.author.name, moment(annotation.createdAt))}</p>
			{annotation.revision > 1 && (
				<p>{desk.history.edited(moment(annotation.updatedAt), annotation.revision)}</p>
			)}
			{decision !== null && !isOpen && <DecisionLines decision={decision} moment={moment} />}
			<button
				type="button"
				aria-expanded={isOpen}
				aria-controls={listId}
				onClick={() => setOpen(!isOpen)}
				className="inline-flex min-h-6 items-center gap-1 self-start rounded-[4px] font-medium text-ink hover:underline"
			>
				<Sign aria-hidden="true" className="size-3.5" />
				{isOpen ? desk.history.hide : desk.history.show}
			</button>
			<div id={listId} hidden={!isOpen}>
				{isOpen && HistoryList && (
					<div className="mt-1 border-t border-line pt-2">
						<HistoryList key={annotation.id} {...props} />
					</div>
				)}
			</div>
		</section>
	);
}

/** Moments in the reader's own zone. */
function useMoment(): (iso: string) => string {
	const language = useLanguage();
	const zone = useZone();
	return (iso) => formatMoment(iso, language, zone);
}
