import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/domain/text";
import { cpuTimeOf } from "@/lib/testing/cpu-time";
import {
	type EditedArticle,
	editArticle,
	type Tally,
	tallyFates,
} from "@/lib/testing/edited-article";
import { holds, scaled } from "@/lib/testing/scale";
import { checkPieces, toPiece } from "@/lib/text/slice";
import { type Anchored, type Reanchored, reanchor } from "./reanchor";

const sign = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom("le", "port", "dément", "l’accord", "13", "signé", "ne", "pas"),
	},
	{
		weight: 2,
		arbitrary: fc.constantFrom(".", " ", "«", "1,5", "e\u0301te\u0301", "العقد", "港口", "a\u00ad"),
	},
	{ weight: 1, arbitrary: fc.constantFrom("👩‍👩‍👧", "🇫🇷", "👍🏽", "𝒜", "\u0301", "\u200d", "🇫") },
	{ weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 }) },
);
const paragraph = fc.array(sign, { maxLength: 14 }).map((signs) => signs.join(" ").trim());
const paragraphs = fc.array(paragraph, { maxLength: 6 });

function toText(list: readonly string[]): { text: string; blocks: Block[] } {
	let from = 0;
	const blocks = list.map((words): Block => {
		const start = from;
		from += words.length + 2;
		return { kind: "paragraph", start, end: start + words.length, inline: [] };
	});
	return { text: list.join("\n\n"), blocks };
}

