import "server-only";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type CreatedShare, type CreateShare, sharingLimits } from "@/lib/domain/sharing";
import { config } from "@/lib/server/config";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import {
	countLivingShares,
	findShareSubject,
	findSharingRules,
	saveShare,
} from "@/lib/server/store/shares";
import { mintSecret } from "@/lib/server/tokens/mint-secret";

const day = 86_400_000;

type Subject = NonNullable<Awaited<ReturnType<typeof findShareSubject>>>;
type Minted = ReturnType<typeof mintSecret>;

/**
 * Makes an address by which what was approved of an article or a statement is read without an account, and answers it,
 * once: a repeat answers without it. `not-found` where the newsroom shares nothing, `too-many` when the dossier has as
 * many living ones as there may be.
 */
export async function createShare(
	actor: Actor,
	id: string,
	input: CreateShare,
): Promise<Result<CreatedShare>> {
	const minted = mintSecret("rcs");
	let isNew = false;
	const written = await write(actor, {
		permission: "share.edit",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const subject = await findShareSubject(tx, scope, input);
			return subject && { dossierId: subject.dossierId, subject };
		},
		work: async (tx, granted, at) => {
			const made = await make(tx, granted, { id, at, ...input }, minted);
			isNew = made.ok;
			return made;
		},
	});
	if (!written.ok) return written;
	const address = isNew ? `${config().appUrl}/shared/${minted.secret}` : null;
	return ok({ ...written.value, address });
}

async function make(
	tx: Tx,
	granted: Granted<"share.edit", Subject>,
	{
		id,
		at,
		kind,
		subjectId,
		days,
		whole,
	}: CreateShare & { readonly id: string; readonly at: Date },
	{ hash }: Minted,
): Promise<Result<Change>> {
	const { dossierId, deletedAt } = granted.subject;
	const rules = await findSharingRules(tx, granted);
	if (!rules.isOn || deletedAt !== null) return fail("not-found");
	if (whole && !rules.wholeTexts)
		return fail("invalid", { fields: [{ path: "whole", code: "whole-texts-off" }] });
	if ((await countLivingShares(tx, granted, dossierId, at)) >= sharingLimits.living)
		return fail("too-many");
	const expiresAt = new Date(at.getTime() + days * day);
	const about = { id, dossierId, kind, subjectId };
	await saveShare(tx, granted, { ...about, hash, whole, createdAt: at, expiresAt });
	const until = expiresAt.toISOString().slice(0, 10);
	return ok({
		...{ type: "share.created", subjectId: id, revision: 1 },
		refs: { about: subjectId },
		codes: { about: kind, until },
	});
}
