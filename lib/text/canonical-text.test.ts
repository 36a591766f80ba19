import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { toCanonicalText } from "@/lib/text/canonical-text";

const traps = fc
	.array(
		fc.constantFrom(
			"a",
			"\r",
			"\n",
			"\r\n",
			"\uFEFF",
			"\0",
			"\uD83D",
			"\uDE00",
			"😀",
			"\u00A0",
			"\u0001",
		),
	)
	.map((parts) => parts.join(""));

test("CR LF and CR become LF, counted per line end", () => {
	expect(toCanonicalText("a\r\nb\rc\nd")).toEqual({
		text: "a\nb\nc\nd",
		notices: [{ code: "normalised-line-ends", count: 2 }],
	});
});

test("U+0000, lone surrogates and the byte order mark go, with a notice each", () => {
	expect(toCanonicalText("\uFEFFa\0b\uD83Dc\uDE00\0")).toEqual({
		text: "abc",
		notices: [
			{ code: "removed-lone-surrogates", count: 2 },
			{ code: "removed-nul", count: 2 },
			{ code: "removed-bom", count: 1 },
		],
	});
});

test("surrogates that only a NUL keeps apart do not become a character", () => {
	expect(toCanonicalText("\uD83D\0\uDE00").text).toBe("");
});

test("typography, normalisation form, controls and inner U+FEFF stay as published", () => {
	const text = "«\u00A0E\u0301t\u00E9\u202F» co\u00ADop\uFEFF \u0001\u200F\u05D0 👩‍👩‍👧 🇫🇷 𝒜\t";
	expect(toCanonicalText(text)).toEqual({ text, notices: [] });
});

test("canonical text is canonical", () => {
	holds(
		fc.property(fc.oneof(traps, fc.string({ unit: "binary" })), (raw) => {
			const once = toCanonicalText(raw).text;
			expect(toCanonicalText(once)).toEqual({ text: once, notices: [] });
			expect(Buffer.from(once, "utf8").toString("utf8")).toBe(once);
		}),
	);
});
