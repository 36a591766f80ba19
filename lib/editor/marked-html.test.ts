import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "@/lib/domain/text";
import type { EditorMark } from "./editor-mark";
import { toFirstHtml, toMarkedHtml } from "./marked-html";

const hostile = fc.oneof(
	fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
	fc.constantFrom("<script>", "</mark>", "&amp;", '" onclick="x', "<!--", "</p><img src=x>", "'"),
);

const scene = fc
	.record({
		words: fc.array(hostile, { minLength: 1, maxLength: 8 }),
		places: fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 6 }),
		look: fc.tuple(fc.nat(80), fc.nat(80)),
	})
	.map(({ words, places, look }) => {
		const text = words.join("");
		const span = ([a, b]: readonly [number, number]) => ({
			start: Math.min(a, b, text.length - 1),
			end: Math.min(Math.max(a, b) + 1, text.length),
		});
		const inline = [{ kind: "strong" as const, ...span(look) }];
		const block: Block = { kind: "paragraph", start: 0, end: text.length, inline };
		const marks = places.map(
			(place, n): EditorMark => ({
				...{ id: `"><b>${n}`, tag: "claim", state: "proposed", stale: n % 2 === 0 },
				...span(place),
			}),
		);
		return { version: { text, blocks: [block] }, marks };
	});

const ours =
	/<p data-block="paragraph" dir="auto">|<\/p>|<mark(?: data-[a-z]+="[a-z_0-9 ]*")+>|<\/mark>|<\/?strong>/g;

function readBack(html: string): string {
	return html
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&#39;", "'")
		.replaceAll("&amp;", "&");
}

test("whatever the text and the marks say, the only elements are ours and the words are the text", () => {
	fc.assert(
		fc.property(scene, ({ version, marks }) => {
			const html = toMarkedHtml(version, marks).replace(ours, "");
			expect(html).not.toMatch(/[<>"']/);
			expect(readBack(html)).toBe(version.text);
		}),
	);
});

test("words are within a mark exactly where a piece lies over them", () => {
	fc.assert(
		fc.property(scene, ({ version, marks }) => {
			const inMark = toMarkedHtml(version, marks)
				.split(/(<mark[^>]*>|<\/mark>)/)
				.reduce(
					({ on, words }, part) =>
						part.startsWith("<mark") || part === "</mark>"
							? { on: part !== "</mark>", words }
							: { on, words: on ? words + readBack(part.replace(ours, "")) : words },
					{ on: false, words: "" },
				).words;
			const over = version.text
				.split("")
				.filter((_, at) => marks.some(({ start, end }) => start <= at && at < end));
			expect(inMark).toBe(over.join(""));
		}),
	);
});

function mark(id: string, start: number, end: number): EditorMark {
	return { id, start, end, tag: "denial", state: "approved", stale: false };
}

test("segments that look the same are one mark, and those of another depth are not", () => {
	const blocks: Block[] = [{ kind: "headline", start: 0, end: 9, inline: [] }];
	const html = toMarkedHtml({ text: "abcdefghi", blocks }, [mark("a", 0, 3), mark("b", 3, 6)]);
	expect(html).toBe(
		'<h1 data-block="headline" dir="auto"><mark data-mark="1" data-tags="denial" data-state="approved">abcdef</mark>ghi</h1>',
	);
});

test("before the editor all words are there, with marks as far as they can be in sight", () => {
	const words = Array.from({ length: 100 }, (_, n) => `words${String(n).padStart(3, "0")}`);
	const blocks = words.map(
		(word, n): Block => ({
			...{ kind: "paragraph", start: n * 10, end: n * 10 + word.length, inline: [] },
		}),
	);
	const marks = blocks.map(({ start, end }, n) => mark(`m${n}`, start, end));
	const html = toFirstHtml({ text: words.join("\n\n"), blocks }, marks);
	expect(readBack(html.replace(ours, ""))).toBe(words.join(""));
	expect(html.match(/<mark/g)).toHaveLength(60);
	expect(html.lastIndexOf("</mark>")).toBeLessThan(html.indexOf("words060"));
});
