import { expect, test } from "vitest";
import { textLimits } from "@/lib/domain/text-parts";
import { decodeBytes } from "@/lib/imports/decode-bytes";

const sample = "L’été à Œuvre-sur-mer\u00A0: « déjà » vu, 5\u00A0€…";

function utf16(text: string, order: "le" | "be", mark = true): Uint8Array {
	const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, "utf16le");
	return order === "le" ? bytes : bytes.swap16();
}

const windows1252 = Buffer.from(
	"4c92e974e920e0208c757672652d7375722d6d6572a03a20ab2064e96ae020bb2076752c2035a08085",
	"hex",
);

test.each([
	["UTF-8", Buffer.from(sample), "utf-8", "valid-utf-8"],
	["UTF-8 with a mark", Buffer.from(`\uFEFF${sample}`), "utf-8", "valid-utf-8"],
	["UTF-16 with a mark", utf16(sample, "le"), "utf-16le", "byte-order-mark"],
	["UTF-16 big-endian with a mark", utf16(sample, "be"), "utf-16be", "byte-order-mark"],
	["UTF-16 without a mark", utf16(sample, "le", false), "utf-16le", "zero-bytes"],
	["UTF-16 big-endian without a mark", utf16(sample, "be", false), "utf-16be", "zero-bytes"],
	["Windows-1252", windows1252, "windows-1252", "fallback"],
])("%s is read without mojibake and the charset shown", (_, bytes, charset, by) => {
	const decoded = decodeBytes(bytes);
	expect(decoded).toMatchObject({ ok: true, value: { charset } });
	if (!decoded.ok) return;
	expect(decoded.value.text.replace("\uFEFF", "")).toBe(sample);
	if (by !== "valid-utf-8") expect(decoded.value.by).toBe(by);
});

test("a charset that is given overrides detection, and must fit", () => {
	expect(decodeBytes(Buffer.from([0xa4]), "iso-8859-15")).toMatchObject({
		value: { text: "€", by: "given" },
	});
	expect(decodeBytes(Buffer.from("é"), "windows-1252")).toMatchObject({ value: { text: "Ã©" } });
	expect(decodeBytes(windows1252, "utf-8")).toMatchObject({
		failure: { code: "invalid", fields: [{ path: "charset", code: "not-this-charset" }] },
	});
	expect(decodeBytes(Buffer.from("abc"), "utf-16le")).toMatchObject({
		failure: { fields: [{ code: "not-this-charset" }] },
	});
	expect(decodeBytes(Buffer.from("abc"), "klingon")).toMatchObject({
		failure: { fields: [{ code: "unknown-charset" }] },
	});
});

test("a lone surrogate in UTF-16 reaches the text, where it is removed with a notice", () => {
	expect(decodeBytes(utf16("a\uD83Db", "le"))).toMatchObject({ value: { text: "\uFEFFa\uD83Db" } });
});

test.each([
	["zip", "504b030414000600"],
	["pdf", "255044462d312e37"],
	["office", "d0cf11e0a1b11ae1"],
	["image", "89504e470d0a1a0a"],
	["image", "ffd8ffe000104a46"],
	["rtf", "7b5c727466312061"],
	["archive", "1f8b0800"],
	["program", "7f454c4602010100"],
	["program", "4d5a900003000000"],
	["binary", "fffe000061000000"],
	["binary", "01000200030004000500060007000800ff01"],
])("what looks like %s is refused: %s", (family, hex) => {
	expect(decodeBytes(Buffer.from(hex, "hex"))).toEqual({
		ok: false,
		failure: {
			code: "unsupported-media",
			fields: [{ path: "file", code: `looks-like-${family}` }],
		},
	});
});

test("a stray U+0000 does not make a text binary", () => {
	expect(decodeBytes(Buffer.from("a\0b"))).toMatchObject({ ok: true, value: { text: "a\0b" } });
});

test("nothing is invalid, and more bytes than are allowed are too large", () => {
	expect(decodeBytes(new Uint8Array())).toMatchObject({ failure: { code: "invalid" } });
	expect(decodeBytes(Buffer.alloc(textLimits.articleUnits * 4 + 1, "a"))).toMatchObject({
		failure: { code: "too-large" },
	});
	expect(decodeBytes(Buffer.alloc(1000, "a"), undefined, 999)).toMatchObject({
		failure: { code: "too-large" },
	});
	expect(decodeBytes(Buffer.alloc(999, "a"), undefined, 999).ok).toBe(true);
});
