import { statementAddress } from "@/components/statements/statement-address";
import type { InboxEntry } from "@/lib/domain/inbox";

/** Where an entry leads: to its very thread, its passage, or its statement. */
export function entryAddress(entry: InboxEntry): string {
	const thread = entry.threadId === null ? "" : `?thread=${entry.threadId}`;
	if (entry.articleId === null || entry.passageId === null)
		return `${statementAddress(entry.dossier.id, entry.subjectId)}${thread}`;
	return `/articles/${entry.articleId}${thread}#a=${entry.passageId}`;
}
