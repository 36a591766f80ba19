import "server-only";
import { canonicalJson } from "@/lib/domain/event-chain";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { PlaceMessage } from "@/lib/domain/thread";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, type Unchanged, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { toJson } from "@/lib/server/store/json";
import {
	findThread,
	saveEarlierMessage,
	saveMessage,
	updateMessage,
} from "@/lib/server/store/threads";
import { checkMentions } from "./check-mentions";
import { type MessageSubject, messageChange, openMessage } from "./open-message";

/** Answers in a thread, or, when a revision is named, changes a message of one’s own; what it says already is no change. */
export function placeMessage(
	actor: Actor,
	id: string,
	input: PlaceMessage,
): Promise<Result<Receipt>> {
	return input.revision === null ? add(actor, id, input) : edit(actor, id, input);
}

function add(actor: Actor, id: string, input: PlaceMessage): Promise<Result<Receipt>> {
	const { threadId, body } = input;
	return write(actor, {
		permission: "message.write",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const subject = await findThread(tx, scope, threadId);
			return subject && { dossierId: subject.dossierId, subject };
		},
		work: async (tx, granted, at) => {
			const { dossierId } = granted.subject;
			const checked = await checkMentions(tx, granted, dossierId, body);
			if (!checked.ok) return checked;
			const words = { body: toJson(body), mentions: checked.value };
			await saveMessage(tx, granted, { id, threadId, dossierId, ...words, at });
			return ok(messageChange("message.written", { id, revision: 1 }, granted.subject));
		},
	});
}

function edit(actor: Actor, id: string, input: PlaceMessage): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "message.edit",
		opId: input.opId,
		request: { id, ...input },
		open: (tx, scope) => openMessage(tx, scope, id),
		work: (tx, granted, at) => change(tx, granted, input, at),
	});
}

async function change(
	tx: Tx,
	granted: Granted<"message.edit", MessageSubject>,
	{ threadId, body, ...input }: PlaceMessage,
	at: Date,
): Promise<Result<Change | Unchanged>> {
	const { id, dossierId, deletedAt, revision, mentions, thread } = granted.subject;
	if (deletedAt !== null || thread.id !== threadId) return fail("not-found");
	if (revision !== input.revision) return fail("stale", { revision });
	if (canonicalJson(granted.subject.body) === canonicalJson(body))
		return ok({ unchanged: true, subjectId: id, revision });
	const checked = await checkMentions(tx, granted, dossierId, body, mentions);
	if (!checked.ok) return checked;
	await saveEarlierMessage(tx, granted);
	const words = { body: toJson(body), mentions: checked.value };
	if (!(await updateMessage(tx, granted, { ...words, revision, at }))) return fail("stale");
	return ok(messageChange("message.edited", { id, revision: revision + 1 }, thread));
}
