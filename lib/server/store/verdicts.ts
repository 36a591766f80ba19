import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";
import { gradeInclude } from "./verdict-scale";

/** A statement's head with its verdict, deleted or not. */
export async function findStatementWithVerdict(db: Db, _proof: Scope, id: string) {
	return db.statement.findFirst({
		where: { id, dossier: { deletedAt: null } },
		include: { verdict: { include: { meant: { include: gradeInclude } } } },
	});
}

/** The first verdict of a statement, or the next revision of it; false when it has moved on from `revision`. */
export async function saveVerdict(
	tx: Tx,
	granted: Granted<"verdict.propose", { id: string; dossierId: string }>,
	verdict: { revision: number | null; grade: string; scale: number; method: string; at: Date },
): Promise<boolean> {
	const { revision, grade, scale, method, at } = verdict;
	const { id, dossierId } = granted.subject;
	const said = { grade, scale, method, authorId: granted.memberId, updatedAt: at };
	if (revision === null) {
		await tx.verdict.create({ data: { id, dossierId, ...said } });
		return true;
	}
	const { count } = await tx.verdict.updateMany({
		where: { id, revision, dossierId },
		data: { ...said, state: "proposed", revision: revision + 1 },
	});
	return count === 1;
}

/** Sets the state that a decision gives, if the verdict is still at the revision it is about. */
export async function decideVerdict(
	tx: Tx,
	granted: Granted<"verdict.decide" | "verdict.withdraw", { id: string }>,
	revision: number,
	state: string,
): Promise<boolean> {
	const { count } = await tx.verdict.updateMany({
		where: { id: granted.subject.id, revision },
		data: { state },
	});
	return count === 1;
}

/** Sets where a living statement stands. */
export async function setStatus(
	tx: Tx,
	granted: Granted<
		"statement.check" | "verdict.propose" | "verdict.decide" | "verdict.withdraw",
		{ id: string }
	>,
	status: string,
): Promise<void> {
	await tx.statement.updateMany({
		where: { id: granted.subject.id, deletedAt: null },
		data: { status },
	});
}

/** What the revisions of a verdict said that were confirmed, oldest first. */
export async function listConfirmed(
	tx: Tx,
	_proof: Granted<"verdict.decide", unknown>,
	statementId: string,
) {
	return tx.revision.findMany({
		where: {
			kind: "verdict",
			subjectId: statementId,
			decisions: { some: { outcome: "approved", withdrawal: null } },
		},
		orderBy: { number: "asc" },
		select: { content: true },
	});
}
