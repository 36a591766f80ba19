import "server-only";
import type { Scope } from "@/lib/domain/proof";
import type { Opened } from "@/lib/server/door/grant";
import type { Tx } from "@/lib/server/store/client";
import { listEditors } from "@/lib/server/store/review-marks";
import { findStatementWithVerdict } from "@/lib/server/store/verdicts";

/** A statement with its verdict, as writes see it. */
export type VerdictSubject = NonNullable<Awaited<ReturnType<typeof findStatementWithVerdict>>>;

/** Finds a statement with its verdict to write to, deleted or not, and who may not confirm the verdict. */
export async function openVerdict(
	tx: Tx,
	scope: Scope,
	statementId: string,
): Promise<Opened<VerdictSubject> | null> {
	const subject = await findStatementWithVerdict(tx, scope, statementId);
	if (subject === null) return null;
	const { dossierId, authorId } = subject;
	const editors = await listEditors(tx, scope, "verdict", [statementId]);
	return { dossierId, subject, authorId, editorIds: editors.map((editor) => editor.editorId) };
}
