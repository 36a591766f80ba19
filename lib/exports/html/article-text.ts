import { isSafeAddress } from "@/lib/domain/note";
import { reviewStateRow } from "@/lib/domain/review";
import type { Tag } from "@/lib/domain/tags";
import { tagNames, tagRow } from "@/lib/domain/tags";
import type { Block, BlockKind } from "@/lib/domain/text";
import { type Markup, markup } from "@/lib/exports/markup";
import type { FileContext } from "@/lib/exports/notes/file-context";
import type { NumberedNote } from "@/lib/exports/notes/numbering";
import { bodyPieces } from "@/lib/exports/select-marks";
import type { Messages } from "@/lib/i18n/messages";
import { type Segment, toSegments } from "@/lib/text/segments";
import { countLeading } from "@/lib/text/span";

/**
 * The blocks of the article, every word as published, one part a block. Overlapping marks are cut into stretches,
 * each a `mark` element for each of its tags; after the last word of each piece stands a reference to its note.
 */
export function* articleText({ noteOf, notes, selected, words }: FileContext): Iterable<Markup> {
	const { blocks, text } = selected.version;
	const segments = toSegments(
		notes.flatMap(({ annotation }) =>
			bodyPieces(annotation).map(({ start, end }) => ({ id: annotation.id, start, end })),
		),
	);
	const page: MarkedText = {
		text,
		noteOf,
		edges: edgesIn(blocks, notes),
		words,
	};
	let next = 0;
	let group: Group = null;
	for (const block of blocks) {
		while ((segments[next]?.end ?? Number.POSITIVE_INFINITY) <= block.start) next += 1;
		const row = blockElements[block.kind];
		if (row.group !== group) yield markup`${closing(group)}${opening(row.group)}`;
		group = row.group;
		yield row.element(blockMarkup(page, block, segments, next));
	}
	yield markup`${closing(group)}`;
}

interface MarkedText {
	readonly text: string;
	readonly noteOf: ReadonlyMap<string, NumberedNote>;
	readonly edges: Edges;
	readonly words: Messages;
}

/** Where pieces begin and end on the page: inside blocks, though a piece may reach over the space between them. */
interface Edges {
	readonly starts: ReadonlyMap<number, readonly NumberedNote[]>;
	readonly ends: ReadonlyMap<number, readonly PieceEnd[]>;
}

interface PieceEnd {
	readonly note: NumberedNote;
	readonly piece: number;
}

/** What neighbouring blocks of one kind stand in together. */
type Group = "list" | null;

interface BlockRow {
	readonly group: Group;
	readonly element: (inner: Markup) => Markup;
}

const blockElements: Record<BlockKind, BlockRow> = {
	headline: { group: null, element: (inner) => markup`<h1 dir="auto">${inner}</h1>\n` },
	heading: { group: null, element: (inner) => markup`<h2 dir="auto">${inner}</h2>\n` },
	paragraph: { group: null, element: (inner) => markup`<p dir="auto">${inner}</p>\n` },
	quote: {
		group: null,
		element: (inner) => markup`<blockquote dir="auto"><p>${inner}</p></blockquote>\n`,
	},
	"list-item": { group: "list", element: (inner) => markup`<li dir="auto">${inner}</li>\n` },
	caption: {
		group: null,
		element: (inner) => markup`<p class="caption" dir="auto">${inner}</p>\n`,
	},
	aside: { group: null, element: (inner) => markup`<p class="aside" dir="auto">${inner}</p>\n` },
};

function opening(group: Group): Markup | null {
	return group === null ? null : markup`<ul>\n`;
}

function closing(group: Group): Markup | null {
	return group === null ? null : markup`</ul>\n`;
}

const inlineElements: Record<
	Block["inline"][number]["kind"],
	(inner: Markup, href: string) => Markup
> = {
	strong: (inner) => markup`<strong>${inner}</strong>`,
	emphasis: (inner) => markup`<em>${inner}</em>`,
	link: (inner, href) =>
		isSafeAddress(href) ? markup`<a href="${href}" rel="noopener noreferrer">${inner}</a>` : inner,
};

