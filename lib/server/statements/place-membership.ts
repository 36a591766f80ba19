import "server-only";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { PlaceMembership } from "@/lib/domain/statement";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { withCurrent } from "@/lib/server/door/with-current";
import { type Change, type Unchanged, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { hasPassage, saveMembership, updateMembership } from "@/lib/server/store/memberships";
import { saveRevision } from "@/lib/server/store/revisions";
import { type MembershipSubject, openMembership, openStatement } from "./open-statement";
import { readMembership } from "./read-membership";

/**
 * Puts a passage into a statement, or, when a revision is named, changes its stance.
 * `conflict` when the passage is in the statement already.
 */
export function placeMembership(
	actor: Actor,
	id: string,
	input: PlaceMembership,
): Promise<Result<Receipt>> {
	return input.revision === null ? place(actor, id, input) : edit(actor, id, input);
}

function place(actor: Actor, id: string, input: PlaceMembership): Promise<Result<Receipt>> {
	const { statementId, annotationId, stance } = input;
	return write(actor, {
		permission: "membership.place",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const statement = await openStatement(tx, scope, statementId);
			return statement && { dossierId: statement.dossierId, subject: statement.subject };
		},
		work: async (tx, granted, at) => {
			const { dossierId, deletedAt } = granted.subject;
			const isThere = await hasPassage(tx, granted, dossierId, annotationId);
			if (deletedAt !== null || !isThere) return fail("not-found");
			const membership = { id, dossierId, statementId, annotationId, stance };
			await saveMembership(tx, granted, { ...membership, layer: "shared", at });
			return finish(tx, granted, "membership.placed", { ...membership, number: 1 }, at);
		},
	});
}

async function edit(actor: Actor, id: string, input: PlaceMembership): Promise<Result<Receipt>> {
	const written = await write(actor, {
		permission: "membership.edit",
		opId: input.opId,
		request: { id, ...input },
		open: (tx, scope) => openMembership(tx, scope, id),
		work: (tx, granted, at) => change(tx, granted, input, at),
	});
	return withCurrent(written, () => readMembership(actor, id));
}

async function change(
	tx: Tx,
	granted: Granted<"membership.edit", MembershipSubject>,
	input: PlaceMembership,
	at: Date,
): Promise<Result<Change | Unchanged>> {
	const { subject } = granted;
	const { id, revision, dossierId, deletedAt, statementId, annotationId } = subject;
	const isSame = statementId === input.statementId && annotationId === input.annotationId;
	if (deletedAt !== null || !isSame) return fail("not-found");
	if (revision !== input.revision) return fail("stale", { revision });
	const { stance } = input;
	if (stance === subject.stance)
		return ok({ unchanged: true, subjectId: id, revision, state: subject.state });
	const next = { id, revision, stance, state: "proposed", at };
	if (!(await updateMembership(tx, granted, next))) return fail("stale");
	const membership = { id, dossierId, statementId, annotationId, stance, number: revision + 1 };
	return finish(tx, granted, "membership.edited", membership, at);
}

async function finish(
	tx: Tx,
	granted: Granted<"membership.place" | "membership.edit", unknown>,
	type: "membership.placed" | "membership.edited",
	membership: {
		id: string;
		dossierId: string;
		statementId: string;
		annotationId: string;
		stance: string;
		number: number;
	},
	at: Date,
): Promise<Result<Change>> {
	const { id: subjectId, dossierId, statementId, annotationId, stance, number } = membership;
	const fields = { statementId, annotationId, stance };
	await saveRevision(tx, granted, { kind: "membership", subjectId, number, dossierId, fields, at });
	return ok({
		type,
		subjectId,
		revision: number,
		state: "proposed",
		refs: { statement: statementId, annotation: annotationId },
		codes: { stance },
	});
}
