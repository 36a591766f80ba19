import { expect, test } from "vitest";
import { findSourceFormat, sourceFormats } from "@/lib/imports/registry";

test("a format is found by the ending, else by the media type", () => {
	expect(findSourceFormat("Article.TXT", null)?.id).toBe("plain-text");
	expect(findSourceFormat("article", "text/plain; charset=utf-8")?.id).toBe("plain-text");
	expect(findSourceFormat(null, "text/plain")?.id).toBe("plain-text");
});

test("another ending, another type or neither is no format", () => {
	expect(findSourceFormat("article.txt.exe", "text/plain")).toBeNull();
	expect(findSourceFormat("article", "application/pdf")).toBeNull();
	expect(findSourceFormat(null, null)).toBeNull();
});

test("no ending and no media type belongs to two formats", () => {
	for (const key of ["extensions", "mediaTypes"] as const) {
		const all = sourceFormats.flatMap((format) => [...format[key]]);
		expect(new Set(all).size).toBe(all.length);
	}
});
