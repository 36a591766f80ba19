import fc from "fast-check";
import { expect, test } from "vitest";
import { textLimits } from "@/lib/domain/text-parts";
import { cpuTimeOf } from "@/lib/testing/cpu-time";
import { holds } from "@/lib/testing/scale";
import {
	checkPieces,
	graphemesOf,
	isGraphemeBoundary,
	snapToGraphemes,
	toPiece,
	trimSpaces,
} from "@/lib/text/slice";

const family = "👩‍👩‍👧";
const clusters = [
	"a",
	" ",
	"\n",
	"\u00A0",
	"é",
	"e\u0301",
	family,
	"🇫🇷",
	"𝒜",
	"\u0301",
	"\u200D",
	"\u00AD",
	"\u0600",
	"א",
	"क्ष",
	"!",
];
const texts = fc
	.array(fc.constantFrom(...clusters), { maxLength: 30 })
	.map((parts) => parts.join(""));
const reference = new Intl.Segmenter("und", { granularity: "grapheme" });

function boundaries(text: string): Set<number> {
	return new Set([...Array.from(reference.segment(text), ({ index }) => index), text.length]);
}

test("a piece quotes what it lies on", () => {
	expect(toPiece("Aucun contrat", "body", 0, 5)).toEqual({
		ok: true,
		value: { role: "body", start: 0, end: 5, quote: "Aucun" },
	});
});

test.each([
	["a joined emoji", `x${family}y`, 3, 4, family],
	["a flag", "x🇫🇷y", 2, 4, "🇫🇷"],
	["a letter with a combining accent", "xe\u0301y", 1, 2, "e\u0301"],
	["an astral letter", "x𝒜y", 2, 3, "𝒜"],
])("an edge inside %s moves outwards", (_, text, start, end, quote) => {
	expect(toPiece(text, "body", start, end)).toMatchObject({ ok: true, value: { quote } });
});

test.each([
	[-1, 2, "start", "outside"],
	[0, 99, "end", "outside"],
	[0.5, 2, "start", "outside"],
	[0, Number.NaN, "end", "outside"],
	[2, 2, "end", "empty"],
	[3, 2, "end", "empty"],
])("from %d to %d is refused", (start, end, path, code) => {
	expect(toPiece("abcdef", "cue", start, end)).toEqual({
		ok: false,
		failure: { code: "invalid", fields: [{ path, code }] },
	});
});

test("a passage of one character, the first and the last character are pieces; one over the limit is not", () => {
	const text = "a".repeat(textLimits.quoteUnits + 1);
	expect(toPiece(text, "body", 0, 1).ok).toBe(true);
	expect(toPiece(text, "body", text.length - 1, text.length).ok).toBe(true);
	expect(toPiece(text, "body", 0, text.length)).toMatchObject({
		failure: { fields: [{ code: "too-long" }] },
	});
});

test("snapping agrees with segmenting the whole text, and is the smallest", () => {
	holds(
		fc.property(texts, fc.nat(90), fc.nat(90), (text, a, b) => {
			const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
			const all = [...boundaries(text)].sort((x, y) => x - y);
			expect(snapToGraphemes(text, start, end)).toEqual({
				start: all.findLast((at) => at <= start),
				end: all.find((at) => at >= end),
			});
			expect(isGraphemeBoundary(text, start)).toBe(all.includes(start));
		}),
	);
});

test("what toPiece gives passes checkPieces", () => {
	holds(
		fc.property(texts, fc.nat(90), fc.nat(90), (text, a, b) => {
			const piece = toPiece(text, "body", Math.min(a, b), Math.max(a, b));
			if (piece.ok)
				expect(checkPieces(text, [piece.value])).toEqual({ ok: true, value: [piece.value] });
		}),
	);
});

