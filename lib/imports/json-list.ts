import { fail, ok } from "@/lib/domain/result";
import type { Collected } from "@/lib/imports/collection";
import { decodeBytes } from "@/lib/imports/decode-bytes";

/**
 * The entries of a JSON list, each as a file of its own (see `parseJson`), named by its number. Fails like
 * `decodeBytes`, and as `invalid` (`damaged`, `no-files`).
 */
export function collectJsonList(bytes: Uint8Array): Collected {
	const decoded = decodeBytes(bytes, "utf-8", 25 * 1024 * 1024);
	if (!decoded.ok) return decoded;
	const list = readList(decoded.value.text.replace(/^\uFEFF/, ""));
	if (list === null) return refuse("damaged");
	if (list.length === 0) return refuse("no-files");
	const encoder = new TextEncoder();
	return ok(
		list.map((entry, n) => ({
			name: `${n + 1}.json`,
			bytes: encoder.encode(JSON.stringify(entry)),
		})),
	);
}

function readList(text: string): unknown[] | null {
	try {
		const value: unknown = JSON.parse(text);
		return Array.isArray(value) ? value : null;
	} catch (error) {
		// The stack is full of what is within each other.
		if (error instanceof RangeError) throw error;
		return null;
	}
}

function refuse(code: string) {
	return fail("invalid", { fields: [{ path: "file", code }] });
}
