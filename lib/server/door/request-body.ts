import "server-only";
import { jsonLimits } from "@/lib/domain/contract/operation";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { KeptBytes } from "@/lib/domain/spool";
import { openFileSpool } from "@/lib/server/open-file-spool";

/**
 * The body of a request as JSON, of at most `limit` bytes (`too-large`); `unsupported-media` unless it says that it is,
 * `invalid` when it is too deep, holds too many values or has a key twice in an object. Characters that cannot be
 * stored (U+0000, lone surrogates) are left out of its strings.
 */
export async function readJson(
	request: Request,
	limit: number = jsonLimits.bytes,
): Promise<Result<unknown>> {
	const type = request.headers.get("content-type") ?? "";
	if (!/^application\/json(?:\s*;|$)/i.test(type)) return fail("unsupported-media");
	const bytes = await readBytes(request, limit);
	if (!bytes.ok) return bytes;
	const excess = excessOf(bytes.value);
	if (excess !== null) return refuse(excess);
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.value);
		const parsed: unknown = JSON.parse(text, clean);
		if (!hasKeyTwice(text)) return ok(parsed);
	} catch {
		// Not JSON: refused below.
	}
	return refuse("other");
}

/** The body of a request, stopped as soon as it is larger than `limit` bytes (`too-large`). */
export async function readBytes(
	request: Request,
	limit: number,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
	const parts: Uint8Array[] = [];
	const size = await takeBytes(request, limit, (part) => parts.push(part));
	return size.ok ? ok(join(parts, size.value)) : size;
}

const smallBytes = 1024 * 1024;

/** Whether a body says that it is small. */
export function isSmall(request: Request): boolean {
	return Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY) <= smallBytes;
}

/** All the bytes that were kept outside the memory. */
export async function loadBytes(kept: KeptBytes): Promise<Uint8Array<ArrayBuffer>> {
	const whole = new Uint8Array(kept.size);
	let at = 0;
	for await (const part of kept.read()) {
		whole.set(part, at);
		at += part.byteLength;
	}
	return whole;
}

/** The same outside the memory of the process, in this folder; whoever has it closes it. */
export async function spoolBytes(
	request: Request,
	limit: number,
	folder: string,
): Promise<Result<KeptBytes>> {
	const spool = await openFileSpool(folder);
	try {
		const size = await takeBytes(request, limit, (part) => spool.append(part));
		if (size.ok) return ok(spool);
		await spool.close();
		return size;
	} catch (error) {
		await spool.close();
		throw error;
	}
}

/** Hands on the body of a request part by part; how many bytes it had. */
async function takeBytes(
	request: Request,
	limit: number,
	take: (part: Uint8Array) => unknown,
): Promise<Result<number>> {
	if (Number(request.headers.get("content-length") ?? 0) > limit) return fail("too-large");
	const reader = request.body?.getReader();
	let size = 0;
	for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
		size += part.value.byteLength;
		if (size > limit) {
			await reader?.cancel();
			return fail("too-large");
		}
		await take(part.value);
	}
	return ok(size);
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

function refuse(code: string): Result<never> {
	return fail("invalid", { fields: [{ path: "", code }] });
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * What bytes that may be JSON have too much of, without reading them as such: building a tree of lists in lists or of
 * a million values takes seconds in which nobody else is answered. Null when they have not, or are no JSON.
 */
function excessOf(bytes: Uint8Array): "too-deep" | "too-many" | null {
	let depth = 0;
	let values = 1;
	for (let at = 0; at < bytes.length; at += 1) {
		const byte = bytes[at];
		if (byte === quote) at = findClosingQuote(bytes, at);
		else if (byte === openList || byte === openObject) depth += 1;
		else if (byte === closeList || byte === closeObject) depth -= 1;
		if (byte === comma || byte === openList || byte === openObject) values += 1;
		if (depth > jsonLimits.depth) return "too-deep";
		if (values > jsonLimits.values) return "too-many";
	}
	return null;
}

function findClosingQuote(bytes: Uint8Array, start: number): number {
	let at = start + 1;
	while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
	return at;
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
