"use client";

import { useMessages } from "@/components/language/language-provider";
import { PillButton } from "@/components/ui/pill";
import type { ReviewEntry } from "@/lib/domain/decision";
import { countByFilter, queueFilters } from "./queue";
import { decidedNow, type QueueView } from "./use-queue";

/** The filters of the queue with how many each lets through; those that let nothing through are left out. */
export function QueuePills(props: {
	waiting: readonly ReviewEntry[];
	decided: number;
	filter: QueueView;
	onFilter: (filter: QueueView) => void;
}) {
	const { review, vocabulary } = useMessages();
	const words = { ...vocabulary.tags, ...review.filter };
	const counts = countByFilter(props.waiting);
	const offered = queueFilters.filter(
		(filter) => filter === "all" || filter === props.filter || (counts.get(filter) ?? 0) > 0,
	);
	return (
		// biome-ignore lint/a11y/useSemanticElements: toggles of a view, not fields of a form
		<div role="group" aria-label={review.filterLabel} className="flex flex-wrap gap-1.5 px-4 py-3">
			{offered.map((filter) => (
				<PillButton
					key={filter}
					pressed={filter === props.filter}
					count={counts.get(filter)}
					onClick={() => props.onFilter(filter)}
				>
					{words[filter]}
				</PillButton>
			))}
			{props.decided > 0 && (
				<PillButton
					pressed={props.filter === decidedNow}
					count={props.decided}
					onClick={() => props.onFilter(decidedNow)}
				>
					{review.decidedNow}
				</PillButton>
			)}
		</div>
	);
}
