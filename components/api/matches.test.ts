import { expect, test } from "vitest";
import { matches } from "./matches";

const texts = [
	"placeLink",
	"PUT",
	"/links/{id}",
	"Links two passages, or changes the type of a link.",
];

test.each([
	["", true],
	["  ", true],
	["put links", true],
	["PASSAGÉS type", true],
	["links outlet", false],
	["statements", false],
])("“%s” is found: %s", (asked, isFound) => {
	expect(matches(asked, texts)).toBe(isFound);
});
