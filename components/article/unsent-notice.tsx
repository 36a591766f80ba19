"use client";

import { useMessages } from "@/components/language/language-provider";
import { SignInAgain } from "@/components/shell/sign-in-again";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { failureWords } from "@/components/writing/failure-words";
import { conflictOf } from "@/lib/desk/conflict";
import type { DeskStore } from "@/lib/desk/desk-store";
import type { OutboxEntry } from "@/lib/desk/outbox-entry";
import type { DeskView } from "@/lib/domain/desk";

/** What has not reached the server and why, and what can be done about it; nothing while all is well. */
export function UnsentNotice(props: UnsentProps) {
	const refused = props.entries.filter(({ status }) => status === "refused");
	const kept = props.entries.filter(({ attempts, status }) => attempts > 0 && status !== "refused");
	return (
		<>
			{kept.length > 0 && <KeptNotice {...props} />}
			{refused.map((entry) => (
				<RefusedNotice key={entry.opId} {...props} entry={entry} />
			))}
		</>
	);
}

interface UnsentProps {
	readonly entries: readonly OutboxEntry[];
	readonly store: DeskStore;
	/** What the server has. */
	readonly confirmed: DeskView;
	/** Whether this device keeps them when the window is closed. */
	readonly isKept: boolean;
	/** Shows both sides of a change that somebody else's change stands against. */
	readonly onResolve: (entry: OutboxEntry) => void;
}

function KeptNotice(props: UnsentProps) {
	const { entries, store } = props;
	const { unsent } = useMessages().desk;
	const isSignedOut = entries.some(({ failure }) => failure?.code === "signed-out");
	return (
		<Notice
			tone="attention"
			live
			className="relative m-3 shadow-lift"
			action={
				<span className="flex flex-wrap items-center gap-3">
					{isSignedOut && <SignInAgain />}
					<Button size="small" onClick={() => store.retry()}>
						{unsent.retry}
					</Button>
				</span>
			}
		>
			{isSignedOut ? unsent.signedOut : unsent.kept(entries.length)}{" "}
			{!props.isKept && unsent.windowed}
		</Notice>
	);
}

function RefusedNotice({
	entry,
	confirmed,
	store,
	onResolve,
}: UnsentProps & { entry: OutboxEntry }) {
	const messages = useMessages();
	const { unsent } = messages.desk;
	const { failure, operation, opId } = entry;
	return (
		<Notice
			tone="danger"
			live
			className="relative m-3 shadow-lift"
			title={`${unsent.refused} · ${unsent.operation[operation.kind]}`}
			action={
				<span className="flex flex-wrap gap-2">
					{isConflict(entry, confirmed) ? (
						<Button size="small" variant="main" onClick={() => onResolve(entry)}>
							{unsent.resolve}
						</Button>
					) : isStaleRemoval(entry) ? (
						<Button size="small" variant="danger" onClick={() => store.applyAgain(opId)}>
							{unsent.removeAnyway}
						</Button>
					) : (
						<Button size="small" onClick={() => store.retry(opId)}>
							{messages.everywhere.retry}
						</Button>
					)}
					<Button size="small" onClick={() => store.discard(opId)}>
						{unsent.giveUp}
					</Button>
				</span>
			}
		>
			{failureWords(failure ?? { code: "internal" }, messages)}
		</Notice>
	);
}

/** Whether a refused change stands against what somebody else did to the same thing. */
function isConflict(entry: OutboxEntry, confirmed: DeskView): boolean {
	if (conflictOf(entry, confirmed)?.kind === "gone") return true;
	return entry.failure?.code === "stale" && entry.operation.kind.startsWith("edit-");
}

/** Whether somebody changed what the member removed, before the removal came through. */
function isStaleRemoval({ failure, operation }: OutboxEntry): boolean {
	return failure?.code === "stale" && operation.kind === "remove";
}
