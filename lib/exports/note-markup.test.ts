import { describe, expect, it } from "vitest";
import type { NoteNode } from "@/lib/domain/note";
import { noteMarkup } from "@/lib/exports/note-markup";

function written(...content: NoteNode[]): string {
	return noteMarkup({ v: 1, doc: { type: "doc", content } }).toString();
}

describe("noteMarkup", () => {
	it("writes paragraphs, lists, breaks and looks", () => {
		const words = { type: "text", text: "a", marks: [{ type: "bold" }, { type: "italic" }] };
		const paragraph = { type: "paragraph", content: [words, { type: "hardBreak" }] };
		const listItem = { type: "listItem", content: [paragraph] };
		expect(written({ type: "bulletList", content: [listItem] })).toBe(
			"<ul><li><p><em><strong>a</strong></em><br></p></li></ul>",
		);
		expect(written({ type: "orderedList", attrs: { start: 4 }, content: [] })).toBe(
			'<ol start="4"></ol>',
		);
	});

	it.each([
		["javascript:alert(1)"],
		[" javascript:alert(1)"],
		["java\nscript:alert(1)"],
		["data:text/html,x"],
		["//x.example"],
	])("writes only the words of a link to %j", (href) => {
		const link = { type: "link", attrs: { href } };
		expect(written({ type: "text", text: "a", marks: [link] })).toBe("a");
	});

	it("escapes words and addresses, and keeps the words of what it does not know", () => {
		const link = { type: "link", attrs: { href: 'https://a.example/"onload=1><b>' } };
		expect(written({ type: "text", text: "<b>", marks: [link] })).toBe(
			'<a href="https://a.example/&quot;onload=1&gt;&lt;b&gt;" rel="noopener noreferrer">&lt;b&gt;</a>',
		);
		const unknown = { type: "constructor", content: [{ type: "text", text: "a" }] };
		expect(written(unknown, { type: "text", text: "b", marks: [{ type: "toString" }] })).toBe("ab");
	});

	it("writes a mention as the name, which is no markup", () => {
		const attrs = { id: "m", label: "<b>Nadia" };
		const mention = { type: "mention", attrs };
		expect(written({ type: "paragraph", content: [mention] })).toBe("<p>@&lt;b&gt;Nadia</p>");
	});

	it("writes no list start that is not a number", () => {
		expect(written({ type: "orderedList", attrs: { start: '1"><b>' } })).toBe("<ol></ol>");
	});
});
