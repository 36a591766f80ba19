import { fail, ok, type Result } from "@/lib/domain/result";
import { textLimits } from "@/lib/domain/text-parts";
import { decodeSingleByte, singleByteCharsets } from "@/lib/imports/single-byte";

/** The charsets a member can choose from when the detected one is wrong. */
export const charsets = ["utf-8", "utf-16le", "utf-16be", ...singleByteCharsets] as const;

export type Charset = (typeof charsets)[number];

/** How a charset was arrived at, best evidence first. */
export type CharsetEvidence =
	| "given"
	| "byte-order-mark"
	| "valid-utf-8"
	| "zero-bytes"
	| "fallback";

/** Text read from bytes; a byte order mark is still in it (`toCanonicalText` removes it with a notice). */
export interface DecodedText {
	readonly text: string;
	readonly charset: Charset;
	readonly by: CharsetEvidence;
}

/**
 * Reads bytes as text: in the charset given, else by byte order mark, else strict UTF-8, else UTF-16 by the place of
 * its zero bytes, else Windows-1252 (which never fails; WHATWG Encoding, "windows-1252").
 * Fails as `invalid` (`empty`; `unknown-charset`; `not-this-charset` when the bytes cannot be in the charset given),
 * `too-large` (more than `mostBytes`) or `unsupported-media` with the code of what the bytes
 * look like (`looks-like-pdf`, `looks-like-zip`, `looks-like-binary` …).
 */
export function decodeBytes(
	bytes: Uint8Array,
	charset?: string,
	mostBytes: number = textLimits.articleUnits * 4,
): Result<DecodedText> {
	if (bytes.length === 0) return refuse("invalid", "empty");
	if (bytes.length > mostBytes) return fail("too-large");
	const family = signatureOf(bytes);
	if (family !== null) return refuse("unsupported-media", `looks-like-${family}`);
	return charset === undefined ? detect(bytes) : decodeAs(bytes, charset);
}

/** Whether a string names a charset we decode. */
export function isCharset(name: string): name is Charset {
	return charsets.some((charset) => charset === name);
}

/** First bytes of files that are not text, by family; `at` is where they stand. */
const signatures: readonly { family: string; bytes: string; at?: number }[] = [
	{ family: "zip", bytes: "PK\x03\x04" },
	{ family: "zip", bytes: "PK\x05\x06" },
	{ family: "pdf", bytes: "%PDF-" },
	{ family: "office", bytes: "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" },
	{ family: "rtf", bytes: "{\\rtf" },
	{ family: "image", bytes: "\x89PNG\r\n" },
	{ family: "image", bytes: "\xFF\xD8\xFF" },
	{ family: "image", bytes: "GIF8" },
	{ family: "image", bytes: "WEBP", at: 8 },
	{ family: "image", bytes: "II*\0" },
	{ family: "image", bytes: "MM\0*" },
	{ family: "media", bytes: "ftyp", at: 4 },
	{ family: "media", bytes: "ID3\x03" },
	{ family: "media", bytes: "OggS" },
	{ family: "archive", bytes: "\x1F\x8B" },
	{ family: "archive", bytes: "7z\xBC\xAF\x27\x1C" },
	{ family: "archive", bytes: "Rar!\x1A" },
	{ family: "archive", bytes: "\xFD7zXZ\0" },
	{ family: "program", bytes: "\x7FELF" },
	{ family: "program", bytes: "MZ\x90\0" },
	{ family: "program", bytes: "\0asm" },
	{ family: "database", bytes: "SQLite format 3\0" },
	{ family: "binary", bytes: "\xFF\xFE\0\0" },
];

function signatureOf(bytes: Uint8Array): string | null {
	const head = String.fromCharCode(...bytes.subarray(0, 32));
	const found = signatures.find(({ bytes: magic, at = 0 }) => head.startsWith(magic, at));
	return found?.family ?? null;
}

