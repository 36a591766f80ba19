import { expect, test } from "vitest";
import type { PassageView } from "@/lib/domain/link";
import { candidatesFor, searchPassages } from "./passage-candidates";

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

test("candidates are other passages that some link may join, oldest article first, undated last", () => {
	const far = [
		passage("late", "claim", "2026-03-05"),
		passage("undated", "claim", null),
		passage("early", "denial", "2026-03-02"),
		passage("gone", "claim", "2026-03-01", { deleted: true }),
		passage("self", "claim", "2026-03-01"),
	];
	const found = candidatesFor(passage("self", "claim", "2026-03-04"), far);
	expect(found.map(({ annotationId }) => annotationId)).toEqual(["early", "late", "undated"]);
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
