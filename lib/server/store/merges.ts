import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { Tx } from "./client";
import type { SaidColumns } from "./memberships";

/** A membership that a merge or a split has moved, as its new revision has it. */
export interface MovedMembership extends SaidColumns {
	readonly id: string;
	readonly layer: string;
	readonly revision: number;
	readonly annotationId: string;
	readonly stance: string;
}

/** From which statement to which, by which operation. */
export interface Move {
	readonly fromId: string;
	readonly toId: string;
	readonly opId: string;
	readonly at: Date;
}

/**
 * Moves the memberships of a statement to another one, each a new revision that waits for review, and notes the merge
 * in them. Those whose passage is there already stay behind.
 */
export async function mergeMemberships(
	tx: Tx,
	_proof: Granted<"statement.merge", unknown>,
	{ fromId, toId, opId, at }: Move,
): Promise<MovedMembership[]> {
	return tx.$queryRaw<MovedMembership[]>`
		UPDATE "Membership" m SET "statementId" = ${toId}::uuid, "revision" = m."revision" + 1,
			"state" = 'proposed', "updatedAt" = ${at}, "merges" = array_append(m."merges", ${opId}::uuid)
		WHERE m."statementId" = ${fromId}::uuid AND NOT (m."deletedAt" IS NULL AND EXISTS (
			SELECT 1 FROM "Membership" t WHERE t."statementId" = ${toId}::uuid AND t."deletedAt" IS NULL
				AND t."annotationId" = m."annotationId" AND t."layer" = m."layer"))
		RETURNING m."id", m."layer", m."revision", m."annotationId", m."stance", m."speakerId", m."saidValue",
			m."saidPrecision", m."saidZone", m."place"`;
}

/** Moves back what one merge has moved and what has not been moved elsewhere since, likewise. */
export async function splitMemberships(
	tx: Tx,
	_proof: Granted<"statement.split", unknown>,
	{ fromId, toId, opId, at }: Move,
): Promise<MovedMembership[]> {
	return tx.$queryRaw<MovedMembership[]>`
		UPDATE "Membership" m SET "statementId" = ${toId}::uuid, "revision" = m."revision" + 1,
			"state" = 'proposed', "updatedAt" = ${at}, "merges" = trim_array(m."merges", 1)
		WHERE m."statementId" = ${fromId}::uuid AND m."merges"[cardinality(m."merges")] = ${opId}::uuid
		RETURNING m."id", m."layer", m."revision", m."annotationId", m."stance", m."speakerId", m."saidValue",
			m."saidPrecision", m."saidZone", m."place"`;
}

/** Moves the evidence of a statement to another one, and notes the merge in it. */
export async function mergeEvidence(
	tx: Tx,
	_proof: Granted<"statement.merge", unknown>,
	{ fromId, toId, opId }: Move,
): Promise<void> {
	await tx.$executeRaw`
		UPDATE "Evidence" SET "statementId" = ${toId}::uuid, "merges" = array_append("merges", ${opId}::uuid)
		WHERE "statementId" = ${fromId}::uuid`;
}

/** Moves back the evidence that one merge has moved. */
export async function splitEvidence(
	tx: Tx,
	_proof: Granted<"statement.split", unknown>,
	{ fromId, toId, opId }: Move,
): Promise<void> {
	await tx.$executeRaw`
		UPDATE "Evidence" SET "statementId" = ${toId}::uuid, "merges" = trim_array("merges", 1)
		WHERE "statementId" = ${fromId}::uuid AND "merges"[cardinality("merges")] = ${opId}::uuid`;
}

/** Marks a statement merged into another one: deleted by the operation; false when it was deleted already. */
export async function markMerged(
	tx: Tx,
	_proof: Granted<"statement.merge", unknown>,
	{ fromId, toId, opId, at }: Move,
): Promise<boolean> {
	const { count } = await tx.statement.updateMany({
		where: { id: fromId, deletedAt: null },
		data: { deletedAt: at, deletedBy: opId, mergedIntoId: toId },
	});
	return count === 1;
}

/** Takes a merge back in the statement itself; false when it was not merged by this operation. */
export async function markSplit(
	tx: Tx,
	_proof: Granted<"statement.split", unknown>,
	{ toId, opId }: Move,
): Promise<boolean> {
	const { count } = await tx.statement.updateMany({
		where: { id: toId, deletedBy: opId, NOT: { mergedIntoId: null } },
		data: { deletedAt: null, deletedBy: null, mergedIntoId: null },
	});
	return count === 1;
}
