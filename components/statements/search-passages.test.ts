import { expect, test } from "vitest";
import type { PassageView } from "@/lib/domain/link";
import { searchPassages } from "./search-passages";

const passage = (
	annotationId: string,
	tag: PassageView["tag"],
	day: string | null,
	more: Partial<PassageView> = {},
): PassageView => ({
	annotationId,
	articleId: "article",
	articleTitle: "Sauvetage en mer",
	outlet: "Le Fanal",
	published: day === null ? null : { value: day, precision: "day", zone: "Europe/Paris" },
	tag,
	state: "proposed",
	stale: false,
	deleted: false,
	quotes: ["L’archipel a signé vendredi"],
	speakers: [],
	...more,
});

test("a search finds folded words in quote, outlet, title and speakers, all of them", () => {
	const far = [
		passage("a", "claim", null),
		passage("b", "claim", null, { speakers: ["Nour Bélisaire"] }),
	];
	const ids = (search: string) => searchPassages(far, search).map((one) => one.annotationId);
	expect(ids("SIGNE l'archipel")).toEqual(["a", "b"]);
	expect(ids("belisaire fanal")).toEqual(["b"]);
	expect(ids("  ")).toEqual(["a", "b"]);
	expect(ids("contrat")).toEqual([]);
});
