/** Charsets in which one byte is one character. */
export const singleByteCharsets = ["windows-1252", "iso-8859-15"] as const;

export type SingleByteCharset = (typeof singleByteCharsets)[number];

/**
 * Bytes as text in a single-byte charset, never failing. By our own tables: the TextDecoder of Node 20 takes
 * "windows-1252" for Latin-1 and loses € ‘ ’ “ ” … œ.
 * Sources: WHATWG Encoding, index-windows-1252 (the five unused bytes stay C1 controls) and index-iso-8859-15.
 */
export function decodeSingleByte(bytes: Uint8Array, charset: SingleByteCharset): string {
	const table = tables[charset];
	const parts: string[] = [];
	for (let from = 0; from < bytes.length; from += 4096) {
		const codes = Array.from(bytes.subarray(from, from + 4096), (byte) => table.get(byte) ?? byte);
		parts.push(String.fromCharCode(...codes));
	}
	return parts.join("");
}

// Bytes 0x80 to 0x9F; a gap is a byte that Windows-1252 does not use.
const windows1252Upper = [
	0x20ac,
	null,
	0x201a,
	0x0192,
	0x201e,
	0x2026,
	0x2020,
	0x2021,
	0x02c6,
	0x2030,
	0x0160,
	0x2039,
	0x0152,
	null,
	0x017d,
	null,
	null,
	0x2018,
	0x2019,
	0x201c,
	0x201d,
	0x2022,
	0x2013,
	0x2014,
	0x02dc,
	0x2122,
	0x0161,
	0x203a,
	0x0153,
	null,
	0x017e,
	0x0178,
] as const;

const tables: Record<SingleByteCharset, ReadonlyMap<number, number>> = {
	"windows-1252": new Map(
		windows1252Upper.flatMap((code, n) => (code === null ? [] : [[0x80 + n, code] as const])),
	),
	"iso-8859-15": new Map([
		[0xa4, 0x20ac],
		[0xa6, 0x0160],
		[0xa8, 0x0161],
		[0xb4, 0x017d],
		[0xb8, 0x017e],
		[0xbc, 0x0152],
		[0xbd, 0x0153],
		[0xbe, 0x0178],
	]),
};
