import "server-only";
import type { Scope } from "@/lib/domain/proof";
import { openAnnotation } from "@/lib/server/annotations/annotation-subject";
import type { Opened } from "@/lib/server/door/grant";
import type { Tx } from "@/lib/server/store/client";
import { findCorrection } from "@/lib/server/store/corrections";

/** A mark with the correction that would change it, as writes see them. */
export type CorrectionSubject = NonNullable<Awaited<ReturnType<typeof openCorrection>>>["subject"];

/** Finds a correction to settle, with its mark, deleted or not; its editor is who proposed it. */
export async function openCorrection(tx: Tx, scope: Scope, id: string) {
	const correction = await findCorrection(tx, scope, id);
	if (correction === null) return null;
	const opened = await openAnnotation(tx, scope, correction.annotationId);
	if (opened === null) return null;
	const { proposerId } = correction;
	const subject = { ...opened.subject, correctionId: id, proposerId, correction };
	return { ...opened, subject, editorIds: [proposerId] } satisfies Opened<unknown>;
}
