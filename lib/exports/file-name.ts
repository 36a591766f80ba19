import type { ArticleRow } from "@/lib/domain/article";

/** As much of an article as names its file. */
export type Named = Pick<ArticleRow, "title" | "outlet" | "published">;

const byteLimit = 180;

// "2026-03-03": the time of day is no use in a name.
const dayLength = 10;

/**
 * A file name for an article, `outlet - date - title.extension`, in any script: no controls (of direction either),
 * nothing that a file system or a header reads as syntax, no leading or trailing dot or space, no name that Windows
 * keeps for itself, at most 180 bytes of UTF-8 before the extension and no half character. Never empty.
 */
export function toFileName({ title, outlet, published }: Named, extension: string): string {
	const parts = [outlet ?? "", published?.value.slice(0, dayLength) ?? "", title].map(toSafeWords);
	const name = trimEdges(cutToBytes(parts.filter((part) => part !== "").join(" - ")));
	const safe = name === "" || reserved.test(name) ? `recoupe ${name}`.trim() : name;
	return `${safe}.${extension}`;
}

// Device names of Windows, with or without something after a dot.
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

const lone = /\p{Surrogate}/gu;
const white = /\s+/gu;
// Syntax of file systems, shells and header parameters.
const syntax = /["*/:;<>?\\|%`]+/gu;
// Joiners (U+200C, U+200D) are format characters too, and hold emoji and Persian words together.
const formats = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}]/gu;

function toSafeWords(words: string): string {
	const plain = words.normalize("NFC").replace(lone, "").replace(white, " ").replace(formats, "");
	return trimEdges(plain.replace(syntax, " ").replace(white, " "));
}

function trimEdges(words: string): string {
	return words.replace(/^[\s.\-\u200c\u200d]+|[\s.\-\u200c\u200d]+$/gu, "");
}

function cutToBytes(name: string): string {
	const encoder = new TextEncoder();
	let bytes = 0;
	let cut = "";
	for (const { segment } of new Intl.Segmenter("und").segment(name)) {
		bytes += encoder.encode(segment).length;
		if (bytes > byteLimit) return cut;
		cut += segment;
	}
	return cut;
}
