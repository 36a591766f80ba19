import "server-only";
import { type InboxEntry, inboxEntrySchema, inboxReasons, inboxWords } from "@/lib/domain/inbox";
import { noteText } from "@/lib/domain/note";
import { storedNoteSchema } from "@/lib/domain/note-schema";
import { oneOf, oneOfOrNull } from "@/lib/domain/one-of";
import { outcomeNames, reasonNames } from "@/lib/domain/review";
import type { findInboxLabels, InboxRow } from "@/lib/server/store/inbox";

type Labels = Awaited<ReturnType<typeof findInboxLabels>>;

const kinds = inboxEntrySchema.shape.kind.options;

/** An entry of an inbox as the screens see it. */
export function toInboxEntry(row: InboxRow, labels: Labels): InboxEntry {
	const { id, at, unread, subjectId, passageId, threadId } = row;
	const passage = labels.passages.find((one) => one.id === passageId);
	const statement = labels.statements.find(({ statementId }) => statementId === subjectId);
	return {
		...{ id, unread, subjectId, passageId, threadId },
		reason: oneOf(inboxReasons, row.reason),
		kind: oneOf(kinds, row.kind),
		actor: { id: row.actorId, name: row.actorName },
		at: at.toISOString(),
		dossier: { id: row.dossierId, title: row.dossierTitle },
		label: passage === undefined ? (statement?.title ?? "") : quoteOf(passage),
		articleId: passage?.articleId ?? null,
		words: row.body === null ? row.words : beginningOf(row.body),
		outcome: oneOfOrNull(outcomeNames, row.outcome),
		grounds: oneOfOrNull(reasonNames, row.grounds),
	};
}

function quoteOf({ anchors }: Labels["passages"][number]): string {
	return anchors.flatMap(({ pieces }) => pieces.map(({ quote }) => quote)).join(" […] ");
}

function beginningOf(body: unknown): string {
	const text = noteText(storedNoteSchema.parse(body));
	if (text.length <= inboxWords) return text;
	// Half a character at the end is none.
	return `${text.slice(0, inboxWords - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
