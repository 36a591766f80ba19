import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { countTerms, findHighlights, parseSearch } from "@/lib/text/search-query";
import { findWords } from "@/lib/text/words";

const found = (text: string, query: string) =>
	findHighlights(text, parseSearch(query)).map(({ start, end }) => text.slice(start, end));

/** A query by the exact keys or first stems of its words, for reading. */
const shape = (query: string) => {
	const { wanted, unwanted } = parseSearch(query);
	const show = (terms: typeof wanted) =>
		terms.map((term) => term.map(([first = ""]) => first).join(" "));
	return { wanted: show(wanted), unwanted: show(unwanted) };
};

test.each([
	["contrats signés", ["contrat", "sign"], []],
	['"Contrats Signés"', ["=contrats =signes"], []],
	["« contrats signés » Mali", ["=contrats =signes", "mali"], []],
	["“les contrats” „signés“", ["=les =contrats", "=signes"], []],
	["contrat -Mali", ["contrat"], ["mali"]],
	['contrat -"aucun accord" --Mali', ["contrat"], ["=aucun =accord", "mali"]],
	["porte-parole", ["port parol"], []],
	["l’accord qu'aucun d'eux", ["accord", "aucun", "eux"], []],
	["jusqu’à aujourd’hui", ["a", "aujourd hui"], []],
	["chef-d’œuvre", ["chef d oeuvr"], []],
	["(l’accord) n'y", ["accord", "y"], []],
	["the company’s denial O'Brien", ["the", "company", "denial", "o brien"], []],
	['"jamais fermé', ["=jamais =ferme"], []],
	["", [], []],
	["- -- ' \" « » & | ! <-> ;-- % _ \\ :* ()", [], []],
	["a & | ! <-> b", ["a", "b"], []],
	["'; DROP TABLE--", ["drop", "tabl"], []],
	["$1 100%", ["1", "100"], []],
])("%j is understood", (query, wanted, unwanted) => {
	expect(shape(query)).toEqual({ wanted, unwanted });
});

test("words count, not what stands between them", () => {
	expect(countTerms(parseSearch('un "deux trois" -quatre & porte-parole'))).toBe(6);
});

test.each([
	["Les CONTRATS ont été signés.", "contrat signer", ["CONTRATS", "signés"]],
	["Les démentis de l’État", "dementi etat", ["démentis", "État"]],
	["Pas de signature", "signer", []],
	["Aucun accord, dit-il, n’est signé", '"aucun accord"', ["Aucun accord"]],
	["Aucun des accords", '"aucun accord"', []],
	["Le porte–parole, le porte\u00ADparole, la parole", "porte-parole", ["porte–parole"]],
	["🇲🇱 « Le contrat » 🇲🇱", '"le contrat"', ["Le contrat"]],
	["signé Mali", "-mali signer", ["signé"]],
	["mot mot mot", '"mot mot"', ["mot mot mot"]],
	["la chef-d’œuvre", "oeuvre", ["œuvre"]],
])("in %j, %j is %j", (text, query, words) => {
	expect(found(text, query)).toEqual(words);
});

const anything = fc.string({ unit: "binary", maxLength: 60 });
const pieces = fc
	.array(
		fc.constantFrom("contrat", "l’accord", '"', "«", "»", "-", " ", "’", "é", "\u0000", "😀", "\n"),
		{
			maxLength: 20,
		},
	)
	.map((parts) => parts.join(""));

test("every text is a query, of at most as many words as it has", () => {
	holds(
		fc.property(fc.oneof(anything, pieces), (typed) => {
			expect(countTerms(parseSearch(typed))).toBeLessThanOrEqual(findWords(typed).length);
		}),
	);
});

test("highlights are sorted, apart, and begin and end with words of the text", () => {
	holds(
		fc.property(fc.oneof(anything, pieces), fc.oneof(anything, pieces), (text, typed) => {
			const spans = findHighlights(text, parseSearch(typed));
			const words = findWords(text);
			for (const [n, { start, end }] of spans.entries()) {
				expect(words.some((word) => word.start === start)).toBe(true);
				expect(words.some((word) => word.end === end)).toBe(true);
				expect(start).toBeGreaterThan(spans[n - 1]?.end ?? -1);
			}
		}),
	);
});

test("any words of a text in quotation marks are found in it, one span from the first to the last", () => {
	holds(
		fc.property(pieces, fc.nat(), fc.nat(), (text, a, b) => {
			const words = findWords(text);
			if (words.length === 0) return;
			const [first, last] = [a % words.length, b % words.length].sort((x, y) => x - y);
			const start = words[first ?? 0]?.start ?? 0;
			const end = words[last ?? 0]?.end ?? 0;
			const quote = text.slice(start, end).replace(/["«»“”„]/g, " ");
			const spans = findHighlights(text, parseSearch(`"${quote}"`));
			expect(spans.some((span) => span.start <= start && span.end >= end)).toBe(true);
		}),
	);
});
