import "server-only";
import { type AnnotationField, doesReopen } from "@/lib/domain/annotation-fields";
import { canonicalJson } from "@/lib/domain/event-chain";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { reviewStateNames, stateAfterEdit } from "@/lib/domain/review";
import type { Receipt } from "@/lib/domain/write";
import { findForbiddenLinks } from "@/lib/server/annotations/find-forbidden-links";
import { contentOfRow } from "@/lib/server/annotations/to-annotation-view";
import { revisionOf, toColumns, writeWords } from "@/lib/server/annotations/write-content";
import type { Actor } from "@/lib/server/door/actor";
import { type Change, write } from "@/lib/server/door/write";
import { updateAnnotation } from "@/lib/server/store/annotations";
import type { Tx } from "@/lib/server/store/client";
import { settleCorrection } from "@/lib/server/store/corrections";
import { saveCorrectedRevision } from "@/lib/server/store/revisions";
import { checkOpen } from "./check-open";
import { correctionContent } from "./correction-content";
import { type CorrectionSubject, openCorrection } from "./open-correction";

type Settling = Granted<"correction.settle", CorrectionSubject>;

/**
 * Makes a mark say what was proposed: its next revision, whose editor is the proposer, so that somebody else approves
 * it. `four-eyes` for the proposer, `stale` when the mark has moved on, `step-not-allowed` when the correction is settled
 * or was taken back.
 */
export function acceptCorrection(actor: Actor, id: string, opId: string): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "correction.settle",
		opId,
		request: { id, accept: true },
		open: (tx, scope) => openCorrection(tx, scope, id),
		work: (tx, granted, at) => accept(tx, granted, at),
	});
}

async function accept(tx: Tx, granted: Settling, at: Date): Promise<Result<Change>> {
	const open = await checkOpen(tx, granted, "accept_correction");
	if (!open.ok) return open;
	const { subject } = granted;
	const { id, dossierId, articleId, revision, correction } = subject;
	const { versionId, ...would } = correctionContent(correction.content);
	const said = contentOfRow(subject, versionId);
	const ids = await findForbiddenLinks(tx, granted, subject, would.tag);
	if (ids.length > 0) return fail("links-forbid-tag", { ids });
	const content = { ...said, ...would };
	const changed = (["tag", "pieces", "speakerIds"] as const satisfies AnnotationField[]).filter(
		(field) => canonicalJson(said[field]) !== canonicalJson(would[field]),
	);
	const state = stateAfterEdit(oneOf(reviewStateNames, subject.state), doesReopen(changed));
	const columns = { ...toColumns(content), id, revision, state, at };
	if (!(await updateAnnotation(tx, granted, columns))) return fail("stale");
	const [place, number] = [{ id, dossierId, articleId, versionId }, revision + 1];
	await writeWords(tx, granted, place, content);
	await saveCorrectedRevision(tx, granted, revisionOf(place, content, { number, at }));
	if (!(await settleCorrection(tx, granted, { acceptedAs: number, words: "", at })))
		return fail("step-not-allowed");
	return ok({
		type: "annotation.corrected",
		subjectId: id,
		revision: number,
		state,
		refs: { article: articleId, correction: correction.id },
		codes: { tag: would.tag, changed },
	});
}
