"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { failureWords } from "@/components/writing/failure-words";
import type { ThreadView } from "@/lib/domain/thread";
import { NewThread } from "./new-thread";
import { ThreadCard } from "./thread-card";
import { useMeantThread } from "./use-meant-thread";
import { type About, type ReadThreads, useThreadEvents, useThreads } from "./use-threads";

/** What members say to each other about a thing: its open threads, on demand those that are resolved, and a new one. */
export function Threads(props: About) {
	const { kind, subjectId } = props;
	const messages = useMessages();
	const { threads: words, everywhere } = messages;
	const { threads, failure, reload } = useThreads(props);
	if (threads !== null)
		return <LoadedThreads about={{ kind, subjectId }} threads={threads} reload={reload} />;
	if (failure === null) return <p className="text-xs text-ink-2">{words.loading}</p>;
	return (
		<div role="alert" className="flex flex-wrap items-center gap-2 text-xs text-danger">
			{words.failed} {failureWords(failure, messages)}
			<Button size="small" onClick={reload}>
				{everywhere.retry}
			</Button>
		</div>
	);
}

interface Loaded {
	readonly about: About;
	readonly threads: ReadThreads;
	readonly reload: () => void;
}

function LoadedThreads({ about, threads, reload }: Loaded) {
	const { threads: words } = useMessages();
	const { answer, now } = threads;
	useThreadEvents(answer, about.subjectId, reload);
	const meantId = useMeantThread();
	const resolved = answer.list.filter((thread) => thread.resolved !== null);
	const [isWanted, setWanted] = useState<boolean | null>(null);
	const isShown = isWanted ?? resolved.some(({ id }) => id === meantId);
	const card = (thread: ThreadView) => (
		<ThreadCard
			key={thread.id}
			thread={thread}
			people={answer}
			now={now}
			isMeant={thread.id === meantId}
			onDone={reload}
		/>
	);
	return (
		<div className="flex flex-col gap-4">
			{answer.list.length === 0 && <p className="text-xs text-ink-2">{words.none}</p>}
			{answer.list.filter((thread) => thread.resolved === null).map(card)}
			{resolved.length > 0 && (
				<Button
					size="small"
					variant="quiet"
					className="self-start"
					aria-expanded={isShown}
					onClick={() => setWanted(!isShown)}
				>
					{isShown ? words.hideResolved : words.showResolved(resolved.length)}
				</Button>
			)}
			{isShown && resolved.map(card)}
			<NewThread
				about={about}
				label={answer.list.length === 0 ? words.start : words.another}
				members={answer.members}
				onDone={reload}
			/>
		</div>
	);
}
