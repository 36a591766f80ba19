import { expect, test } from "vitest";
import { findCredits } from "@/lib/imports/find-credits";

function names(text: string): string[] {
	return findCredits(text).map(({ name }) => name);
}

test.each([
	["selon l’AFP et Reuters", ["AFP", "Reuters"]],
	["de l’agence de presse russe, Tass, puis TASS", ["Tass"]],
	["cité par l'agence Interfax, selon l'agence Ria", ["Interfax", "Ria"]],
	["a appris l’agence Galverne de deux sources", ["Galverne"]],
	["The Galverne agency reported", ["Galverne"]],
	["according to the news agency Norvik", ["Norvik"]],
	["the Norvik Press news agency said", ["Norvik Press"]],
	["l’Agence France-Presse", ["AFP"]],
])("%s", (text, expected) => {
	expect(names(text)).toEqual(expected);
});

test("words that only look like agencies are none", () => {
	expect(names("Ria Tremblay, un ap, l'agence Frontex, l'agence de notation, Reutersward")).toEqual(
		[],
	);
});

test("an agency that signs comes first and is told from one that is spoken of", () => {
	const credits = findCredits("Reuters avait révélé un accord.\n\n(avec l’agence Galverne)");
	expect(credits.map(({ name, isSigned }) => [name, isSigned])).toEqual([
		["Galverne", true],
		["Reuters", false],
	]);
	expect(findCredits("PARIS (AFP) – Un fait.")).toMatchObject([{ name: "AFP", isSigned: true }]);
});
