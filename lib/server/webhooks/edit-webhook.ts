import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import type { PlacedWebhook } from "@/lib/domain/webhook";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { write } from "@/lib/server/door/write";
import { findWebhook, removeWebhook as remove, replaceSecret } from "@/lib/server/store/webhooks";
import { seal } from "./seal";
import { mintWebhookSecret } from "./sign-message";

/** How long deliveries are signed with the former secret too, in milliseconds. */
const overlap = 86_400_000;

/** Removes a webhook with its deliveries, for good. */
export function removeWebhook(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "webhook.edit",
		opId,
		request: { id },
		open: async (tx, scope) => {
			const subject = await findWebhook(tx, scope, id);
			return { dossierId: null, subject };
		},
		work: async (tx, granted) => {
			const revision = granted.subject?.revision ?? 0;
			if (granted.subject === null) return { ok: false, failure: { code: "not-found" } };
			await remove(tx, granted, id);
			return ok({ type: "webhook.removed", subjectId: id, revision: revision + 1 });
		},
	});
}

/** Makes a new secret and answers it, once; for a day, deliveries are signed with the former one too. */
export async function rotateSecret(
	actor: Actor,
	id: string,
	opId: string,
): Promise<Result<PlacedWebhook>> {
	const secret = mintWebhookSecret();
	let isNew = false;
	const written = await write(actor, {
		permission: "webhook.edit",
		opId,
		request: { id, secret: "new" },
		open: async (tx, scope) => ({ dossierId: null, subject: await findWebhook(tx, scope, id) }),
		work: async (tx, granted, at) => {
			if (granted.subject === null) return { ok: false, failure: { code: "not-found" } };
			const formerUntil = new Date(at.getTime() + overlap);
			const change = { id, secret: seal(secret), formerUntil };
			const revision = await replaceSecret(tx, granted, change);
			isNew = true;
			return ok({ type: "webhook.rotated", subjectId: id, revision });
		},
	});
	return written.ok ? ok({ ...written.value, secret: isNew ? secret : null }) : written;
}
