import "server-only";
import { fail, type Result } from "@/lib/domain/result";
import { findSourceFormat, type PastedFormat, sourceFormats } from "@/lib/domain/source-formats";
import { type ArticleDraft, defaultZone } from "@/lib/imports/draft";
import { readApart } from "@/lib/imports/read-apart";

/** How bytes came in, as far as reading them depends on it. */
export interface OriginalSource {
	readonly fileName: string | null;
	/** Null to have it detected. */
	readonly charset: string | null;
	/** What pasted words are in, plain text when it is not said; for files their names say it. */
	readonly pasted?: PastedFormat | undefined;
}

/**
 * Reads an article out of bytes, always in the same way: what is previewed is what is saved.
 * The format is that of the file's name; pasted words have none.
 */
export async function parseOriginal(
	bytes: Uint8Array,
	{ fileName, charset, pasted = "plain-text" }: OriginalSource,
): Promise<Result<ArticleDraft>> {
	const format =
		fileName !== null && /\./.test(fileName)
			? findSourceFormat(fileName, "text/plain")
			: sourceFormats.find(({ id }) => id === pasted);
	if (format == null) return fail("unsupported-media");
	const file = { bytes, fileName, zone: defaultZone };
	return readApart(
		format.id,
		format.hasCharset ? { ...file, charset: charset ?? undefined } : file,
	);
}
