import { expect, test } from "vitest";
import { differingWords } from "./differing-words";

const of = (...paragraphs: readonly string[]) => {
	let from = 0;
	const blocks = paragraphs.map((words) => {
		const start = from;
		from += words.length + 2;
		return { start, end: start + words.length };
	});
	return { text: paragraphs.join("\n\n"), blocks };
};

test("what only one of two texts has is told, neighbours as one; what moved is in both", () => {
	const port =
		"Trois navires attendent au large depuis mardi matin, selon la capitainerie du port.";
	const accord = "Le contrat avec la société étrangère a été signé lundi par la ministre.";
	const before = of(accord, port);
	const after = of(port, accord.replace("a été signé", "n’a jamais été signé"));
	const differing = differingWords(before, after);
	const said = (text: string, spans: typeof differing.before) =>
		spans.map(({ start, end }) => text.slice(start, end));
	expect(said(before.text, differing.before)).toEqual([]);
	expect(said(after.text, differing.after)).toEqual(["n", "jamais"]);
	expect(differingWords(before, before)).toEqual({ before: [], after: [] });
});
