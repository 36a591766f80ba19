"use client";

import { Mail, MailOpen } from "lucide-react";
import { Fragment } from "react";
import { cutSentence } from "@/components/activity/sentence";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { IconButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import type { InboxEntry } from "@/lib/domain/inbox";
import { formatAgo } from "@/lib/i18n/format";
import { entryAddress } from "./entry-address";

/** One entry: who did what, about which words, what was said; the whole of it leads there and is read then. */
export function EntryCard(props: {
	entry: InboxEntry;
	isUnread: boolean;
	now: string;
	onMark: (read: boolean) => void;
}) {
	const { entry, isUnread } = props;
	const { threads, everywhere, vocabulary } = useMessages();
	const { inbox } = threads;
	const language = useLanguage();
	return (
		<li
			data-entry={entry.id}
			className={classNames(
				"relative flex items-start gap-2 rounded-card border border-line bg-sheet py-2.5 pr-2 pl-4 hover:border-line-2",
				isUnread && "border-l-[3px] border-l-accent pl-3.5",
			)}
		>
			<div className="flex min-w-0 flex-1 flex-col gap-1">
				<p className={classNames("text-label", isUnread ? "text-ink" : "text-ink-2")}>
					{isUnread && <span className="sr-only">{inbox.isUnread} : </span>}
					<EntrySentence entry={entry} />
				</p>
				{/* The link's area is the card: its words are what the entry is about. */}
				<Link
					href={entryAddress(entry)}
					onClick={() => isUnread && props.onMark(true)}
					className="line-clamp-2 font-serif text-[1.0625rem] leading-snug text-ink no-underline after:absolute after:inset-0 after:rounded-card hover:underline"
				>
					{everywhere.quote(entry.label)}
				</Link>
				{entry.grounds !== null && (
					<p className="text-label text-attention">
						{inbox.grounds(vocabulary.reason[entry.grounds])}
					</p>
				)}
				{entry.words !== "" && (
					<p className="line-clamp-3 text-sm text-pretty whitespace-pre-line">{entry.words}</p>
				)}
				<p className="text-xs text-ink-2">
					{entry.dossier.title} ·{" "}
					<time dateTime={entry.at}>{formatAgo(entry.at, props.now, language)}</time>
				</p>
			</div>
			<IconButton
				size="small"
				className="relative z-10"
				label={isUnread ? inbox.markRead : inbox.markUnread}
				icon={
					isUnread ? (
						<MailOpen aria-hidden="true" className="size-4" />
					) : (
						<Mail aria-hidden="true" className="size-4" />
					)
				}
				onClick={() => props.onMark(isUnread)}
			/>
		</li>
	);
}

function EntrySentence({ entry }: { entry: InboxEntry }) {
	const { inbox } = useMessages().threads;
	const { actor, outcome, reason, kind } = entry;
	const done = outcome === null ? "" : inbox.outcome[outcome];
	const sentence = inbox.reason[reason].replace("{outcome}", done);
	return cutSentence(sentence, new Set(["who", "thing"])).map((piece) => {
		if ("words" in piece) return <Fragment key={piece.words}>{piece.words}</Fragment>;
		if (piece.part === "thing") return <Fragment key="thing">{inbox.thing[kind]}</Fragment>;
		return (
			<b key="who" className="font-medium text-ink">
				{actor.name}
			</b>
		);
	});
}