function detect(bytes: Uint8Array): Result<DecodedText> {
	const marked = markedCharset(bytes);
	const utf16 = marked === null ? utf16ByZeroes(bytes) : null;
	if (marked !== null) return withEvidence(decodeAs(bytes, marked), "byte-order-mark");
	if (utf16 !== null) return withEvidence(decodeAs(bytes, utf16), "zero-bytes");
	if (looksBinary(bytes)) return refuse("unsupported-media", "looks-like-binary");
	const utf8 = decodeUtf8(bytes);
	if (utf8 !== null) return ok({ text: utf8, charset: "utf-8", by: "valid-utf-8" });
	return withEvidence(decodeAs(bytes, "windows-1252"), "fallback");
}

function decodeAs(bytes: Uint8Array, charset: string): Result<DecodedText> {
	if (!isCharset(charset)) return refuse("invalid", "unknown-charset", "charset");
	const text = decodeIn(bytes, charset);
	if (text === null) return refuse("invalid", "not-this-charset", "charset");
	return ok({ text, charset, by: "given" });
}

function decodeIn(bytes: Uint8Array, charset: Charset): string | null {
	if (charset === "utf-8") return decodeUtf8(bytes);
	if (charset === "utf-16le") return decodeUtf16(bytes, 0);
	if (charset === "utf-16be") return decodeUtf16(bytes, 1);
	return decodeSingleByte(bytes, charset);
}

function decodeUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** By hand, so that a lone surrogate arrives where it is removed with a notice. `high` is 1 for big-endian. */
function decodeUtf16(bytes: Uint8Array, high: 0 | 1): string | null {
	if (bytes.length % 2 !== 0) return null;
	const parts: string[] = [];
	for (let from = 0; from < bytes.length; from += 8192) {
		const part = bytes.subarray(from, from + 8192);
		const units = Array.from({ length: part.length / 2 }, (_, n) => {
			const first = part[2 * n] ?? 0;
			const second = part[2 * n + 1] ?? 0;
			return high === 1 ? first * 256 + second : second * 256 + first;
		});
		parts.push(String.fromCharCode(...units));
	}
	return parts.join("");
}

function markedCharset(bytes: Uint8Array): Charset | null {
	const [first, second, third] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
	if (first === 0xff && second === 0xfe) return "utf-16le";
	if (first === 0xfe && second === 0xff) return "utf-16be";
	return null;
}

// In Latin script nearly every second byte of UTF-16 is zero and hardly any of the others.
function utf16ByZeroes(bytes: Uint8Array): Charset | null {
	if (bytes.length % 2 !== 0 || bytes.length < 16) return null;
	if (looksBinary(bytes.filter((byte) => byte !== 0))) return null;
	const half = bytes.length / 2;
	const even = countWhere(bytes, (byte, n) => byte === 0 && n % 2 === 0);
	const odd = countWhere(bytes, (byte, n) => byte === 0 && n % 2 === 1);
	if (odd > half * 0.7 && even < half * 0.05) return "utf-16le";
	if (even > half * 0.7 && odd < half * 0.05) return "utf-16be";
	return null;
}

// A stray control character is removed or kept further on; one in fifty is no text.
function looksBinary(bytes: Uint8Array): boolean {
	const controls = countWhere(bytes, (byte) => byte < 0x20 && !textControls.has(byte));
	return controls >= 4 && controls > bytes.length / 50;
}

const textControls: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);

function countWhere(bytes: Uint8Array, holds: (byte: number, n: number) => boolean): number {
	let count = 0;
	for (const [n, byte] of bytes.entries()) if (holds(byte, n)) count += 1;
	return count;
}

function withEvidence(decoded: Result<DecodedText>, by: CharsetEvidence): Result<DecodedText> {
	return decoded.ok ? ok({ ...decoded.value, by }) : decoded;
}

function refuse(
	code: "invalid" | "unsupported-media",
	problem: string,
	path = "file",
): Result<never> {
	return fail(code, { fields: [{ path, code: problem }] });
}
