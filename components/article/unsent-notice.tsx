"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { failureWords } from "@/components/writing/failure-words";
import type { DeskStore } from "@/lib/desk/desk-store";
import type { OutboxEntry } from "@/lib/desk/outbox-entry";

/** What has not reached the server and why, and what can be done about it; nothing while all is well. */
export function UnsentNotice(props: {
	entries: readonly OutboxEntry[];
	store: DeskStore;
	/** Shows both sides of a change that somebody else's change stands against. */
	onResolve: (entry: OutboxEntry) => void;
}) {
	const messages = useMessages();
	const { desk, failures } = messages;
	const refused = props.entries.filter(({ status }) => status === "refused");
	const kept = props.entries.filter(({ attempts, status }) => attempts > 0 && status !== "refused");
	const isSignedOut = kept.some(({ failure }) => failure?.code === "signed-out");
	return (
		<>
			{kept.length > 0 && (
				<Notice
					tone="attention"
					live
					className="relative m-3 shadow-lift"
					action={
						<span className="flex flex-wrap items-center gap-3">
							{isSignedOut && (
								<a href="/sign-in" target="_blank" rel="noreferrer" className="underline">
									{desk.unsent.signIn}
								</a>
							)}
							<Button size="small" onClick={() => props.store.retry()}>
								{desk.unsent.retry}
							</Button>
						</span>
					}
				>
					{isSignedOut ? desk.unsent.signedOut : desk.unsent.kept(props.entries.length)}
				</Notice>
			)}
			{refused.map((entry) => (
				<Notice
					key={entry.opId}
					tone="danger"
					live
					className="relative m-3 shadow-lift"
					title={`${desk.unsent.refused} · ${desk.unsent.operation[entry.operation.kind]}`}
					action={
						<span className="flex flex-wrap gap-2">
							{isConflict(entry) ? (
								<Button size="small" variant="main" onClick={() => props.onResolve(entry)}>
									{desk.unsent.resolve}
								</Button>
							) : (
								<Button size="small" onClick={() => props.store.retry(entry.opId)}>
									{messages.common.retry}
								</Button>
							)}
							<Button size="small" onClick={() => props.store.discard(entry.opId)}>
								{desk.unsent.giveUp}
							</Button>
						</span>
					}
				>
					{entry.failure === null ? failures.code.internal : failureWords(entry.failure, messages)}
				</Notice>
			))}
		</>
	);
}

/** Whether a refused change stands against somebody else's change of the same mark. */
export function isConflict(entry: OutboxEntry): boolean {
	return entry.failure?.code === "stale" && entry.operation.kind.startsWith("edit-");
}
