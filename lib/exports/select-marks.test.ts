import { describe, expect, it } from "vitest";
import type { ReviewState } from "@/lib/domain/review";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { selectMarks } from "@/lib/exports/select-marks";
import {
	annotationOn,
	articleForExport,
	farPassage,
	linkBetween,
	membershipOf,
	passageOf,
	pieceOf,
	statementWith,
	testId,
	trapText,
} from "@/lib/testing/article-for-export";

const states: ReviewState[] = ["proposed", "approved", "changes_requested", "rejected"];

function marksIn(state: ReviewState, stale = false) {
	const near = annotationOn(11, "claim", [pieceOf(trapText, "accord")], { state, stale });
	const good = annotationOn(12, "denial", [pieceOf(trapText, "Démenti")]);
	return { near, good };
}

function idsOf(exported: ExportedArticle) {
	const { annotations, links, statements } = selectMarks(exported);
	return {
		annotations: annotations.map(({ id }) => id),
		links: links.map(({ id }) => id),
		members: statements.flatMap(({ members }) => members.map(({ id }) => id)),
	};
}

describe("selectMarks", () => {
	it.each(states.flatMap((state) => [false, true].map((stale) => ({ state, stale }))))(
		"takes by default only what is approved and not stale: $state, stale $stale",
		({ state, stale }) => {
			const { near, good } = marksIn(state, stale);
			const link = linkBetween(201, "denies", passageOf(good), passageOf(near));
			const statements = [statementWith([membershipOf(301, passageOf(near))])];
			const exported = articleForExport({ annotations: [near, good], links: [link], statements });
			const isTaken = state === "approved" && !stale;
			expect(idsOf(exported)).toEqual({
				annotations: isTaken ? [good.id, near.id] : [good.id],
				links: isTaken ? [link.id] : [],
				members: isTaken ? [testId(301)] : [],
			});
		},
	);

	it.each(states)("takes everything but what is rejected when all is asked for: %s", (state) => {
		const { near, good } = marksIn(state, true);
		const links = [
			linkBetween(201, "denies", passageOf(good), passageOf(near), { state, stale: true }),
		];
		const exported = articleForExport({ annotations: [near, good], links, marks: "all" });
		expect(idsOf(exported).annotations).toHaveLength(state === "rejected" ? 1 : 2);
		expect(idsOf(exported).links).toHaveLength(state === "rejected" ? 0 : 1);
	});

	it.each([
		["the link waits", { link: { state: "proposed" as const }, far: {} }],
		["the link is stale", { link: { stale: true }, far: {} }],
		["its far end waits", { link: {}, far: { state: "proposed" as const } }],
		["its far end is stale", { link: {}, far: { stale: true } }],
		["its far end is deleted", { link: {}, far: { deleted: true } }],
	])("leaves out a link when %s", (_, { link, far }) => {
		const { good } = marksIn("approved");
		const made = (l: object, f: object) =>
			articleForExport({
				annotations: [good],
				links: [linkBetween(201, "denies", passageOf(good), farPassage(501, f), l)],
			});
		expect(idsOf(made({}, {})).links).toEqual([testId(201)]);
		expect(idsOf(made(link, far)).links).toEqual([]);
	});

	it("leaves out statements with no passage of this article, and speakers nobody names", () => {
		const speaker = { id: testId(801), name: "a", aliases: [], outletId: null, revision: 1 };
		const statements = [statementWith([membershipOf(301, farPassage(501))])];
		const selected = selectMarks(articleForExport({ statements, speakers: [speaker] }));
		expect(selected.statements).toEqual([]);
		expect(selected.speakers).toEqual([]);
	});

	it("knows a denial without a link, and does not take a waiting link for none", () => {
		const { good } = marksIn("approved");
		const link = linkBetween(201, "denies", passageOf(good), farPassage(501), {
			state: "proposed",
		});
		expect(selectMarks(articleForExport({ annotations: [good] })).openIds).toEqual(
			new Set([good.id]),
		);
		const answered = articleForExport({ annotations: [good], links: [link] });
		expect(selectMarks(answered).openIds.size).toBe(0);
	});
});
