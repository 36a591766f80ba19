"use client";

import { useHistory } from "@/components/history/use-history";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/writing/failure-notice";
import { api } from "@/lib/desk/api";
import type { MessageView } from "@/lib/domain/thread";
import { formatAgo } from "@/lib/i18n/format";
import { NoteWords } from "./note-words";

/** What a message said before each of its edits, oldest first; edits from before such words were kept say so. */
export function EarlierWords({ message, now }: { message: MessageView; now: string }) {
	const { desk, threads, everywhere } = useMessages();
	const language = useLanguage();
	const state = String(message.revision);
	const { answer, retry } = useHistory(api.readMessageHistory, message.id, state, true);
	if (answer === null) return <p role="status">{desk.history.loading}</p>;
	if (!answer.ok)
		return (
			<FailureNotice failure={answer.failure}>
				<Button size="small" onClick={retry}>
					{everywhere.retry}
				</Button>
			</FailureNotice>
		);
	return (
		<section aria-label={threads.earlier} className="mt-1 border-l-2 border-line-2 pl-2.5">
			{answer.value.length < message.revision - 1 && (
				<p className="text-xs text-ink-2">{threads.notKept}</p>
			)}
			<ol className="flex flex-col gap-1.5 text-ink-2">
				{answer.value.map(({ revision, at, body }) => (
					<li key={revision}>
						<time dateTime={at} className="text-xs">
							{formatAgo(at, now, language)}
						</time>
						<NoteWords doc={body.doc} />
					</li>
				))}
			</ol>
		</section>
	);
}
