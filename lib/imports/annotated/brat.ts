import { fail, type Result } from "@/lib/domain/result";
import {
	Left,
	type SourcePassage,
	type SourcePiece,
	type SourceRelation,
} from "@/lib/imports/annotated/annotated-source";
import { openBratPair } from "@/lib/imports/annotated/brat-pair";
import { draftFromAnnotated } from "@/lib/imports/annotated/draft-from-annotated";
import { joinParts } from "@/lib/imports/annotated/join-parts";
import { FieldsRead } from "@/lib/imports/annotated/own-fields";
import { decodeBytes } from "@/lib/imports/decode-bytes";
import type { ArticleDraft, SourceFile } from "@/lib/imports/draft";
import { type CodePoints, codePointsOf } from "@/lib/text/code-points";

/**
 * A draft from a text and its brat annotations, both in one file as `toBratPair` puts them there. Passages in several
 * fragments, relations, the attributes and notes that we have fields for; events and references are left behind.
 * Source: brat’s manual, "Annotation format" (standoff.html).
 * Fails like `decodeBytes` and `draftFromAnnotated`, and as `unsupported-media` (`not-this-format`, `needs-its-text`).
 */
export function parseBrat(file: SourceFile): Result<ArticleDraft> {
	const pair = openBratPair(file.bytes);
	if (pair === null) return refuse(isBare(file.bytes) ? "needs-its-text" : "not-this-format");
	const text = decodeBytes(pair.text, file.charset);
	if (!text.ok) return text;
	const lines = pair.annotations.length === 0 ? null : decodeLines(pair.annotations);
	if (lines !== null && !lines.ok) return lines;
	const source = readLines(text.value.text, lines?.value ?? "");
	return draftFromAnnotated(
		{ ...source, format: "brat", text: text.value.text, unit: "code-points", declared: [] },
		file,
		text.value.charset,
	);
}

const mostBytes = 25 * 1024 * 1024;

function decodeLines(bytes: Uint8Array): Result<string> {
	const decoded = decodeBytes(bytes, "utf-8", mostBytes);
	return decoded.ok ? { ok: true, value: decoded.value.text.replace(/^\uFEFF/, "") } : decoded;
}

/** Whether lines are annotations that lack their text. */
function isBare(bytes: Uint8Array): boolean {
	const head = Buffer.from(bytes.subarray(0, 40)).toString("latin1");
	return /^(?:[TRAENM#*]\d*)\t/.test(head);
}

function refuse(problem: string): Result<never> {
	return fail("unsupported-media", { fields: [{ path: "file", code: problem }] });
}

interface Read {
	readonly passages: SourcePassage[];
	readonly relations: SourceRelation[];
	readonly fields: FieldsRead;
	readonly left: Left;
	readonly text: string;
	readonly points: CodePoints;
}

function readLines(text: string, annotations: string) {
	const left = new Left();
	const read: Read = {
		...{ passages: [], relations: [], fields: new FieldsRead(left), left },
		...{ text, points: codePointsOf(text) },
	};
	for (const line of annotations.split(/\r?\n/)) {
		if (line.trim() === "") continue;
		const kind = kinds.find(({ starts }) => starts.test(line));
		if (!kind?.read(read, line)) left.add("damaged-lines");
	}
	const spans = read.passages.map((passage) => ({
		...passage,
		fields: read.fields.of(passage.key),
	}));
	return { ...joinParts(spans, read.relations), left };
}

/** The kinds of lines, by what they begin with. */
const kinds: readonly {
	readonly starts: RegExp;
	/** False where the line is damaged. */
	readonly read: (read: Read, line: string) => boolean;
}[] = [
	{ starts: /^T/, read: readPassage },
	{ starts: /^R/, read: readRelation },
	{ starts: /^\*/, read: readEquivalence },
	{ starts: /^[AM]/, read: readAttribute },
	{ starts: /^#/, read: readNote },
	{ starts: /^E/, read: ({ left }) => leave(left, "events") },
	{ starts: /^N/, read: ({ left }) => leave(left, "references") },
];

function leave(left: Left, code: "events" | "references"): boolean {
	left.add(code);
	return true;
}

function readPassage(read: Read, line: string): boolean {
	const found =
		/^(T[^\t]{1,50})\t(\S{1,500}) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9}){0,500})(?:\t([^\n]*))?$/.exec(
			line,
		);
	if (found === null) return false;
	const [, key = "", label = "", places = "", words = null] = found;
	read.passages.push({ key, label, pieces: piecesOf(read, places, words), fields: {} });
	return true;
}

