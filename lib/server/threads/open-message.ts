import "server-only";
import type { Scope } from "@/lib/domain/proof";
import type { Opened } from "@/lib/server/door/grant";
import type { Change } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { aboutOf, findMessage } from "@/lib/server/store/threads";

/** A message as writes see it. */
export type MessageSubject = NonNullable<Awaited<ReturnType<typeof findMessage>>>;

/** Finds a message to write to, removed or not. */
export async function openMessage(
	tx: Tx,
	scope: Scope,
	id: string,
): Promise<Opened<MessageSubject> | null> {
	const subject = await findMessage(tx, scope, id);
	return subject && { dossierId: subject.dossierId, subject, authorId: subject.authorId };
}

/** The event of a message: in which thread, about what. */
export function messageChange(
	type: "message.written" | "message.edited" | "message.removed" | "message.restored",
	message: { readonly id: string; readonly revision: number },
	thread: Parameters<typeof aboutOf>[0] & { readonly id: string },
): Change {
	const { kind, subjectId: about } = aboutOf(thread);
	const refs = { thread: thread.id, about };
	return { type, subjectId: message.id, revision: message.revision, refs, codes: { about: kind } };
}
