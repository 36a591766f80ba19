import { fail, ok, type Result } from "@/lib/domain/result";
import { textLimits } from "@/lib/domain/text-parts";
import { toArticleDraft } from "@/lib/imports/article-draft";
import { decodeBytes } from "@/lib/imports/decode-bytes";
import type { ArticleDraft, ImportContext, SourceFile } from "@/lib/imports/draft";
import { stretchesOf } from "@/lib/imports/stretches";
import { toCanonicalText } from "@/lib/text/canonical-text";

/**
 * A draft from plain text, pasted or read from a file. The text is kept word for word (see `toCanonicalText`); blocks
 * and proposals are read from it. The headline is the first block, furniture glued before it included; a text
 * without one gets an empty headline block and its first words as title. Deterministic; O(n).
 * Fails as `invalid` (`empty`: nothing but white space; `too-many-lines`: over `textLimits.articleLines`) or `too-large` (over `textLimits.articleUnits`).
 */
export function draftFromText(
	raw: string,
	context: ImportContext,
	charset: string | null = null,
): Result<ArticleDraft> {
	if (raw.length > textLimits.articleUnits * 2) return fail("too-large");
	const { text, notices } = toCanonicalText(raw);
	if (text.length > textLimits.articleUnits) return fail("too-large");
	if (hasTooManyLines(text))
		return fail("invalid", { fields: [{ path: "text", code: "too-many-lines" }] });
	const stretches = stretchesOf(text);
	if (stretches.length === 0) return fail("invalid", { fields: [{ path: "text", code: "empty" }] });
	return ok(toArticleDraft({ text, stretches, marked: [] }, context, { notices, charset }));
}

/**
 * A draft from the bytes of a text file. Fails like `decodeBytes` and `draftFromText`, and as `unsupported-media`
 * (`looks-like-html`) for a web page under the name of a text.
 */
export function parsePlainText(file: SourceFile): Result<ArticleDraft> {
	const decoded = decodeBytes(file.bytes, file.charset);
	if (!decoded.ok) return decoded;
	const { text, charset } = decoded.value;
	if (/^\uFEFF?\s{0,200}<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 400)))
		return fail("unsupported-media", { fields: [{ path: "file", code: "looks-like-html" }] });
	return draftFromText(text, file, charset);
}

/** Counted before anything else is done with them: every line costs much more than its characters do. */
function hasTooManyLines(text: string): boolean {
	let lines = 0;
	for (const _ of text.matchAll(/[^\s][^\n\u2028\u2029]*/gu)) {
		lines += 1;
		if (lines > textLimits.articleLines) return true;
	}
	return false;
}
