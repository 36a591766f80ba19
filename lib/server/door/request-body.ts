import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";

/** The largest JSON body of a write, in bytes. */
export const jsonLimit = 4 * 1024 * 1024;

/**
 * The body of a request as JSON; `unsupported-media` unless it says that it is, `invalid` when an object has a
 * key twice. Characters that cannot be stored (U+0000, lone surrogates) are left out of its strings.
 */
export async function readJson(request: Request): Promise<Result<unknown>> {
	const type = request.headers.get("content-type") ?? "";
	if (!/^application\/json(?:\s*;|$)/i.test(type)) return fail("unsupported-media");
	const bytes = await readBytes(request, jsonLimit);
	if (!bytes.ok) return bytes;
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.value);
		const parsed: unknown = JSON.parse(text, clean);
		if (!hasKeyTwice(text)) return ok(parsed);
	} catch {
		// Not JSON: refused below.
	}
	return fail("invalid", { fields: [{ path: "", code: "other" }] });
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

/** Whether an object in a text that is JSON has a key twice, however it is escaped: readers differ in which counts. */
function hasKeyTwice(text: string): boolean {
	const open: Set<string>[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const character = text[at];
		if (character === "{") open.push(new Set());
		if (character === "}") open.pop();
		if (character !== '"') continue;
		const start = at;
		at = findStringEnd(text, start);
		if (!isBeforeColon(text, at)) continue;
		const key = text.slice(start, at + 1);
		const known = open.at(-1);
		const name = key.includes("\\") ? String(JSON.parse(key)) : key.slice(1, -1);
		if (known?.has(name)) return true;
		known?.add(name);
	}
	return false;
}

/** Where the quote is that ends the string begun at `start`. */
function findStringEnd(text: string, start: number): number {
	let at = start + 1;
	while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
	return at;
}

function isBeforeColon(text: string, end: number): boolean {
	let at = end + 1;
	while (/\s/.test(text[at] ?? "")) at += 1;
	return text[at] === ":";
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
