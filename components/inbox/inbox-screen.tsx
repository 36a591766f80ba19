"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Page } from "@/components/shell/page";
import { useRefresh } from "@/components/shell/use-refresh";
import { Button } from "@/components/ui/button";
import { ChoiceField } from "@/components/ui/choice-field";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureNotice } from "@/components/writing/failure-notice";
import { api } from "@/lib/desk/api";
import { type Inbox, type InboxEntry, inboxLimit } from "@/lib/domain/inbox";
import type { Failure } from "@/lib/domain/result";
import { EntryCard } from "./entry-card";
import { useInbox } from "./inbox-provider";
import { StoppedWebhooks } from "./stopped-webhooks";

const views = ["all", "unread"] as const;

/** What concerns the member, newest first; what comes while they look at it comes in at the top. */
export function InboxScreen({ inbox, now }: { inbox: Inbox; now: string }) {
	const { inbox: words } = useMessages().threads;
	const [view, setView] = useState<(typeof views)[number]>("all");
	const { failure, isUnread, mark } = useMarks(inbox);
	const unread = inbox.list.filter(isUnread);
	const listed = view === "all" ? inbox.list : unread;
	return (
		<Page width="text" here={words.title}>
			<div className="flex flex-col gap-5">
				<header className="flex flex-col gap-1">
					<h1 className="font-serif text-2xl font-semibold">{words.title}</h1>
					<p className="text-ink-2">{words.intro}</p>
				</header>
				{inbox.list.length > 0 && (
					<div className="flex flex-wrap items-center justify-between gap-3">
						<ChoiceField
							legend={words.filter}
							hideLegend
							options={[
								{ value: "all", label: words.all },
								{ value: "unread", label: words.onlyUnread },
							]}
							value={view}
							onValue={setView}
						/>
						<Button disabled={unread.length === 0} onClick={() => mark(unread, true)}>
							{words.allRead}
						</Button>
					</div>
				)}
				<FailureNotice failure={failure} />
				<StoppedWebhooks stopped={inbox.stopped} />
				{inbox.list.length === 0 && <EmptyState title={words.empty}>{words.emptyNext}</EmptyState>}
				{inbox.list.length > 0 && listed.length === 0 && <EmptyState title={words.nothingUnread} />}
				<ol className="flex flex-col gap-2">
					{listed.map((entry) => (
						<EntryCard
							key={entry.id}
							entry={entry}
							isUnread={isUnread(entry)}
							now={now}
							onMark={(read) => mark([entry], read)}
						/>
					))}
				</ol>
				{inbox.list.length === inboxLimit && (
					<p className="text-label text-ink-2">{words.newest(inboxLimit)}</p>
				)}
			</div>
		</Page>
	);
}

/** What is unread: as the page read it, and as it was marked since. The page is read again when something new is there. */
function useMarks(inbox: Inbox) {
	const [marked, setMarked] = useState<ReadonlyMap<string, boolean>>(new Map());
	const [failure, setFailure] = useState<Failure | null>(null);
	const { turn, setUnread } = useInbox();
	const [refresh] = useRefresh();
	const readAgain = useEffectEvent(refresh);
	const first = useRef(turn);
	useEffect(() => {
		// The first count of the window comes with the page itself.
		if (turn > Math.max(1, first.current)) readAgain();
	}, [turn]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: a page that was read again knows what was marked before
	useEffect(() => setMarked(new Map()), [inbox]);
	const mark = async (entries: readonly InboxEntry[], read: boolean) => {
		const entryIds = entries.map(({ id }) => id);
		setMarked((before) => new Map([...before, ...entryIds.map((id) => [id, read] as const)]));
		const came = await api.markInboxRead({ entryIds, read });
		setFailure(came.ok ? null : came.failure);
		if (came.ok) setUnread(came.value.unread);
		else setMarked(new Map());
	};
	return {
		failure,
		isUnread: ({ id, unread }: InboxEntry) => !(marked.get(id) ?? !unread),
		mark: (entries: readonly InboxEntry[], read: boolean) => void mark(entries, read),
	};
}
