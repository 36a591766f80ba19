import { expect, test } from "vitest";
import { findSourceFormat, sourceFormats } from "./source-formats";

test.each([
	["Article.TXT", null, "plain-text"],
	["article", "text/plain; charset=utf-8", "plain-text"],
	[null, "text/plain", "plain-text"],
	["Page enregistrée.HTM", null, "html"],
	["notes.md", "text/plain", "markdown"],
	["Le port.docx", "application/pdf", "docx"],
	["journal", "application/pdf", "pdf"],
])("the format of %s, %s is found by the ending, else by the media type", (name, type, id) => {
	expect(findSourceFormat(name, type)?.id).toBe(id);
});

test("IN-21: another ending, another type or neither is no format", () => {
	expect(findSourceFormat("article.txt.exe", "text/plain")).toBeNull();
	expect(findSourceFormat("article.docm", "text/plain")).toBeNull();
	expect(findSourceFormat("article", "application/zip")).toBeNull();
	expect(findSourceFormat(null, null)).toBeNull();
});

test("no ending and no media type belongs to two formats", () => {
	for (const key of ["extensions", "mediaTypes"] as const) {
		const all: string[] = sourceFormats.flatMap((format) => [...format[key]]);
		expect(new Set(all).size).toBe(all.length);
	}
});
