import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { RevisionKind } from "@/lib/domain/review";
import type { Db } from "./client";
import type { DecisionRow } from "./review-marks";

type Reader = Granted<"dossier.read" | "event.list", unknown>;

/** The thing whose history is asked for, and how much of it. */
export interface HistoryOf {
	readonly kind: RevisionKind;
	readonly subjectId: string;
	readonly limit: number;
}

const person = { select: { id: true, name: true } } as const;

/** The newest revisions of a thing, newest first, each with who made it. */
export async function listRevisions(db: Db, _proof: Reader, { kind, subjectId, limit }: HistoryOf) {
	return db.revision.findMany({
		where: { kind, subjectId },
		orderBy: { number: "desc" },
		take: limit,
		select: { number: true, content: true, at: true, editor: person },
	});
}

/** The newest decisions about a thing, newest first. */
export async function listDecisionRows(
	db: Db,
	_proof: Reader,
	{ kind, subjectId, limit }: HistoryOf,
): Promise<(DecisionRow & { readonly withdrawal: { readonly at: Date } | null })[]> {
	const rows = await db.decision.findMany({
		where: { kind, subjectId },
		orderBy: { n: "desc" },
		take: limit,
		include: { decider: person, withdrawal: { select: { at: true } } },
	});
	return rows.map(({ decider, ...row }) => ({ ...row, deciderName: decider.name }));
}

/** When a thing was last removed and restored, newest first; payloads that were blanked tell nothing any more. */
export async function listRemovals(
	db: Db,
	_proof: Reader,
	dossierId: string,
	{ kind, subjectId, limit }: HistoryOf,
) {
	return db.event.findMany({
		where: {
			streamId: dossierId,
			type: { in: [`${kind}.removed`, `${kind}.restored`] },
			payload: { payload: { path: ["subjectId"], equals: subjectId } },
		},
		orderBy: { seq: "desc" },
		take: limit,
		select: { type: true, at: true, actor: person },
	});
}

/** The newest events about a statement: those of itself, and those that name it, newest first. */
export async function listEventsAbout(
	db: Db,
	_proof: Granted<"event.list", unknown>,
	{ dossierId, statementId, limit }: { dossierId: string; statementId: string; limit: number },
) {
	const named = (path: string[]) => ({ payload: { payload: { path, equals: statementId } } });
	return db.event.findMany({
		where: {
			streamId: dossierId,
			OR: [["subjectId"], ["refs", "statement"], ["refs", "from"], ["refs", "into"]].map(named),
		},
		orderBy: { seq: "desc" },
		take: limit,
		include: { payload: true, actor: person },
	});
}
