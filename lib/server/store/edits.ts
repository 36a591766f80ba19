import "server-only";
import type { EditedKind } from "@/lib/domain/edit";
import type { Granted } from "@/lib/domain/proof";
import type { Db, Tx } from "./client";
import type { Prisma } from "./generated/client";

type Editor = Granted<"article.edit" | "dossier.edit" | "speaker.edit", unknown>;

/** An edit to be kept: what a thing said before and after it. */
export interface NewEdit {
	readonly kind: EditedKind;
	readonly subjectId: string;
	/** The revision that it made. */
	readonly revision: number;
	readonly dossierId: string;
	readonly before: Prisma.InputJsonObject;
	readonly after: Prisma.InputJsonObject;
	readonly at: Date;
}

/** Keeps both sides of an edit; the editor is the member who was granted it. */
export async function saveEdit(tx: Tx, granted: Editor, edit: NewEdit): Promise<void> {
	const { before, after, ...place } = edit;
	const content = { v: 1, before, after };
	await tx.edit.create({ data: { ...place, editorId: granted.memberId, content } });
}

/** The newest edits of a thing of a dossier, newest first, each with who made it. */
export async function listEditRows(
	db: Db,
	_proof: Granted<"dossier.read", unknown>,
	of: { readonly dossierId: string; readonly subjectId: string; readonly limit: number },
) {
	const { dossierId, subjectId, limit } = of;
	return db.edit.findMany({
		where: { dossierId, subjectId },
		orderBy: { revision: "desc" },
		take: limit,
		select: {
			kind: true,
			revision: true,
			content: true,
			at: true,
			editor: { select: { id: true, name: true } },
		},
	});
}

/** The names that these outlets have. */
export async function findOutletNames(
	db: Db,
	_proof: Granted<"dossier.read", unknown>,
	ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const rows = await db.outlet.findMany({
		where: { id: { in: [...ids] } },
		select: { id: true, name: true },
	});
	return new Map(rows.map(({ id, name }) => [id, name]));
}
