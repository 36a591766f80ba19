import { expect, it } from "vitest";
import { initialsOf } from "./avatar";

it.each([
	["Nora Belkacem", "NB"],
	["José María López", "JL"],
	["Åke", "Å"],
	["  d’ Arc ", "DA"],
	["𝒜da 𝓑ell", "𝒜𝓑"],
	["", ""],
])("%j is %j", (name, initials) => {
	expect(initialsOf(name)).toBe(initials);
});
