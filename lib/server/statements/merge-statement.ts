import "server-only";
import { sharedIds } from "@/lib/domain/layers";
import type { Granted, Scope } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { MergeStatement } from "@/lib/domain/statement";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import type { Opened } from "@/lib/server/door/grant";
import { type Change, write } from "@/lib/server/door/write";
import type { Tx } from "@/lib/server/store/client";
import { removeMemberships } from "@/lib/server/store/memberships";
import {
	type Move,
	type MovedMembership,
	markMerged,
	mergeEvidence,
	mergeMemberships,
} from "@/lib/server/store/merges";
import { saveRevision } from "@/lib/server/store/revisions";
import { lapseCode, statusAfterChange } from "./lapse-code";
import { openStatement, type StatementSubject } from "./open-statement";
import { onlySaid } from "./said-columns";

/** A statement, and the one that it is merged into or split off from. */
export interface PairSubject {
	readonly statement: StatementSubject;
	readonly other: StatementSubject | null;
}

/**
 * Merges a statement into another of its dossier: its passages and its evidence go there, each passage to be reviewed
 * again as a member of the other; those that are there already stay behind with the statement, which is gone until it
 * is split off again.
 */
export function mergeStatement(
	actor: Actor,
	id: string,
	{ opId, intoId }: MergeStatement,
): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "statement.merge",
		opId,
		request: { id, intoId },
		open: (tx, scope) => openPair(tx, scope, id, intoId),
		work: (tx, granted, at) => merge(tx, granted, { fromId: id, toId: intoId, opId, at }),
	});
}

/** Finds a statement and another one to write to, deleted or not. */
export async function openPair(
	tx: Tx,
	scope: Scope,
	id: string,
	otherId: string | null,
): Promise<Opened<PairSubject> | null> {
	const opened = await openStatement(tx, scope, id);
	if (opened === null) return null;
	const other = otherId === null ? null : await openStatement(tx, scope, otherId);
	return { ...opened, subject: { statement: opened.subject, other: other?.subject ?? null } };
}

/** Writes the revisions of memberships that were moved into a statement. */
export async function saveMoved(
	tx: Tx,
	granted: Granted<"statement.merge" | "statement.split", PairSubject>,
	moved: readonly MovedMembership[],
	{ toId: statementId, at }: Move,
): Promise<void> {
	const { dossierId } = granted.subject.statement;
	for (const { id: subjectId, revision: number, annotationId, stance, ...row } of moved) {
		const fields = { statementId, annotationId, stance, ...onlySaid(row) };
		const revision = { kind: "membership", subjectId, number, dossierId, fields, at } as const;
		await saveRevision(tx, granted, revision);
	}
}

async function merge(
	tx: Tx,
	granted: Granted<"statement.merge", PairSubject>,
	move: Move,
): Promise<Result<Change>> {
	const { statement, other } = granted.subject;
	const isLost = other === null || other.deletedAt !== null;
	if (isLost || other.dossierId !== statement.dossierId) return fail("not-found");
	if (other.id === statement.id)
		return fail("invalid", { fields: [{ path: "intoId", code: "other" }] });
	const moved = await mergeMemberships(tx, granted, move);
	await saveMoved(tx, granted, moved, move);
	const left = await removeMemberships(
		tx,
		granted,
		{ statementId: move.fromId },
		move.opId,
		move.at,
	);
	await mergeEvidence(tx, granted, move);
	if (!(await markMerged(tx, granted, move))) return fail("not-found");
	const movedIds = sharedIds(moved);
	const { id, revision, status } = statement;
	const also = [...movedIds, ...sharedIds(left)];
	return ok({
		type: "statement.merged",
		subjectId: id,
		revision,
		state: also.length === 0 ? status : statusAfterChange(status),
		also,
		refs: { into: other.id },
		codes: { moved: movedIds, ...lapseCode(other.status) },
	});
}
