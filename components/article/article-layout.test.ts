import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/domain/text";
import { holds } from "@/lib/testing/scale";
import { toSegments } from "@/lib/text/segments";
import { layOut } from "./article-layout";

const paragraph = (start: number, end: number): Block => ({
	kind: "paragraph",
	start,
	end,
	inline: [],
});

describe("layOut", () => {
	test("a passage over two blocks is cut at the white space between them, and has one head", () => {
		const segments = toSegments([{ id: "a", start: 5, end: 15 }]);
		const [first, second] = layOut([paragraph(0, 10), paragraph(12, 20)], segments);
		expect(first?.stretches).toEqual([
			{ start: 0, end: 5, segment: null, heads: [] },
			{ start: 5, end: 10, segment: segments[0], heads: ["a"] },
		]);
		expect(second?.stretches).toEqual([
			{ start: 12, end: 15, segment: segments[0], heads: [] },
			{ start: 15, end: 20, segment: null, heads: [] },
		]);
	});

	test("the stretches of a block are all its characters, each once, in order", () => {
		const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({
			start: Math.min(a, b),
			end: Math.max(a, b),
		}));
		holds(
			fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
				const segments = toSegments(spans.map((mark, n) => ({ ...mark, id: String(n) })));
				for (const { block, stretches } of layOut(
					[paragraph(3, 20), paragraph(22, 50)],
					segments,
				)) {
					expect(stretches[0]?.start).toBe(block.start);
					expect(stretches.at(-1)?.end).toBe(block.end);
					for (const [n, one] of stretches.entries())
						expect(one.end).toBe(stretches[n + 1]?.start ?? block.end);
				}
			}),
		);
	});

	test("each passage with words in a block has exactly one head", () => {
		const marks = ["a", "b", "c"].map((id, n) => ({ id, start: n * 3, end: 14 - n }));
		const laid = layOut([paragraph(0, 20)], toSegments(marks));
		const heads = laid.flatMap(({ stretches }) => stretches.flatMap((one) => one.heads));
		expect(heads).toEqual(["a", "b", "c"]);
	});
});
