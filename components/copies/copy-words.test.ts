import { expect, test } from "vitest";
import { messagesFor } from "@/lib/i18n/messages";
import { copiedWords, orderWords, percentOf } from "./copy-words";

const [fr, en] = [messagesFor("fr"), messagesFor("en")];

test("how much is copied is said as a share, or by paragraphs where the share is small", () => {
	expect(copiedWords({ share: 0.94, paragraphs: 3 }, en)).toBe("94% of this text is also in");
	expect(copiedWords({ share: 0.94, paragraphs: 3 }, fr)).toBe(
		"94\u00a0% de ce texte se retrouvent dans",
	);
	expect(copiedWords({ share: 0.05, paragraphs: 1 }, en)).toBe(
		"One paragraph of this text is also in",
	);
	expect(copiedWords({ share: 0.05, paragraphs: 2 }, fr)).toMatch(/^2 paragraphes/);
	expect(copiedWords({ share: 0.05, paragraphs: 0 }, en)).toBe("5% of this text is also in");
});

test("when is said as precisely as the dates are", () => {
	const minutes = (count: number) => ({ unit: "minute" as const, count });
	const earlier = (apart: Parameters<typeof orderWords>[0]["apart"]) =>
		[en, fr].map((words, n) =>
			orderWords({ order: "earlier", apart }, words, n === 0 ? "en" : "fr").replace(/\s/g, " "),
		);
	expect(earlier(minutes(120))).toEqual(["published 2 hours earlier", "paru 2 heures plus tôt"]);
	expect(earlier(minutes(1))).toEqual(["published 1 minute earlier", "paru 1 minute plus tôt"]);
	expect(earlier(minutes(2880))).toEqual(["published 2 days earlier", "paru 2 jours plus tôt"]);
	expect(earlier({ unit: "day", count: 1 })).toEqual([
		"published 1 day earlier",
		"paru 1 jour plus tôt",
	]);
	expect(earlier(null)).toEqual(["published earlier", "paru plus tôt"]);
	expect(orderWords({ order: "unknown", apart: null }, fr, "fr")).toMatch(/ordre inconnu/);
	expect(orderWords({ order: "later", apart: minutes(90) }, en, "en")).toMatch(/later$/);
});

test("only all of a text is a hundred per cent, and something never none", () => {
	expect([0.999, 1, 0.001, 0.944].map(percentOf)).toEqual(["99", "100", "1", "94"]);
});
