import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";

/** The largest JSON body of a write, in bytes. */
export const jsonLimit = 4 * 1024 * 1024;

/**
 * The body of a request as JSON; `unsupported-media` unless it says that it is. Characters that cannot be
 * stored (U+0000, lone surrogates) are left out of its strings.
 */
export async function readJson(request: Request): Promise<Result<unknown>> {
	const type = request.headers.get("content-type") ?? "";
	if (!/^application\/json(?:\s*;|$)/i.test(type)) return fail("unsupported-media");
	const bytes = await readBytes(request, jsonLimit);
	if (!bytes.ok) return bytes;
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.value);
		const parsed: unknown = JSON.parse(text, clean);
		return ok(parsed);
	} catch {
		return fail("invalid", { fields: [{ path: "", code: "other" }] });
	}
}

/** The body of a request, stopped as soon as it is larger than `limit` bytes (`too-large`). */
export async function readBytes(
	request: Request,
	limit: number,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
	if (Number(request.headers.get("content-length") ?? 0) > limit) return fail("too-large");
	const reader = request.body?.getReader();
	if (reader === undefined) return ok(new Uint8Array());
	const parts: Uint8Array[] = [];
	let size = 0;
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		size += part.value.byteLength;
		if (size > limit) {
			await reader.cancel();
			return fail("too-large");
		}
		parts.push(part.value);
	}
	return ok(join(parts, size));
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.byteLength;
	}
	return whole;
}

function clean(key: string, value: unknown): unknown {
	if (key === "__proto__" || key !== withoutUnstorable(key)) {
		throw new SyntaxError("a key that is no key");
	}
	return typeof value === "string" ? withoutUnstorable(value) : value;
}

// PostgreSQL refuses the first and silently replaces the second (MODEL: Text).
function withoutUnstorable(words: string): string {
	return words.replace(/[\uD800-\uDFFF]/gu, "").replaceAll("\u0000", "");
}