function edgesIn(blocks: readonly Block[], notes: readonly NumberedNote[]): Edges {
	const starts = new Map<number, NumberedNote[]>();
	const ends = new Map<number, PieceEnd[]>();
	for (const note of notes) {
		for (const [index, { start, end }] of bodyPieces(note.annotation).entries()) {
			const first = countLeading(blocks.length, (n) => (blocks[n]?.end ?? 0) <= start);
			const last = countLeading(blocks.length, (n) => (blocks[n]?.start ?? 0) < end) - 1;
			add(starts, Math.max(start, blocks[first]?.start ?? start), note);
			add(ends, Math.min(end, blocks[last]?.end ?? end), { note, piece: index + 1 });
		}
	}
	return { starts, ends };
}

function add<T>(map: Map<number, T[]>, at: number, entry: T): void {
	const entries = map.get(at);
	if (entries === undefined) map.set(at, [entry]);
	else entries.push(entry);
}

function blockMarkup(
	page: MarkedText,
	block: Block,
	segments: readonly Segment[],
	from: number,
): Markup {
	const here: Segment[] = [];
	for (let n = from; (segments[n]?.start ?? Number.POSITIVE_INFINITY) < block.end; n += 1) {
		const segment = segments[n];
		if (segment !== undefined) here.push(segment);
	}
	const cuts = [...here, ...block.inline].flatMap(({ start, end }) => [start, end]);
	const inside = [...new Set([block.start, ...cuts, block.end])]
		.filter((cut) => cut >= block.start && cut <= block.end)
		.sort((a, b) => a - b);
	let at = 0;
	const stretches = inside.slice(1).map((end, n) => {
		const start = inside[n] ?? end;
		while ((here[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
		const segment = here[at];
		const covers = segment !== undefined && segment.start <= start;
		return stretchMarkup(page, block, { start, end, ids: covers ? segment.ids : [] });
	});
	return markup`${stretches}`;
}

function stretchMarkup(page: MarkedText, block: Block, { start, end, ids }: Segment): Markup {
	const looked = block.inline
		.filter((inline) => inline.start <= start && inline.end >= end)
		.reduce(
			(inner, { kind, href }) => inlineElements[kind](inner, href ?? ""),
			markup`${page.text.slice(start, end)}`,
		);
	const notes = ids.flatMap((id) => page.noteOf.get(id) ?? []);
	const begin = (page.edges.starts.get(start) ?? []).filter((note) => notes.includes(note));
	const marked = tagNames
		.filter((tag) => notes.some(({ annotation }) => annotation.tag === tag))
		.reduce((inner, tag) => markElement(page, tag, notes, begin, inner), looked);
	return markup`${marked}${(page.edges.ends.get(end) ?? []).map((one) => reference(page, one))}`;
}

function markElement(
	{ words }: MarkedText,
	tag: Tag,
	notes: readonly NumberedNote[],
	begin: readonly NumberedNote[],
	inner: Markup,
): Markup {
	const own = notes.filter(({ annotation }) => annotation.tag === tag);
	const isApproved = own.some(({ annotation }) => reviewStateRow(annotation.state).exported);
	const isStale = own.some(({ annotation }) => annotation.stale);
	const spoken = begin
		.filter((note) => own.includes(note))
		.map(({ number }) => words.exports.file.begins(words.vocabulary.tag[tag], number))
		.join("");
	const looks = ["mark", `tag-${tag}`, isApproved ? "full" : "", isStale ? "stale" : ""];
	const begins = spoken === "" ? null : markup` data-begins="${spoken}"`;
	return markup`<mark class="${looks.join(" ").trim()}"${begins}>${inner}</mark>`;
}

function reference({ words }: MarkedText, { note, piece }: PieceEnd): Markup {
	const { annotation, number } = note;
	const label = words.exports.file.note(number, words.vocabulary.tag[annotation.tag]);
	const sign = tagRow(annotation.tag).sign;
	return markup`<sup class="ref tag-${annotation.tag}"><a id="${note.anchorOf(piece)}" href="#${note.id}" role="doc-noteref" aria-label="${label}">${sign}${number}</a></sup>`;
}
