"use client";

import type { ReactNode } from "react";
import { EventSentence } from "@/components/activity/event-sentence";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import type { EventView } from "@/lib/domain/events";
import { formatAgo } from "@/lib/i18n/format";
import { Section } from "./section";

/** All that was done to a statement, its passages and its evidence, newest first. */
export function StatementHistory(props: {
	events: readonly EventView[];
	dossierId: string;
	now: string;
	/** What else there is to read of what was. */
	children?: ReactNode;
}) {
	const { history: words } = useMessages().statementPage;
	const language = useLanguage();
	return (
		<Section title={words.title}>
			<ol className="divide-y divide-line rounded-card border border-line bg-sheet">
				{props.events.map((event) => (
					<li key={event.seq} className="flex flex-wrap items-baseline gap-x-3 px-3 py-2">
						<div className="min-w-0 flex-1 basis-60">
							<EventSentence event={event} dossierId={props.dossierId} />
						</div>
						<time dateTime={event.at} className="text-xs whitespace-nowrap text-ink-2">
							{formatAgo(event.at, props.now, language)}
						</time>
					</li>
				))}
			</ol>
			{props.children}
		</Section>
	);
}
