import "server-only";
import type { AnnotationContent } from "@/lib/domain/annotation";
import type { CorrectionContent } from "@/lib/domain/correction";
import { canonicalJson } from "@/lib/domain/event-chain";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { findForbiddenLinks } from "@/lib/server/annotations/find-forbidden-links";
import { contentOfRow } from "@/lib/server/annotations/to-annotation-view";
import { findAnnotation } from "@/lib/server/store/annotations";
import { findVersionText } from "@/lib/server/store/articles";
import type { Tx } from "@/lib/server/store/client";
import { areSpeakersOf, saveCorrection } from "@/lib/server/store/corrections";
import { toJson } from "@/lib/server/store/json";
import { checkPieces } from "@/lib/text/slice";

/**
 * Keeps what a mark would say instead, with the decision that sends it back. It has to differ from what the mark says,
 * its pieces to be words of the version, its speakers to be the dossier's, its tag one that the links allow.
 */
export async function proposeCorrection(
	tx: Tx,
	granted: Granted<"decision.make", { dossierId: string }>,
	of: { readonly decisionId: string; readonly annotationId: string; readonly revision: number },
	content: CorrectionContent,
): Promise<Result<null>> {
	const { decisionId: id, annotationId, revision } = of;
	const { dossierId } = granted.subject;
	const checked = await checkCorrection(tx, granted, annotationId, content);
	if (!checked.ok) return checked;
	const stored = toJson({ v: 1, fields: content });
	await saveCorrection(tx, granted, { id, dossierId, annotationId, revision, content: stored });
	return ok(null);
}

async function checkCorrection(
	tx: Tx,
	granted: Granted<"decision.make", { dossierId: string }>,
	annotationId: string,
	content: CorrectionContent,
): Promise<Result<null>> {
	const row = await findAnnotation(tx, granted, annotationId);
	if (row === null) return fail("not-found");
	const version = await findVersionText(tx, granted, row.articleId, content.versionId);
	if (version === null) return fail("not-found");
	const checked = checkPieces(version.text, content.pieces);
	if (!checked.ok) return checked;
	if (!differs(contentOfRow(row, content.versionId), content)) return wrong("correction", "other");
	const { dossierId } = granted.subject;
	if (!(await areSpeakersOf(tx, granted, dossierId, content.speakerIds)))
		return wrong("correction.speakerIds", "other");
	const ids = await findForbiddenLinks(tx, granted, row, content.tag);
	return ids.length === 0 ? ok(null) : fail("links-forbid-tag", { ids });
}

function wrong(path: string, code: "other"): Result<never> {
	return fail("invalid", { fields: [{ path, code }] });
}

function differs(said: AnnotationContent, would: CorrectionContent): boolean {
	const { tag, pieces, speakerIds } = said;
	const { versionId: _, ...rest } = would;
	return canonicalJson({ tag, pieces, speakerIds }) !== canonicalJson(rest);
}
