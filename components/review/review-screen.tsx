"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { LiveRefresh } from "@/components/live/live-refresh";
import { Page } from "@/components/shell/page";
import { useSelf } from "@/components/shell/self-provider";
import { ChoiceField } from "@/components/ui/choice-field";
import type { ReviewEntry } from "@/lib/domain/decision";
import type { DossierCard } from "@/lib/domain/dossier";
import { hasRole } from "@/lib/domain/roles";
import { MineList } from "./mine-list";
import { QueueScreen } from "./queue-screen";
import { useAddress } from "./use-address";

const views = ["waiting", "mine"] as const;

export interface ReviewScreenProps {
	readonly dossier: Pick<DossierCard, "id" | "title">;
	readonly waiting: readonly ReviewEntry[];
	readonly mine: readonly ReviewEntry[];
	/** From where the lists may be out of date. */
	readonly cursor: string;
	/** ISO 8601, UTC; what "ago" counts from. */
	readonly now: string;
}

/**
 * The review of a dossier: the queue of what waits, or what became of one's own work. Who reviews
 * begins with the queue, everybody else with their own.
 */
export function ReviewScreen(props: ReviewScreenProps) {
	const { review } = useMessages();
	const self = useSelf();
	const { words, change } = useAddress();
	const [client] = useState(() => new QueryClient());
	const first = self !== null && hasRole(self.role, "reviewer") ? "waiting" : "mine";
	const live = { dossierId: props.dossier.id, cursor: props.cursor };
	const view = views.find((one) => one === words.get("view")) ?? first;
	const switcher = (
		<ChoiceField
			legend={review.viewLabel}
			hideLegend
			options={views.map((value) => ({ value, label: review.view[value] }))}
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
						<QueueScreen waiting={props.waiting} live={live} now={props.now} switcher={switcher} />
					) : (
						<>
							<LiveRefresh {...live} />
							<div className="border-b border-line px-4 py-2.5">{switcher}</div>
							<div className="min-h-0 flex-1 overflow-y-auto">
								<MineList entries={props.mine} now={props.now} />
							</div>
						</>
					)}
				</div>
			</Page>
		</QueryClientProvider>
	);
}