test("checkPieces names every problem", () => {
	const text = "un deux e\u0301 trois";
	const piece = (
		role: "body" | "cue",
		start: number,
		end: number,
		quote = text.slice(start, end),
	) => ({
		role,
		start,
		end,
		quote,
	});
	const codes = (...pieces: ReturnType<typeof piece>[]) => {
		const checked = checkPieces(text, pieces);
		return checked.ok ? [] : checked.failure.fields?.map(({ path, code }) => `${path} ${code}`);
	};
	expect(codes()).toEqual(["pieces no-body"]);
	expect(codes(piece("cue", 0, 2))).toEqual(["pieces no-body"]);
	expect(codes(piece("body", 0, 2, "du"))).toEqual(["pieces.0.quote not-the-quote"]);
	expect(codes(piece("body", 0, 99))).toEqual(["pieces.0.end outside"]);
	expect(codes(piece("body", 3, 9))).toEqual(["pieces.0.end inside-grapheme"]);
	expect(codes(piece("body", 0, 7), piece("body", 3, 7))).toEqual(["pieces.1.start overlap"]);
	expect(codes(piece("body", 3, 7), piece("body", 0, 2))).toEqual(["pieces.1.start order"]);
	expect(codes(piece("body", 0, 3), piece("body", 3, 7), piece("cue", 0, 2))).toEqual([]);
	expect(codes(...Array.from({ length: textLimits.pieces + 1 }, () => piece("cue", 0, 2)))).toEqual(
		["pieces too-many"],
	);
});

test("trimming takes no-break spaces and line ends, and leaves a space that carries an accent", () => {
	expect(trimSpaces("x \u00A0\u202F\nmot \ny", 1, 10)).toEqual({ start: 5, end: 8 });
	expect(trimSpaces("a \u0301b", 1, 4)).toEqual({ start: 1, end: 4 });
	expect(trimSpaces("a  b", 1, 3)).toEqual({ start: 1, end: 1 });
});

test("the graphemes of a text are those of the engine, however long it is", () => {
	const pieces = fc.array(fc.tuple(fc.constantFrom(...clusters), fc.nat(700)), { maxLength: 8 });
	holds(
		fc.property(pieces, (parts) => {
			const text = parts.map(([cluster, count]) => cluster.repeat(count)).join("");
			const all = reference.segment(text);
			expect([...graphemesOf(text)]).toEqual(
				Array.from(all, ({ index, segment }) => ({ index, segment })),
			);
		}),
		300,
	);
	const accents = `e${"\u0301".repeat(100_000)}`;
	expect([...graphemesOf(`${accents}x`)]).toEqual([
		{ index: 0, segment: accents },
		{ index: accents.length, segment: "x" },
	]);
});

test("a hundred thousand accents on one letter are one grapheme, found in time", () => {
	const text = `e${"\u0301".repeat(100_000)}`;
	const spent = cpuTimeOf(() => {
		expect(snapToGraphemes(text, 50_000, 50_001)).toEqual({ start: 0, end: text.length });
	});
	expect(spent).toBeLessThan(5000);
});

test("a grapheme in the middle of a long text without a space is the same as in all of it", () => {
	const long = fc
		.array(fc.constantFrom(...clusters.filter((one) => one > "\u007f")), {
			minLength: 40,
			maxLength: 80,
		})
		.map((parts) => parts.join("").repeat(12));
	holds(
		fc.property(long, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
			const all = [...boundaries(text)].sort((a, b) => a - b);
			const at = Math.floor(share * text.length);
			expect(snapToGraphemes(text, at, at)).toEqual({
				start: all.findLast((one) => one <= at),
				end: all.find((one) => one >= at),
			});
		}),
		3000,
	);
});

test("in a paragraph without spaces the graphemes of many passages take no longer for how long it is", () => {
	const words = "港口局长今天否认签署了协议";
	const spentIn = (text: string) =>
		cpuTimeOf(() => {
			for (let n = 0; n < 2000; n += 1) {
				const at = (n * 149) % text.length;
				expect(isGraphemeBoundary(text, at)).toBe(true);
			}
		});
	spentIn(words.repeat(10));
	const short = spentIn(words.repeat(200));
	expect(spentIn(words.repeat(20_000))).toBeLessThan(5 * short + 100);
});
