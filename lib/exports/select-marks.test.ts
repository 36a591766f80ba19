import { describe, expect, it } from "vitest";
import { type ExportNarrowing, noNarrowing } from "@/lib/domain/export-narrowing";
import type { ReviewState } from "@/lib/domain/review";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { selectMarks } from "@/lib/exports/select-marks";
import {
	annotationOn,
	articleForExport,
	exportArticle,
	farPassage,
	linkBetween,
	membershipOf,
	passageOf,
	pieceOf,
	statementWith,
	testId,
	textOf,
	trapText,
} from "@/lib/testing/article-for-export";

const states: ReviewState[] = ["proposed", "approved", "changes_requested", "rejected"];

function marksIn(state: ReviewState, stale = false) {
	const near = annotationOn(11, "claim", [pieceOf(trapText, "accord")], { state, stale });
	const good = annotationOn(12, "denial", [pieceOf(trapText, "Démenti")]);
	return { near, good };
}

function idsOf(exported: ExportedArticle, leftOut?: ReadonlySet<string>) {
	const { annotations, links, statements } = selectMarks(exported, leftOut);
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

describe("what narrows an export", () => {
	const near = annotationOn(11, "claim", [pieceOf(trapText, "accord")]);
	const good = annotationOn(12, "denial", [pieceOf(trapText, "Démenti")], {
		author: { id: testId(904), name: "Nadia" },
		createdAt: "2026-03-06T23:59:00.000Z",
	});
	const within = linkBetween(201, "denies", passageOf(good), passageOf(near));
	const away = linkBetween(202, "denies", passageOf(good), farPassage(501));
	const statements = [statementWith([membershipOf(301, passageOf(near))])];
	const all = {
		annotations: [good.id, near.id],
		links: [within.id, away.id],
		members: [testId(301)],
	};
	const narrowed = (narrowing: Partial<ExportNarrowing>, leftOut?: ReadonlySet<string>) =>
		idsOf(
			articleForExport({
				annotations: [near, good],
				links: [within, away],
				statements,
				narrowing: { ...noNarrowing, ...narrowing },
			}),
			leftOut,
		);

	it.each<[string, Partial<ExportNarrowing>, Partial<typeof all>]>([
		["nothing", {}, all],
		[
			"a tag, at both ends of a link",
			{ tags: ["denial"] },
			{ annotations: [good.id], links: [], members: [] },
		],
		["two tags", { tags: ["denial", "claim"] }, all],
		["a state", { states: ["proposed"] }, { annotations: [], links: [], members: [] }],
		[
			"a member",
			{ memberIds: [testId(904)] },
			{ annotations: [good.id], links: [away.id], members: [] },
		],
		[
			"a first day",
			{ from: "2026-03-05" },
			{ annotations: [good.id], links: [away.id], members: [] },
		],
		[
			"a last day",
			{ until: "2026-03-04" },
			{ annotations: [near.id], links: [], members: [testId(301)] },
		],
		["days that are both inside", { from: "2026-03-04", until: "2026-03-06" }, all],
		[
			"one passage, its links with their far ends",
			{ annotationId: good.id },
			{ annotations: [good.id], links: [within.id, away.id], members: [] },
		],
		[
			"one statement",
			{ statementId: testId(600) },
			{ annotations: [near.id], links: [within.id], members: [testId(301)] },
		],
		[
			"another statement",
			{ statementId: testId(601) },
			{ annotations: [], links: [], members: [] },
		],
	])("is %s", (_, narrowing, expected) => {
		expect(narrowed(narrowing)).toEqual(expected);
	});

	it("leaves out a link to a mark of another article that is left out there", () => {
		expect(narrowed({ memberIds: [testId(904)] }, new Set([testId(501)]))).toMatchObject({
			links: [],
		});
	});

	it("is said in the file", async () => {
		const exported = articleForExport({
			annotations: [near, good],
			members: [{ id: testId(904), name: "Nadia" }],
			narrowing: { ...noNarrowing, tags: ["denial"], memberIds: [testId(904)], from: "2026-03-01" },
		});
		for (const format of ["html", "markdown"] as const)
			expect(await textOf(exportArticle(format, exported))).toContain(
				"Démentis · marqué par Nadia · marqué à partir du 2026-03-01",
			);
		const collection = JSON.parse(await textOf(exportArticle("jsonld", exported)));
		expect(collection.id).toMatch(/#marks-approved&tag=denial&memberId=[^&]+&from=2026-03-01$/);
		expect(collection["recoupe:narrowedTo"]["@value"]).toMatchObject({ from: "2026-03-01" });
	});
});
