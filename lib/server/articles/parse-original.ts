import "server-only";
import { fail, type Result } from "@/lib/domain/result";
import { type ArticleDraft, defaultZone } from "@/lib/imports/draft";
import { findSourceFormat } from "@/lib/imports/registry";

/**
 * Reads an article out of bytes, always in the same way: what is previewed is what is saved.
 * Pasted text has no file name and is plain text. A null charset is detected.
 */
export async function parseOriginal(
	bytes: Uint8Array,
	fileName: string | null,
	charset: string | null,
): Promise<Result<ArticleDraft>> {
	const format = findSourceFormat(fileName, "text/plain");
	if (format === null) return fail("unsupported-media");
	return format.parse({ bytes, fileName, zone: defaultZone, charset: charset ?? undefined });
}