/** Annotations of a text: of one piece or two, with roles, wherever chance puts them. */
function annotationsOf(text: string, places: readonly (readonly number[])[]): Anchored[] {
	return places.flatMap(([a = 0, b = 0, c = 0, d = 0], n) => {
		const offsets = [a, b, c, d]
			.map((part) => Math.floor(part * text.length))
			.sort((x, y) => x - y);
		const [first = 0, second = 0, third = 0, fourth = 0] = offsets;
		const body = toPiece(text, "body", first, second);
		const more = toPiece(text, n % 3 === 0 ? "source" : "body", third, fourth);
		const pieces = [body, more].flatMap((piece) => (piece.ok ? [piece.value] : []));
		return checkPieces(text, pieces).ok ? [{ id: `m${n}`, pieces }] : [];
	});
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const places = fc.array(fc.array(share, { minLength: 4, maxLength: 4 }), { maxLength: 12 });

/** A list of paragraphs and what an editor with no plan made of it. */
const versions = fc.record({
	before: paragraphs,
	other: paragraphs,
	at: share,
	places,
	order: fc.nat(),
});

function expectSound(
	before: string,
	after: string,
	annotations: readonly Anchored[],
	answers: readonly Reanchored[],
) {
	expect(answers.map(({ id }) => id)).toEqual(annotations.map(({ id }) => id));
	for (const [n, answer] of answers.entries()) {
		const was = annotations[n]?.pieces ?? [];
		if (answer.fate === "lost") {
			expect(before.includes(answer.context.text)).toBe(true);
			continue;
		}
		expect(checkPieces(after, answer.pieces)).toMatchObject({ ok: true });
		const quotes = answer.pieces.map(({ quote }) => quote);
		if (answer.fate !== "changed") expect(quotes).toEqual(was.map(({ quote }) => quote));
		else expect(quotes).not.toEqual(was.map(({ quote }) => quote));
		for (const { was: piece, is, wording } of answer.fate === "changed" ? answer.changes : []) {
			const told = (left: string) =>
				wording
					.filter(({ kind }) => kind !== left)
					.map(({ text }) => text)
					.join("");
			expect(told("added")).toBe(piece.quote);
			expect(told("removed")).toBe(is?.quote ?? "");
		}
	}
}

describe("DI-13 whatever the texts are", () => {
	test("nothing is kept or moved onto other words, and every piece is one that may be stored", () =>
		holds(
			fc.property(versions, ({ before, other, at, places: chosen, order }) => {
				const cut = Math.floor(at * before.length);
				const mixed = [...before.slice(cut), ...other.slice(0, 2), ...before.slice(0, cut)];
				const after = order % 3 === 0 ? other : mixed;
				const [old, is] = [toText(before), toText(after)];
				const annotations = annotationsOf(old.text, chosen);
				expectSound(old.text, is.text, annotations, reanchor(old, is, annotations));
			}),
			3000,
		));

	test("every annotation of a text is kept in the same text", () =>
		holds(
			fc.property(versions, ({ before, places: chosen }) => {
				const old = toText(before);
				const annotations = annotationsOf(old.text, chosen);
				for (const answer of reanchor(old, old, annotations)) {
					expect(answer.fate).toBe("kept");
					expect("pieces" in answer && answer.pieces).toEqual(
						annotations.find(({ id }) => id === answer.id)?.pieces,
					);
				}
			}),
		));
});

test("DI-13 texts that are one word, one number or one repetition end neither in an error nor on other words", () => {
	const endless: readonly (readonly [string, string])[] = [
		["1,".repeat(40_000), `2,${"1,".repeat(40_000)}`],
		["a-".repeat(40_000), `b${"a-".repeat(40_000)}`],
		["non ".repeat(40_000), "non ".repeat(39_000)],
		["a b ".repeat(20_000), "a b a b c ".repeat(8_000)],
		["x".repeat(80_000), "x".repeat(79_999)],
	];
	for (const [before, after] of endless) {
		const [old, is] = [toText([before.trim()]), toText([after.trim()])];
		const annotations = annotationsOf(old.text, [[0, 0.001, 0.5, 0.501]]);
		expectSound(old.text, is.text, annotations, reanchor(old, is, annotations));
	}
});

/** A light hand, a heavy one, and one that moves much. */
const plans = [
	{
		...{ replaced: 0.05, mistyped: 0, removed: 0, added: 0 },
		...{ movedParagraphs: 0, removedParagraphs: 0, addedParagraphs: 0, twins: 0 },
	},
	{
		...{ replaced: 0.01, mistyped: 0.02, removed: 0.01, added: 0.01 },
		...{ movedParagraphs: 0.05, removedParagraphs: 0.05, addedParagraphs: 0.05, twins: 0.05 },
	},
	{
		...{ replaced: 0.03, mistyped: 0.03, removed: 0.02, added: 0.02 },
		...{ movedParagraphs: 0.02, removedParagraphs: 0.1, addedParagraphs: 0.1, twins: 0.03 },
	},
	{
		...{ replaced: 0, mistyped: 0, removed: 0, added: 0.005 },
		...{ movedParagraphs: 0.15, removedParagraphs: 0, addedParagraphs: 0, twins: 0 },
	},
] as const;

/**
 * The same articles in every run: of some that chance makes, one in some hundred thousand passages, nobody can say
 * which of two equal words was taken away, and the quotas ask for every single one.
 */
function tallyOf(rounds: number, answer: (article: EditedArticle) => readonly Reanchored[]): Tally {
	const total = tallyFates({ before: toText([]), after: toText([]), marks: [] }, []);
	for (let n = 0; n < rounds; n += 1)
		for (const [m, plan] of plans.entries()) {
			const article = editArticle(3000, 400, plan, 1000 * n + m);
			for (const [truth, counts] of Object.entries(tallyFates(article, answer(article)))) {
				const sum = total[truth as keyof Tally];
				sum.right += counts.right;
				sum.wrong += counts.wrong;
				sum.missed += counts.missed;
			}
		}
	return total;
}

/** What is asked of the answers; false names the quota that is not met. */
function quotasOf(tally: Tally) {
	const shareOf = ({ right, wrong, missed }: Tally["edited"]) =>
		right / Math.max(1, right + wrong + missed);
	return {
		untouched: shareOf(tally.untouched) === 1,
		edited: shareOf(tally.edited) >= 0.99,
		moved: shareOf(tally.moved) >= 0.995,
		nothingWrong: Object.values(tally).every(({ wrong }) => wrong === 0),
	};
}

const allMet = { untouched: true, edited: true, moved: true, nothingWrong: true };

describe("DI-13 where the truth is known", () => {
	test("untouched, edited and moved passages are found, none on a twin, no deleted one kept", () => {
		const tally = tallyOf(scaled(40), ({ before, after, marks }) => reanchor(before, after, marks));
		expect({ ...tally, ...quotasOf(tally) }).toMatchObject(allMet);
		for (const truth of ["untouched", "moved", "edited", "deleted"] as const)
			expect(tally[truth].right, truth).toBeGreaterThan(scaled(40));
	}, 600_000);

	test("looking for the words alone meets none of the quotas", () => {
		const byWords = ({ after, marks }: EditedArticle) =>
			marks.map(({ id, pieces: [was] }): Reanchored => {
				const start = was === undefined ? -1 : after.text.indexOf(was.quote.slice(0, 14));
				if (was === undefined || start < 0)
					return {
						id,
						fate: "lost",
						context: { text: "", spans: [], cutBefore: true, cutAfter: true },
					};
				const quote = after.text.slice(start, start + was.quote.length);
				return {
					id,
					fate: "kept",
					pieces: [{ role: "body", start, end: start + quote.length, quote }],
				};
			});
		expect(quotasOf(tallyOf(1, byWords))).toEqual({
			...{ untouched: false, edited: false, moved: false, nothingWrong: false },
		});
	});
});

describe("RL-08: passages of a text that no writer would write", () => {
	const block = (text: string) => ({ text, blocks: [{ start: 0, end: text.length }] });
	const marksOf = (text: string, count: number): EditedArticle["marks"] =>
		Array.from({ length: count }, (_, n) => {
			const start = Math.floor(((text.length - 40) / count) * n);
			const pieces = [
				{ role: "body", start, end: start + 30, quote: text.slice(start, start + 30) },
			] as const;
			return { id: `m${n}`, pieces, truth: "doubtful", start: 0, end: 0 };
		});
	test("take about as long for 40 times as many marks, of signs alone", () => {
		const [was, is] = [".".repeat(200_000), ".".repeat(191_000)];
		const timeOf = (count: number) =>
			cpuTimeOf(() => void reanchor(block(was), block(is), marksOf(was, count)));
		timeOf(50);
		expect(timeOf(2000)).toBeLessThan(4 * timeOf(50) + 200);
	});
});
