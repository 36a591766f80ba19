import { fail, ok, type Result } from "@/lib/domain/result";
import type { Block, BlockKind } from "@/lib/domain/text";
import { textLimits } from "@/lib/domain/text-parts";
import { adoptDeclared } from "@/lib/imports/adopt-declared";
import { toArticleDraft } from "@/lib/imports/article-draft";
import type { ArticleDraft, ImportContext } from "@/lib/imports/draft";
import type { Look, SourceBlock, SourceDocument } from "@/lib/imports/source-document";
import type { Stretch } from "@/lib/imports/stretches";
import { type Notice, toCanonicalText } from "@/lib/text/canonical-text";
import { trimSpaces } from "@/lib/text/slice";

/**
 * A draft from a document of blocks. Its text is the words of the blocks in their order with one blank line between
 * two of them, so that the same paragraphs give the same text whatever format they came in. What the format says of
 * a block stands; of what it calls a mere paragraph the kind is read from the words, as in plain text.
 * Fails like `draftFromText`.
 */
export function draftFromDocument(
	document: SourceDocument,
	context: ImportContext,
	charset: string | null,
): Result<ArticleDraft> {
	const joined = joinBlocks(document);
	if (joined === null) return fail("too-large");
	const { text, stretches, marked, looks } = joined;
	if (stretches.length > textLimits.articleLines) return refuse("too-many-lines");
	if (stretches.length === 0) return refuse("empty");
	const draft = toArticleDraft({ text, stretches, marked }, context, {
		notices: [...joined.notices, ...document.drops.list()],
		charset,
	});
	const told = adoptDeclared(draft, document.declared, context);
	return ok({ ...told, blocks: told.blocks.map((block) => withLooks(block, looks)) });
}

function refuse(code: string): Result<never> {
	return fail("invalid", { fields: [{ path: "file", code }] });
}

interface Joined {
	readonly text: string;
	readonly stretches: readonly Stretch[];
	readonly marked: readonly (BlockKind | null)[];
	/** By the start of the stretch they are in. */
	readonly looks: ReadonlyMap<number, readonly Look[]>;
	readonly notices: readonly Notice[];
}

/** Null as soon as there is more text than an article may have. */
function joinBlocks({ blocks }: SourceDocument): Joined | null {
	let text = "";
	const stretches: Stretch[] = [];
	const marked: (BlockKind | null)[] = [];
	const looks = new Map<number, readonly Look[]>();
	const tally = new Map<Notice["code"], number>();
	for (const block of blocks) {
		const clean = cleanWords(block, tally);
		if (clean.words === "") continue;
		if (text !== "") text += "\n\n";
		const start = text.length;
		text += clean.words;
		if (text.length > textLimits.articleUnits) return null;
		stretches.push({ start, end: text.length, words: clean.words });
		marked.push(block.kind);
		looks.set(start, clean.looks.map(shiftBy(start)));
	}
	const notices = [...tally].map(([code, count]) => ({ code, count }));
	return { text, stretches, marked, looks, notices };
}

function shiftBy(by: number): (look: Look) => Look {
	return (look) => ({ ...look, start: look.start + by, end: look.end + by });
}

/** The words as they are stored, with the offsets of their looks in them. */
function cleanWords(
	{ words, looks }: SourceBlock,
	tally: Map<Notice["code"], number>,
): { words: string; looks: Look[] } {
	const cuts = [...new Set([0, ...looks.flatMap(({ start, end }) => [start, end]), words.length])];
	cuts.sort((a, b) => a - b);
	const places = new Map<number, number>([[0, 0]]);
	let clean = "";
	for (const [n, cut] of cuts.slice(1).entries()) {
		// Behind another character, a byte order mark is no mark, but a character that stays.
		const { text, notices } = toCanonicalText(` ${words.slice(cuts[n], cut)}`);
		for (const { code, count } of notices) tally.set(code, (tally.get(code) ?? 0) + count);
		clean += text.slice(1);
		places.set(cut, clean.length);
	}
	const edges = trimSpaces(clean, 0, clean.length);
	const placed = (offset: number) =>
		Math.min(Math.max(places.get(offset) ?? 0, edges.start), edges.end) - edges.start;
	const kept = looks
		.map((look) => ({ ...look, start: placed(look.start), end: placed(look.end) }))
		.filter(({ start, end }) => start < end);
	return { words: clean.slice(edges.start, edges.end), looks: kept };
}

/** A headline's block may be made of several stretches. */
function withLooks(block: Block, looks: Joined["looks"]): Block {
	if (block.start === block.end) return block;
	if (block.kind !== "headline") return { ...block, inline: [...(looks.get(block.start) ?? [])] };
	const inside = [...looks].filter(([start]) => start >= block.start && start < block.end);
	return { ...block, inline: inside.flatMap(([, found]) => [...found]) };
}
