import "server-only";
import type { Granted, Scope } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";
import { sha256 } from "./events";

/** What is said of a piece of evidence. */
export interface EvidenceColumns {
	readonly kind: string;
	readonly bearing: string;
	readonly title: string;
	readonly locator: string;
	readonly words: string;
	readonly confidential: boolean;
}

type Reader = Granted<"dossier.read", unknown>;

/** A piece of evidence, deleted or not. */
export async function findEvidence(db: Db, _proof: Scope, id: string) {
	return db.evidence.findFirst({ where: { id, dossier: { deletedAt: null } } });
}

/** A new piece of evidence by the member who was granted it. */
export async function saveEvidence(
	tx: Tx,
	granted: Granted<"evidence.add", unknown>,
	evidence: EvidenceColumns & { id: string; dossierId: string; statementId: string; at: Date },
): Promise<void> {
	const { at, ...columns } = evidence;
	await tx.evidence.create({
		data: { ...columns, authorId: granted.memberId, createdAt: at, updatedAt: at },
	});
}

/** Changes what is said of it; false when it has moved on from `revision` or is deleted. */
export async function updateEvidence(
	tx: Tx,
	granted: Granted<"evidence.edit", { id: string; dossierId: string }>,
	evidence: Partial<EvidenceColumns> & { revision: number; at: Date; capture?: Capture },
): Promise<boolean> {
	const { revision, at, capture, ...columns } = evidence;
	const { id, dossierId } = granted.subject;
	const captured =
		capture === undefined
			? {}
			: { captureSha256: capture.sha256, captureName: capture.fileName, capturedAt: at };
	const { count } = await tx.evidence.updateMany({
		where: { id, revision, deletedAt: null, dossierId },
		data: { ...columns, ...captured, revision: revision + 1, updatedAt: at },
	});
	return count === 1;
}

/** Bytes that are kept as a copy of something, and what their file was called. */
export interface Capture {
	readonly sha256: string;
	readonly fileName: string;
}

/** Keeps the bytes of a capture under their SHA-256, once. Answers the hash. */
export async function saveCaptureBytes(
	tx: Tx,
	_proof: Granted<"evidence.edit", unknown>,
	bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
	const hash = sha256(bytes);
	await tx.original.createMany({
		data: [{ sha256: hash, bytes, size: bytes.byteLength }],
		skipDuplicates: true,
	});
	return hash;
}

/** Marks evidence deleted by one operation; false when it was so already. */
export async function removeEvidence(
	tx: Tx,
	_proof: Granted<"evidence.remove", unknown>,
	id: string,
	opId: string,
	at: Date,
): Promise<boolean> {
	const { count } = await tx.evidence.updateMany({
		where: { id, deletedAt: null },
		data: { deletedAt: at, deletedBy: opId },
	});
	return count === 1;
}

/** Takes a deletion of evidence back; false when it was not deleted. */
export async function restoreEvidence(
	tx: Tx,
	_proof: Granted<"evidence.restore", unknown>,
	id: string,
): Promise<boolean> {
	const { count } = await tx.evidence.updateMany({
		where: { id, NOT: { deletedAt: null } },
		data: { deletedAt: null, deletedBy: null },
	});
	return count === 1;
}

/** The living evidence of a statement, or one piece of it, oldest first; without what is confidential if so asked. */
export async function listEvidenceRows(
	db: Db,
	_proof: Reader,
	where: { dossierId: string; statementId?: string; id?: string; confidential?: false },
) {
	return db.evidence.findMany({
		where: { ...where, deletedAt: null, statement: { deletedAt: null } },
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
		include: {
			author: { select: { id: true, name: true } },
			capture: { select: { sha256: true, size: true } },
		},
	});
}

/** The bytes of the copy that is kept of a piece of evidence. */
export async function findCaptureBytes(
	db: Db,
	_proof: Reader,
	evidenceId: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
	const row = await db.evidence.findUnique({
		where: { id: evidenceId },
		select: { capture: { select: { bytes: true } } },
	});
	return row?.capture?.bytes ?? null;
}
