import fc from "fast-check";
import { expect, test } from "vitest";
import { readCorpus } from "@/lib/testing/given-folders";
import { holds } from "@/lib/testing/scale";
import { measureCopy, paragraphRule, toMeasuredText } from "./measure-copy";

const measured = (...paragraphs: readonly string[]) => {
	let end = -2;
	const blocks = paragraphs.map((paragraph) => {
		const start = end + 2;
		end = start + paragraph.length;
		return { start, end };
	});
	return toMeasuredText(paragraphs.join("\n\n"), blocks);
};

const agency =
	"L’archipel des Ombrines a signé vendredi un contrat de cinq ans avec la société privée Kestrane Marine, qui assurera le sauvetage en mer dans les trois passes de l’ouest.";
const own =
	"Quai de la Fonderie, mardi à l’aube, la nouvelle avait fait le tour des bassins plus vite que le pain, et personne ne voulait y croire avant midi sonné.";

test("all of a text is in itself, and in one that has it and more", () => {
	const short = measured(agency);
	const long = measured(own, agency);
	expect(measureCopy(short, short).share).toBe(1);
	expect(measureCopy(short, long).share).toBe(1);
	expect(measureCopy(long, short).share).toBeGreaterThan(0.4);
	expect(measureCopy(long, short).share).toBeLessThan(0.6);
});

test("quotation marks, case and line breaks make no difference, other words do", () => {
	const retyped = measured(agency.toUpperCase().replaceAll("’", "'").replaceAll(" ", "\n"));
	expect(measureCopy(retyped, measured(agency)).share).toBe(1);
	const changed = measured(agency.replace("signé", "conclu"));
	const { share } = measureCopy(changed, measured(agency));
	expect(share).toBeGreaterThan(0.8);
	expect(share).toBeLessThan(1);
});

test("a paragraph that is copied nearly whole is named by its place, a short one never", () => {
	const text = measured(own, agency, "Rien de plus.");
	expect(measureCopy(text, measured("Autre chose.", agency)).paragraphs).toEqual([
		{ start: own.length + 2, end: own.length + 2 + agency.length },
	]);
	const three = measured("Rien de plus à dire.");
	expect(measureCopy(three, three).paragraphs).toEqual([]);
	expect(paragraphRule.words).toBeGreaterThan(5);
});

test("texts that share no words in a row share nothing; empty ones neither", () => {
	expect(measureCopy(measured(agency), measured(own))).toEqual({ share: 0, paragraphs: [] });
	expect(measureCopy(measured(""), measured(agency)).share).toBe(0);
	expect(measureCopy(measured(agency), measured("")).share).toBe(0);
});

test("a share is between 0 and 1, and more in a text that has more of it", () => {
	const word = fc.constantFrom(..."abcdefgh".split(""));
	const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(" "));
	holds(
		fc.property(text, text, text, (a, b, c) => {
			const { share } = measureCopy(measured(a), measured(b));
			expect(share).toBeGreaterThanOrEqual(0);
			expect(share).toBeLessThanOrEqual(1);
			expect(measureCopy(measured(a), measured(b, c)).share).toBeGreaterThanOrEqual(share);
			expect(measureCopy(measured(a), measured(a)).share).toBe(a.split(" ").length < 4 ? 0 : 1);
		}),
	);
});

const corpus = readCorpus();

test.skipIf(corpus === null)("five real articles on one story are no copies of each other", () => {
	const texts = (corpus ?? []).map(({ bytes }) =>
		measured(...bytes.toString("utf8").split("\n\n")),
	);
	const shares = texts.flatMap((text) =>
		texts.flatMap((other) => (other === text ? [] : [measureCopy(text, other).share])),
	);
	expect(shares).toHaveLength(20);
	expect(Math.max(...shares)).toBeLessThan(0.15);
	expect(Math.max(...shares)).toBeGreaterThan(0.1);
});
