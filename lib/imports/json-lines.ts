import { fail, ok } from "@/lib/domain/result";
import type { Collected } from "@/lib/imports/collection";
import { decodeBytes } from "@/lib/imports/decode-bytes";

/**
 * The lines of a file, each a record as it stands there (see `parseRecord`), named by its number; blank ones are none.
 * Fails like `decodeBytes`, and as `invalid` (`no-files`).
 */
export function collectJsonLines(bytes: Uint8Array): Collected {
	const decoded = decodeBytes(bytes, "utf-8", 25 * 1024 * 1024);
	if (!decoded.ok) return decoded;
	const lines = decoded.value.text.replace(/^\uFEFF/, "").split(/\r?\n/);
	const encoder = new TextEncoder();
	const files = lines.flatMap((line, n) =>
		line.trim() === "" ? [] : [{ name: `${n + 1}.json`, bytes: encoder.encode(line) }],
	);
	if (files.length > 0) return ok(files);
	return fail("invalid", { fields: [{ path: "file", code: "no-files" }] });
}
