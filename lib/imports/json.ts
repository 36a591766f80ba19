import { fail, type Result } from "@/lib/domain/result";
import type { AnnotatedSource } from "@/lib/imports/annotated/annotated-source";
import { readDoccano } from "@/lib/imports/annotated/doccano";
import { draftFromAnnotated } from "@/lib/imports/annotated/draft-from-annotated";
import { readLabelStudio } from "@/lib/imports/annotated/label-studio";
import { readWebAnnotation } from "@/lib/imports/annotated/web-annotation";
import { decodeBytes } from "@/lib/imports/decode-bytes";
import type { ArticleDraft, SourceFile } from "@/lib/imports/draft";
import { parseRecord } from "@/lib/imports/record";

// Marks can take much more than the text that they are in.
const mostBytes = 25 * 1024 * 1024;

/**
 * A draft from JSON, which is told by what is in it: a Web Annotation collection, a task of Label Studio, a line of
 * doccano, each alone or as a list of one; else a record. Fails like `decodeBytes`, `draftFromAnnotated` and `parseRecord`.
 */
export function parseJson(file: SourceFile): Result<ArticleDraft> {
	const value = readJson(file.bytes);
	if (!value.ok) return value;
	const source = annotatedIn(value.value);
	if (source === null) return parseRecord(file);
	return "ok" in source ? source : draftFromAnnotated(source, file, null);
}

/** A draft from a Web Annotation collection under its own ending. */
export function parseWebAnnotation(file: SourceFile): Result<ArticleDraft> {
	const value = readJson(file.bytes);
	if (!value.ok) return value;
	const source = readWebAnnotation(value.value);
	if (source === null)
		return fail("unsupported-media", { fields: [{ path: "file", code: "not-this-format" }] });
	return "ok" in source ? source : draftFromAnnotated(source, file, null);
}

function readJson(bytes: Uint8Array): Result<unknown> {
	const decoded = decodeBytes(bytes, "utf-8", mostBytes);
	if (!decoded.ok) return decoded;
	try {
		return { ok: true, value: JSON.parse(decoded.value.text.replace(/^\uFEFF/, "")) };
	} catch (error) {
		// The stack is full of what is within each other.
		if (error instanceof RangeError) throw error;
		return { ok: true, value: undefined };
	}
}

function annotatedIn(value: unknown): AnnotatedSource | Result<never> | null {
	const annotated = readWebAnnotation(value);
	if (annotated !== null) return annotated;
	const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
	return readLabelStudio(one) ?? readDoccano(one);
}
