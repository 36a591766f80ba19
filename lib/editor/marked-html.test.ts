import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import type { Block } from "@/lib/domain/text";
import { holds } from "@/lib/testing/scale";
import type { EditorMark } from "./editor-mark";
import { toFirstHtml, toMarkedHtml } from "./marked-html";
import type { BlockedText } from "./to-document";

const hostile = fc.oneof(
	fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
	fc.constantFrom(
		"<script>",
		"</mark>",
		"&amp;",
		'" onclick="x',
		"<!--",
		"</p><img src=x>",
		"'",
		"`",
	),
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
		const marks = places.map(
			(place, n): EditorMark => ({
				...{ id: `"><b>${n}`, tag: "claim", state: "proposed", stale: n % 2 === 0 },
				...span(place),
			}),
		);
		return { version: strong(text, span(look)), marks };
	});

function strong(text: string, look = { start: 0, end: 1 }): BlockedText {
	const inline = [{ kind: "strong" as const, ...look }];
	return { text, blocks: [{ kind: "paragraph", start: 0, end: text.length, inline }] };
}

const ours = new Set(["p", "h1", "mark", "strong", "dir"]);

/** What an HTML parser that is not ours finds in it: the words, those within a mark, and every name of an element or attribute. */
function readBack(html: string) {
	const found = { words: "", inMarks: "", names: new Set<string>() };
	let depth = 0;
	const parser = new Parser({
		onopentag(name, attributes) {
			if (name === "mark") depth += 1;
			for (const word of [name, ...Object.keys(attributes)]) found.names.add(word);
		},
		onclosetag(name) {
			if (name === "mark") depth -= 1;
		},
		ontext(words) {
			found.words += words;
			if (depth > 0) found.inMarks += words;
		},
		oncomment: () => found.names.add("a comment"),
		onprocessinginstruction: () => found.names.add("an instruction"),
	});
	parser.end(html);
	return found;
}

test("whatever the text and the marks say, the only elements are ours and the words are the text", () => {
	const expectOurs = (version: BlockedText, marks: readonly EditorMark[]) => {
		const { words, names } = readBack(toMarkedHtml(version, marks));
		expect(words).toBe(version.text);
		expect([...names].filter((name) => !ours.has(name) && !name.startsWith("data-"))).toEqual([]);
	};
	expectOurs(strong("` <script>"), []);
	holds(fc.property(scene, ({ version, marks }) => expectOurs(version, marks)));
});

test("words are within a mark exactly where a piece lies over them", () => {
	holds(
		fc.property(scene, ({ version, marks }) => {
			const over = version.text
				.split("")
				.filter((_, at) => marks.some(({ start, end }) => start <= at && at < end));
			expect(readBack(toMarkedHtml(version, marks)).inMarks).toBe(over.join(""));
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
	expect(readBack(html).words).toBe(words.join(""));
	expect(html.match(/<mark/g)).toHaveLength(60);
	expect(html.lastIndexOf("</mark>")).toBeLessThan(html.indexOf("words060"));
});
