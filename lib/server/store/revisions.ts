import "server-only";
import type { Permission } from "@/lib/domain/policy";
import type { Granted } from "@/lib/domain/proof";
import type { RevisionKind } from "@/lib/domain/review";
import type { Tx } from "./client";
import type { Prisma } from "./generated/client";

/** Permissions under which revisions are made. */
export type EditPermission = Extract<
	Permission,
	| `${"annotation" | "link" | "membership"}.${"place" | "edit"}`
	| `statement.${"create" | "edit" | "merge" | "split"}`
	| "verdict.propose"
	// A new text makes a revision of each mark whose words it changes.
	| "article.import"
>;

/** One revision to be written. */
export interface NewRevision {
	readonly kind: RevisionKind;
	readonly subjectId: string;
	readonly number: number;
	readonly dossierId: string;
	/** The reviewable fields as they now are. */
	readonly fields: Prisma.InputJsonObject;
	readonly at: Date;
}

/**
 * Writes what a thing says after an edit; the editor is the member who was granted it. Answers the number of the last
 * revision that said just the same, where there is one: the edit has brought that state back.
 */
export async function saveRevision(
	tx: Tx,
	granted: Granted<EditPermission, unknown>,
	revision: NewRevision,
): Promise<number | null> {
	const { kind, subjectId, number, dossierId, fields, at } = revision;
	const content = { v: 1, fields };
	const same = number === 1 ? null : await findSame(tx, { kind, subjectId, content });
	await tx.revision.create({
		data: { kind, subjectId, number, dossierId, editorId: granted.memberId, content, at },
	});
	return same?.number ?? null;
}

/** Writes what many things say after one edit; the editor is the member who was granted it. */
export async function saveRevisions(
	tx: Tx,
	{ memberId: editorId }: Granted<EditPermission, unknown>,
	revisions: readonly NewRevision[],
): Promise<void> {
	const data = revisions.map(({ fields, ...row }) => ({
		...row,
		editorId,
		content: { v: 1, fields },
	}));
	await tx.revision.createMany({ data });
}

function findSame(
	tx: Tx,
	where: { kind: string; subjectId: string; content: Prisma.InputJsonObject },
) {
	const { content, ...of } = where;
	return tx.revision.findFirst({
		where: { ...of, content: { equals: content } },
		orderBy: { number: "desc" },
		select: { number: true },
	});
}

/** Writes what a mark says once a correction is accepted; its editor is who proposed the correction. */
export async function saveCorrectedRevision(
	tx: Tx,
	granted: Granted<"correction.settle", { proposerId: string }>,
	revision: NewRevision,
): Promise<void> {
	const { kind, subjectId, number, dossierId, fields, at } = revision;
	const content = { v: 1, fields };
	const editorId = granted.subject.proposerId;
	await tx.revision.create({ data: { kind, subjectId, number, dossierId, editorId, content, at } });
}

/** Who made one revision, or null when there is no such revision. */
export async function findRevisionEditor(
	tx: Tx,
	_proof: Granted<"decision.make" | "verdict.decide", unknown>,
	kind: RevisionKind,
	subjectId: string,
	number: number,
): Promise<string | null> {
	const row = await tx.revision.findUnique({
		where: { kind_subjectId_number: { kind, subjectId, number } },
		select: { editorId: true },
	});
	return row?.editorId ?? null;
}
