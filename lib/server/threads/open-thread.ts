import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import type { OpenThread } from "@/lib/domain/thread";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { toJson } from "@/lib/server/store/json";
import { saveMessage, saveThread } from "@/lib/server/store/threads";
import { checkMentions } from "./check-mentions";
import { openSubject } from "./open-subject";

/** Opens a thread about a thing with its first message, in one write. */
export function openThread(actor: Actor, id: string, input: OpenThread): Promise<Result<Receipt>> {
	const { kind, subjectId, blocking, messageId, body } = input;
	return write(actor, {
		permission: "thread.open",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const subject = await openSubject(tx, scope, kind, subjectId);
			return subject && { dossierId: subject.dossierId, subject };
		},
		work: async (tx, granted, at) => {
			const { dossierId } = granted.subject;
			const checked = await checkMentions(tx, granted, dossierId, body);
			if (!checked.ok) return checked;
			await saveThread(tx, granted, { id, dossierId, kind, subjectId, blocking, at });
			const words = { body: toJson(body), mentions: checked.value };
			await saveMessage(tx, granted, { id: messageId, threadId: id, dossierId, ...words, at });
			return ok({
				type: "thread.opened",
				subjectId: id,
				revision: 1,
				refs: { about: subjectId, message: messageId },
				codes: { about: kind, ...(blocking ? { blocking: "yes" } : {}) },
			});
		},
	});
}
