"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { type LivePlace, useLiveChanges } from "@/components/live/use-live-changes";
import { Page } from "@/components/shell/page";
import { ChoiceField } from "@/components/ui/choice-field";
import type { DossierCard } from "@/lib/domain/dossier";
import { MineList, type MineStart } from "./mine-list";
import { reviewViews, viewOf } from "./queue";
import { QueueScreen } from "./queue-screen";
import { useAddress } from "./use-address";
import type { QueueStart } from "./use-queue";
import { useIsReadingLists, useReadAgain } from "./use-review";

export interface ReviewScreenProps {
	readonly dossier: Pick<DossierCard, "id" | "title">;
	readonly isReviewer: boolean;
	/** What the view that was asked for begins with; the other is fetched when it is gone to. */
	readonly queue: QueueStart | null;
	readonly mine: MineStart | null;
	/** From where the lists may be out of date. */
	readonly cursor: string;
	/** ISO 8601, UTC; what "ago" counts from. */
	readonly now: string;
}

/** The review of a dossier: the queue of what waits, or what became of one’s own work. */
export function ReviewScreen(props: ReviewScreenProps) {
	const { review } = useMessages();
	const { words, change } = useAddress();
	const [client] = useState(
		// What came with the page is not to come back in place of what was read since.
		() => new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } }),
	);
	const { isReviewer } = props;
	const live = { dossierId: props.dossier.id, cursor: props.cursor };
	const view = viewOf(words.get("view"), isReviewer);
	const first = viewOf(null, isReviewer);
	const switcher = (
		<ChoiceField
			legend={review.viewLabel}
			hideLegend
			options={reviewViews.map((value) => ({ value, label: review.view[value] }))}
			value={view}
			onValue={(next) => change({ view: next === first ? null : next, item: null, filter: null })}
		/>
	);
	return (
		<QueryClientProvider client={client}>
			<Page
				width="full"
				path={[{ label: props.dossier.title, href: `/dossiers/${props.dossier.id}` }]}
				here={review.title}
				search={{ dossierId: props.dossier.id }}
			>
				<h1 className="sr-only">{review.title}</h1>
				<div className="flex h-[calc(100dvh-var(--bar-height))] min-h-[28rem] flex-col overflow-hidden">
					{view === "waiting" ? (
						<QueueScreen
							start={props.queue}
							live={live}
							isReviewer={isReviewer}
							now={props.now}
							switcher={switcher}
						/>
					) : (
						<Mine live={live}>
							<div className="border-b border-line px-4 py-2.5">{switcher}</div>
							<div className="min-h-0 flex-1 overflow-y-auto">
								<MineList start={props.mine} dossierId={props.dossier.id} now={props.now} />
							</div>
						</Mine>
					)}
				</div>
			</Page>
		</QueryClientProvider>
	);
}

/** One’s own things, read again when something in the dossier has changed. */
function Mine({ live, children }: { live: LivePlace; children: ReactNode }) {
	const { lists } = useReadAgain();
	useLiveChanges(live, useIsReadingLists(), lists);
	return children;
}
