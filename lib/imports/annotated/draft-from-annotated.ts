import { importMarkLimits } from "@/lib/domain/import-marks";
import { fail, ok, type Result } from "@/lib/domain/result";
import { adoptDeclared } from "@/lib/imports/adopt-declared";
import type { AnnotatedSource } from "@/lib/imports/annotated/annotated-source";
import { cleanLabel, placeMarks } from "@/lib/imports/annotated/place-marks";
import type { ArticleDraft, ImportContext } from "@/lib/imports/draft";
import { draftFromText } from "@/lib/imports/plain-text";

/**
 * A draft from a text with marks: the text word for word, as plain text is read, and the marks at their places in it.
 * Fails like `draftFromText`, and as `invalid` (`too-many-marks`, `too-many-labels`).
 */
export function draftFromAnnotated(
	source: AnnotatedSource,
	context: ImportContext,
	charset: string | null,
): Result<ArticleDraft> {
	const problem = excessOf(source);
	if (problem !== null) return fail("invalid", { fields: [{ path: "file", code: problem }] });
	const draft = draftFromText(source.text, context, charset);
	if (!draft.ok) return draft;
	const told = adoptDeclared(draft.value, source.declared, context);
	return ok({ ...told, marks: placeMarks(source, told.text) });
}

function excessOf({ passages, relations }: AnnotatedSource): string | null {
	const most = Math.max(passages.length, relations.length);
	if (most > importMarkLimits.marks) return "too-many-marks";
	const labels = Math.max(
		new Set(passages.map(({ label }) => cleanLabel(label))).size,
		new Set(relations.map(({ label }) => cleanLabel(label))).size,
	);
	return labels > importMarkLimits.labels ? "too-many-labels" : null;
}
