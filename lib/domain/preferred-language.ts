import { type Language, languageNames } from "./languages";

/**
 * The language of the interface for somebody who is not signed in: the one they chose (a cookie's
 * value, unchecked), else the first that their browser asks for (the header Accept-Language, RFC 9110
 * §12.5.4; a region counts as its language), else French.
 */
export function preferredLanguage(
	chosen: string | null | undefined,
	accepted: string | null | undefined,
): Language {
	return findLanguage(chosen ?? "") ?? firstAccepted(accepted ?? "") ?? "fr";
}

function firstAccepted(header: string): Language | null {
	const wishes = header
		.slice(0, 500)
		.split(",")
		.map(toWish)
		.filter((wish) => wish.weight > 0)
		.sort((a, b) => b.weight - a.weight);
	return wishes.map((wish) => findLanguage(wish.name)).find((found) => found !== null) ?? null;
}

function toWish(part: string): { name: string; weight: number } {
	const [tag = "", ...parameters] = part.split(";").map((piece) => piece.trim());
	const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
	return { name: tag.toLowerCase().split("-")[0] ?? "", weight: Number(quality) || 0 };
}

function findLanguage(name: string): Language | null {
	return languageNames.find((known) => known === name) ?? null;
}
