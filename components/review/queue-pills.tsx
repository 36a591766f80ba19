"use client";

import { useMessages } from "@/components/language/language-provider";
import { PillButton } from "@/components/ui/pill";
import type { ReviewCounts } from "@/lib/domain/review-filter";
import { countByFilter, queueFilters } from "./queue";
import { decidedNow, type QueueView } from "./use-queue";

/** The filters of the queue with how many each lets through; those that let nothing through are left out. */
export function QueuePills(props: {
	counts: ReviewCounts;
	decided: number;
	view: QueueView;
	onView: (view: QueueView) => void;
}) {
	const { review, vocabulary } = useMessages();
	const words = { ...vocabulary.tags, ...review.filter };
	const counts = countByFilter(props.counts);
	const offered = queueFilters.filter(
		(filter) => filter === "all" || filter === props.view || (counts.get(filter) ?? 0) > 0,
	);
	return (
		// biome-ignore lint/a11y/useSemanticElements: toggles of a view, not fields of a form
		<div role="group" aria-label={review.filterLabel} className="flex flex-wrap gap-1.5 px-4 py-3">
			{offered.map((filter) => (
				<PillButton
					key={filter}
					pressed={filter === props.view}
					count={counts.get(filter) ?? 0}
					onClick={() => props.onView(filter)}
				>
					{words[filter]}
				</PillButton>
			))}
			{props.decided > 0 && (
				<PillButton
					pressed={props.view === decidedNow}
					count={props.decided}
					onClick={() => props.onView(decidedNow)}
				>
					{review.decidedNow}
				</PillButton>
			)}
		</div>
	);
}
