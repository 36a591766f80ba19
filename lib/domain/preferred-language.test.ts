import { expect, it } from "vitest";
import { preferredLanguage } from "./preferred-language";

it.each([
	["a choice goes before the browser", "en", "fr", "en"],
	["an unknown choice counts as none", "../../etc", "en-GB,en;q=0.9", "en"],
	["the first wish that is spoken here", null, "de,en-US;q=0.8,fr;q=0.5", "en"],
	["wishes go by weight, not by place", null, "en;q=0.3, fr;q=0.9", "fr"],
	["what is refused is not taken", null, "en;q=0, de", "fr"],
	["French where nothing is known", null, null, "fr"],
	["French where the header makes no sense", undefined, ";;q=,,", "fr"],
] as const)("%s", (_name, chosen, accepted, language) => {
	expect(preferredLanguage(chosen, accepted)).toBe(language);
});
