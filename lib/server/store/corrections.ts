import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";
import type { Prisma } from "./generated/client";

const person = { select: { id: true, name: true } } as const;

/** A correction by the member who sent the mark back with it. */
export async function saveCorrection(
	tx: Tx,
	granted: Granted<"decision.make", unknown>,
	correction: {
		id: string;
		dossierId: string;
		annotationId: string;
		revision: number;
		content: Prisma.InputJsonObject;
	},
): Promise<void> {
	await tx.correction.create({ data: { ...correction, proposerId: granted.memberId } });
}

/** A correction with where the mark is that it corrects. */
export async function findCorrection(db: Db, _proof: Scope, id: string) {
	return db.correction.findFirst({ where: { id, dossier: { deletedAt: null } } });
}

/** Says what became of a correction; false when it was settled already. */
export async function settleCorrection(
	tx: Tx,
	granted: Granted<"correction.settle", { correctionId: string }>,
	settled: { acceptedAs: number | null; words: string; at: Date },
): Promise<boolean> {
	const { acceptedAs, words, at } = settled;
	const state = acceptedAs === null ? "declined" : "accepted";
	const { count } = await tx.correction.updateMany({
		where: { id: granted.subject.correctionId, state: "open" },
		data: { state, acceptedAs, words, settledBy: granted.memberId, settledAt: at },
	});
	return count === 1;
}

/** The corrections of these marks, newest first, each with what decides whether it can still be settled. */
export async function listCorrectionRows(
	db: Db,
	_proof: Granted<"dossier.read" | "review.list", unknown>,
	annotationIds: readonly string[],
) {
	return db.correction.findMany({
		where: { annotationId: { in: [...annotationIds] } },
		include: {
			decision: { select: { at: true, decider: person, withdrawal: { select: { at: true } } } },
			annotation: { select: { revision: true, state: true } },
			settler: person,
			of: { select: { content: true } },
		},
		orderBy: { decision: { n: "desc" } },
	});
}

/** The names of these speakers. */
export async function listSpeakerNames(
	db: Db,
	_proof: Granted<"dossier.read" | "review.list", unknown>,
	ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
	return db.speaker.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
}

/** Whether all of these are speakers of a dossier. */
export async function areSpeakersOf(
	tx: Tx,
	_proof: Granted<"decision.make", unknown>,
	dossierId: string,
	ids: readonly string[],
): Promise<boolean> {
	return (await tx.speaker.count({ where: { dossierId, id: { in: [...ids] } } })) === ids.length;
}
