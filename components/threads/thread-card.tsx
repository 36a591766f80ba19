"use client";

import { Hand } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Pill } from "@/components/ui/pill";
import { failureWords } from "@/components/writing/failure-words";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { Note } from "@/lib/domain/note";
import type { ThreadList, ThreadView } from "@/lib/domain/thread";
import { formatAgo } from "@/lib/i18n/format";
import { Composer } from "./composer";
import { MessageItem } from "./message-item";
import { useDraft } from "./use-draft";

interface CardProps {
	readonly thread: ThreadView;
	readonly people: Pick<ThreadList, "leads" | "members">;
	readonly now: string;
	/** Whether the address leads to it: it is brought into sight. */
	readonly isMeant: boolean;
	readonly onDone: () => void;
}

/** One thread: its messages, whether it holds approval, and what can be done about it. */
export function ThreadCard(props: CardProps) {
	const { thread, now, isMeant } = props;
	const { threads } = useMessages();
	const language = useLanguage();
	const [first] = thread.messages;
	const card = useRef<HTMLElement>(null);
	useEffect(() => {
		if (isMeant) card.current?.scrollIntoView({ block: "center" });
	}, [isMeant]);
	const isHolding = thread.blocking && thread.resolved === null;
	return (
		<article
			ref={card}
			id={`thread-${thread.id}`}
			aria-label={first && threads.threadBy(first.author.name, formatAgo(first.at, now, language))}
			className={classNames(
				"flex flex-col gap-2.5 border-l-2 pl-3",
				isHolding ? "border-attention" : "border-line-2",
			)}
		>
			{isHolding && (
				<p>
					<Pill tone="attention">
						<Hand aria-hidden="true" className="size-3" />
						{threads.holding}
					</Pill>
				</p>
			)}
			<ol aria-live="polite" aria-relevant="additions" className="flex flex-col gap-2">
				{thread.messages.map((message) => (
					<MessageItem key={message.id} {...props} message={message} />
				))}
			</ol>
			{thread.resolved !== null && (
				<p className="text-xs text-ink-2">
					{threads.resolved(thread.resolved.by.name, formatAgo(thread.resolved.at, now, language))}
				</p>
			)}
			<ThreadActions {...props} />
		</article>
	);
}

function ThreadActions(props: CardProps) {
	const messages = useMessages();
	const { threads } = messages;
	const { thread, onDone } = props;
	const { id, revision, blocking, resolved } = thread;
	const [isAnswering, setAnswering] = useState(false);
	const write = useWrite(onDone);
	const set = async (state: { blocking: boolean; resolved: boolean }) => {
		const done = await write.send(id, { revision, ...state }, (sent) => api.setThread(id, sent));
		// What somebody else did meanwhile is what is to be seen.
		if (!done) onDone();
	};
	if (isAnswering) return <Answer {...props} onClose={() => setAnswering(false)} />;
	return (
		<div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
			{resolved === null && (
				<>
					<Button size="small" onClick={() => setAnswering(true)}>
						{threads.answer}
					</Button>
					<Button
						size="small"
						busy={write.isPending}
						onClick={() => void set({ blocking, resolved: true })}
					>
						{threads.resolve}
					</Button>
					<Button
						size="small"
						variant="quiet"
						busy={write.isPending}
						className="whitespace-normal"
						onClick={() => void set({ blocking: !blocking, resolved: false })}
					>
						{blocking ? threads.free : threads.hold}
					</Button>
				</>
			)}
			{resolved !== null && (
				<Button
					size="small"
					busy={write.isPending}
					onClick={() => void set({ blocking, resolved: false })}
				>
					{threads.reopen}
				</Button>
			)}
			{write.failure !== null && (
				<p role="alert" className="w-full text-xs text-danger">
					{write.failure.code === "stale" ? threads.moved : failureWords(write.failure, messages)}
				</p>
			)}
		</div>
	);
}

function Answer(props: CardProps & { onClose: () => void }) {
	const { threads } = useMessages();
	const { thread, people } = props;
	const [id] = useState(() => uuidv7());
	const write = useWrite(props.onDone);
	const draft = useDraft(thread.id);
	const send = async (body: Note) => {
		const said = { revision: null, threadId: thread.id, body };
		if (!(await write.send(id, said, (sent) => api.placeMessage(id, sent)))) return;
		draft.keep(null);
		props.onClose();
	};
	return (
		<Composer
			label={threads.answerLabel}
			submit={threads.send}
			first={draft.first}
			members={people.members}
			write={write}
			onDraft={draft.keep}
			onSend={(body) => void send(body)}
			onCancel={props.onClose}
		/>
	);
}
