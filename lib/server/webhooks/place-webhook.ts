import "server-only";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type PlacedWebhook, type PlaceWebhook, webhookLimit } from "@/lib/domain/webhook";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { type Change, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import {
	countWebhooks,
	findWebhook,
	isInDossier,
	saveWebhook,
	updateWebhook,
} from "@/lib/server/store/webhooks";
import { openHost } from "@/lib/server/web-pages/fetch-rules";
import { webhookRules } from "./post-message";
import { seal } from "./seal";
import { mintWebhookSecret } from "./sign-message";
import { wakeWebhooks } from "./wake-webhooks";

type Subject = Awaited<ReturnType<typeof findWebhook>>;
type Editing = Granted<"webhook.edit", Subject>;

/**
 * Makes a webhook or changes it; its secret is in the answer that made it, and in no other. `not-fetched` for an address
 * that events may not be sent to, in the same words whether there is something or not; `not-found` for a dossier that the
 * administrator is not in.
 */
export async function placeWebhook(
	actor: Actor,
	id: string,
	input: PlaceWebhook,
): Promise<Result<PlacedWebhook>> {
	const opened = await openNewsroom(actor, "webhook.edit");
	if (!opened.ok) return opened;
	// Before anything is locked: looking a name up takes as long as it takes.
	const host = await openHost(new URL(input.address), webhookRules());
	if (!host.ok) return host;
	const secret = mintWebhookSecret();
	let isNew = false;
	const written = await write(actor, {
		permission: "webhook.edit",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => ({ dossierId: null, subject: await findWebhook(tx, scope, id) }),
		work: async (tx, granted, at) => {
			const placed = await place(tx, granted, { id, at, secret, ...input });
			isNew = placed.ok && input.revision === null;
			return placed;
		},
	});
	if (!written.ok) return written;
	wakeWebhooks();
	return ok({ ...written.value, secret: isNew ? secret : null });
}

type Placing = PlaceWebhook & { readonly id: string; readonly at: Date; readonly secret: string };

async function place(tx: Tx, granted: Editing, wanted: Placing): Promise<Result<Change>> {
	const { id, dossierId, types } = wanted;
	if (dossierId !== null && !(await isInDossier(tx, granted, dossierId))) return fail("not-found");
	const done =
		granted.subject === null
			? await make(tx, granted, wanted)
			: await change(tx, granted.subject, granted, wanted);
	if (!done.ok) return done;
	const refs = dossierId === null ? {} : { dossier: dossierId };
	return ok({
		type: "webhook.placed",
		subjectId: id,
		revision: done.value,
		refs,
		codes: { types },
	});
}

async function make(tx: Tx, granted: Editing, wanted: Placing): Promise<Result<number>> {
	const { id, dossierId, name, address, types, isOn, at, revision, secret } = wanted;
	if (revision !== null) return fail("not-found");
	if ((await countWebhooks(tx, granted)) >= webhookLimit) return fail("too-many");
	const columns = { id, dossierId, name, address, types, isOn, at };
	await saveWebhook(tx, granted, { ...columns, secret: seal(secret) });
	return ok(1);
}

async function change(
	tx: Tx,
	before: NonNullable<Subject>,
	granted: Editing,
	wanted: Placing,
): Promise<Result<number>> {
	const { id, dossierId, name, address, types, isOn, at, revision } = wanted;
	if (before.revision !== revision) return fail("stale", { revision: before.revision });
	const turned = isOn === (before.disabledAt === null) ? undefined : isOn;
	const columns = { id, dossierId, name, address, types, revision, turned, at };
	const isDone = await updateWebhook(tx, granted, columns);
	return isDone ? ok(revision + 1) : fail("stale", { revision: before.revision });
}
