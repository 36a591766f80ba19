import "server-only";
import { storedNoteSchema } from "@/lib/domain/note-schema";
import type { MessageView, OpenThreads, ThreadView } from "@/lib/domain/thread";
import { aboutOf, type listOpenThreadRows, type listThreadRows } from "@/lib/server/store/threads";

type ThreadRow = Awaited<ReturnType<typeof listThreadRows>>[number];
type MessageRow = ThreadRow["messages"][number];

/** A thread as the screens see it. */
export function toThreadView(row: ThreadRow): ThreadView {
	const { id, revision, blockingSince, resolvedAt, resolvedBy } = row;
	const isResolved = resolvedAt !== null && resolvedBy !== null;
	return {
		...aboutOf(row),
		...{ id, revision, blocking: blockingSince !== null },
		resolved: isResolved ? { by: resolvedBy, at: resolvedAt.toISOString() } : null,
		messages: row.messages.map(toMessageView),
	};
}

function toMessageView(row: MessageRow): MessageView {
	const { id, threadId, author, revision, createdAt, editedAt, deletedAt } = row;
	return {
		...{ id, threadId, author, revision },
		at: createdAt.toISOString(),
		editedAt: editedAt?.toISOString() ?? null,
		body: deletedAt === null ? storedNoteSchema.parse(row.body) : null,
	};
}

/** How many threads are open about each thing that has any. */
export function countOpenThreads(
	rows: Awaited<ReturnType<typeof listOpenThreadRows>>,
): readonly OpenThreads[] {
	const counts = new Map<string, OpenThreads>();
	for (const row of rows) {
		const about = aboutOf(row);
		const before = counts.get(about.subjectId);
		const blocking = row.blockingSince !== null || before?.blocking === true;
		counts.set(about.subjectId, { ...about, open: (before?.open ?? 0) + 1, blocking });
	}
	return [...counts.values()];
}