/** The fragments with their words; those that only line feeds part are one piece, which brat cannot write as one. */
function piecesOf({ text, points }: Read, places: string, words: string | null): SourcePiece[] {
	const spans = places.split(";").map((place) => {
		const [start = 0, end = 0] = place.split(" ").map(Number);
		return { start, end };
	});
	const quotes = words === null ? null : cutWords(words, spans);
	const pieces: (SourcePiece & { start: number; end: number })[] = [];
	for (const [n, span] of spans.entries()) {
		const quote = quotes === null ? (n === 0 ? words : "") : (quotes[n] ?? "");
		const last = pieces.at(-1);
		const between =
			last === undefined ? "" : text.slice(points.toUtf16(last.end), points.toUtf16(span.start));
		if (last !== undefined && /^[\r\n]+$/.test(between)) {
			const joined = `${last.quote ?? ""}${between}${quote ?? ""}`;
			pieces[pieces.length - 1] = { ...last, end: span.end, quote: words === null ? null : joined };
		} else pieces.push({ role: "body", ...span, quote });
	}
	return pieces;
}

/** The words of each fragment, which a blank parts; null where they are not as long as their places. */
function cutWords(
	words: string,
	spans: readonly { readonly start: number; readonly end: number }[],
): string[] | null {
	if (spans.length === 1) return [words];
	const points = codePointsOf(words);
	const length = spans.reduce((sum, { start, end }) => sum + end - start, spans.length - 1);
	if (length !== points.length) return null;
	let from = 0;
	return spans.map(({ start, end }) => {
		const to = from + end - start;
		const cut = words.slice(points.toUtf16(from), points.toUtf16(to));
		from = to + 1;
		return cut;
	});
}

function readRelation({ relations }: Read, line: string): boolean {
	const found =
		/^R[^\t]{1,50}\t(\S{1,500}) \S{1,100}?:(\S{1,50}) \S{1,100}?:(\S{1,50})\s{0,10}$/.exec(line);
	if (found === null) return false;
	const [, label = "", from = "", to = ""] = found;
	relations.push({ label, from, to });
	return true;
}

/** What is the same as each other: each of them to the next. */
function readEquivalence({ relations }: Read, line: string): boolean {
	const [label = "", ...keys] = line.split("\t")[1]?.trim().split(/\s+/) ?? [];
	if (keys.length < 2) return false;
	for (const [n, to] of keys.slice(1).entries()) relations.push({ label, from: keys[n] ?? "", to });
	return true;
}

function readAttribute({ fields }: Read, line: string): boolean {
	const [name = "", key = "", value = "", ...rest] = line.split("\t")[1]?.trim().split(/\s+/) ?? [];
	if (name === "" || key === "") return false;
	fields.set(key, name, [value, ...rest].join(" "));
	return true;
}

function readNote({ fields }: Read, line: string): boolean {
	const [, about = "", words = ""] = /^#[^\t]{0,50}\t([^\t]{1,500})\t?([^\n]*)$/.exec(line) ?? [];
	const [type = "", key = ""] = about.trim().split(/\s+/);
	if (key === "") return false;
	fields.set(key, type === "AnnotatorNotes" ? "note" : type, words);
	return true;
}
