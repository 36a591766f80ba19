import { expect, test } from "vitest";
import { foundLines } from "./found-lines";

test("each line has its own part of the spans, also of one that goes over the end of a line", () => {
	const text = "un deux\n\ntrois quatre";
	const spans = [
		{ start: 0, end: 2 },
		{ start: 3, end: 14 },
		{ start: 15, end: 21 },
	];
	const lines = foundLines(text, spans);
	expect(
		lines.map((line) => line.spans.map(({ start, end }) => line.text.slice(start, end))),
	).toEqual([["un", "deux"], [], ["trois", "quatre"]]);
	expect(lines.map((line) => line.text).join("\n")).toBe(text);
});
