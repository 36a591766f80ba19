import type { Block } from "@/lib/domain/text";
import { escapeSigns } from "@/lib/text/escape-signs";
import { toSegments } from "@/lib/text/segments";
import { countLeading } from "@/lib/text/span";
import { blockElements } from "./block-elements";
import { type EditorMark, segmentAttributes } from "./editor-mark";
import type { BlockedText } from "./to-document";

/**
 * An article's text with its marks as HTML, to be read before any script runs: its blocks as the editor writes them,
 * and a `<mark>` over each flattened segment, with the attributes that give it its looks and no ids. Whatever the text
 * and its marks say is text: nothing in them can become an element or an attribute. O(n).
 */
export function toMarkedHtml(version: BlockedText, marks: readonly EditorMark[]): string {
	const runs = runsOf(marks);
	return version.blocks.map((block) => blockHtml(version.text, block, runs)).join("");
}

// More blocks than any screen shows.
const blocksInSight = 60;

/** The same with marks only as far as they can be in sight before anybody has scrolled: the editor paints them all a moment later. */
export function toFirstHtml(version: BlockedText, marks: readonly EditorMark[]): string {
	const end = version.blocks.at(blocksInSight - 1)?.end ?? version.text.length;
	return toMarkedHtml(
		version,
		marks.filter(({ start }) => start < end),
	);
}

interface Run {
	readonly start: number;
	readonly end: number;
	readonly open: string;
}

/** Segments with the tag that opens them, joined where they touch and look the same. */
function runsOf(marks: readonly EditorMark[]): Run[] {
	const byId = new Map(marks.map((mark) => [mark.id, mark]));
	const runs: { start: number; end: number; open: string }[] = [];
	for (const segment of toSegments(marks)) {
		const open = openingOf(segmentAttributes(segment, byId));
		const last = runs.at(-1);
		if (last?.end === segment.start && last.open === open) last.end = segment.end;
		else runs.push({ start: segment.start, end: segment.end, open });
	}
	return runs;
}

function openingOf(attributes: ReturnType<typeof segmentAttributes>): string {
	const { "data-ids": _ids, ...looks } = attributes ?? { "data-ids": "" };
	const words = Object.entries(looks).map(([name, value]) => ` ${name}="${escapeSigns(value)}"`);
	return `<mark${words.join("")}>`;
}

function blockHtml(text: string, block: Block, runs: readonly Run[]): string {
	const { element } = blockElements[block.kind];
	let html = "";
	let at = block.start;
	for (
		let n = countLeading(runs.length, (index) => (runs[index]?.end ?? 0) <= block.start);
		n < runs.length;
		n += 1
	) {
		const run = runs[n];
		if (run === undefined || run.start >= block.end) break;
		const [start, end] = [Math.max(run.start, block.start), Math.min(run.end, block.end)];
		html += `${wordsHtml(text, block, at, start)}${run.open}${wordsHtml(text, block, start, end)}</mark>`;
		at = end;
	}
	html += wordsHtml(text, block, at, block.end);
	return `<${element} data-block="${block.kind}" dir="auto">${html}</${element}>`;
}

const lookElements = { strong: "strong", emphasis: "em", link: "span" } as const;

/** Words in the looks that their source gave them; addresses of links are not followed from here. */
function wordsHtml(text: string, block: Block, start: number, end: number): string {
	if (start >= end) return "";
	const looks = block.inline.filter((look) => look.start < end && look.end > start);
	if (looks.length === 0) return escapeSigns(text.slice(start, end));
	const cuts = looks.flatMap((look) => [Math.max(look.start, start), Math.min(look.end, end)]);
	const edges = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
	return edges
		.slice(0, -1)
		.map((from, n) =>
			looks
				.filter((look) => look.start <= from && from < look.end)
				.reduce(
					(html, { kind }) => `<${lookElements[kind]}>${html}</${lookElements[kind]}>`,
					escapeSigns(text.slice(from, edges[n + 1])),
				),
		)
		.join("");
}
