"use client";

import { linkWords } from "@/components/article/content-words";
import { historyLines, isSame } from "@/components/history/history-lines";
import { HistoryList, type WayBack } from "@/components/history/history-list";
import { useMessages } from "@/components/language/language-provider";
import { api } from "@/lib/desk/api";
import type { LinkContent, LinkView } from "@/lib/domain/link";
import { linkFieldNames } from "@/lib/domain/link-fields";
import type { LinkHistory, LinkRevision } from "@/lib/domain/link-history";

/** All that was done to a link, latest first, with the way back to what it said before. */
export function LinkHistoryList(props: {
	link: LinkView;
	/** Whether the server has all that was done to it. */
	isSaved: boolean;
	onRestore: (content: LinkContent) => void;
}) {
	const { link, isSaved } = props;
	const messages = useMessages();
	const { id, revision, state } = link;
	return (
		<HistoryList
			id={id}
			state={`${revision} ${state} ${isSaved}`}
			isThere={isSaved || revision > 1}
			read={api.readLinkHistory}
			linesOf={(history: LinkHistory) => historyLines(history, linkFieldNames)}
			nameOf={(field) => messages.linking.field[field]}
			wordsOf={(field, { content }) => linkWords(field, content, messages)}
			placed={messages.linking.history.placed}
			restore={(earlier) => wayTo(earlier, link, props.onRestore, messages.history.cannot.ends)}
		/>
	);
}

/** What it said can come back while it joins the same two passages, whichever comes first. */
function wayTo(
	{ content, fromId, toId }: LinkRevision,
	link: LinkView,
	onRestore: (content: LinkContent) => void,
	otherEnds: string,
): WayBack {
	const now = [link.from.annotationId, link.to.annotationId].sort();
	const isSaid = linkFieldNames.every((field) => isSame(link[field], content[field]));
	if (!isSame([fromId, toId].sort(), now)) return { why: otherEnds };
	return isSaid ? null : { go: () => onRestore(content) };
}
