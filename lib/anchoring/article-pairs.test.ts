import { describe, expect, test } from "vitest";
import { type ArticlePair, readMarked } from "@/lib/testing/article-pair";
import { englishPairs } from "@/lib/testing/english-pairs";
import { frenchPairs } from "@/lib/testing/french-pairs";
import { scriptPairs } from "@/lib/testing/script-pairs";
import { checkPieces } from "@/lib/text/slice";
import { type Reanchored, reanchor } from "./reanchor";

const all: readonly ArticlePair[] = [...frenchPairs, ...englishPairs, ...scriptPairs];

test("there are as many pairs as a baseline needs, each with every fate somewhere", () => {
	expect(all.length).toBeGreaterThanOrEqual(40);
	const fates = new Set(all.flatMap((pair) => Object.values(pair.fates)));
	expect(fates).toEqual(new Set(["kept", "moved", "changed", "typography", "lost"]));
});

describe.each([
	["French", frenchPairs],
	["English", englishPairs],
	["other scripts", scriptPairs],
] as const)("DI-13 pairs of articles, %s", (_, pairs) => {
	test.each(pairs)("$title", (pair) => {
		const [before, after] = [readMarked(pair.before), readMarked(pair.after)];
		const answers = reanchor(before, after, before.annotations);
		expect(Object.fromEntries(answers.map((answer) => [answer.id, fateOf(answer)]))).toEqual(
			pair.fates,
		);
		for (const answer of answers) {
			const there = after.annotations.find(({ id }) => id === answer.id);
			if (answer.fate === "lost") expect(there).toBeUndefined();
			else {
				expect(answer.pieces).toEqual(there?.pieces);
				expect(checkPieces(after.text, answer.pieces).ok).toBe(true);
			}
		}
	});
});

function fateOf(answer: Reanchored): string {
	return answer.fate === "changed" && answer.isTypography ? "typography" : answer.fate;
}
