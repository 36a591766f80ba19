import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { settleFateSchema } from "@/lib/domain/fate-report";
import type { Piece } from "@/lib/domain/text";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { readAnnotation } from "@/lib/server/annotations/read-annotation";
import { readAnnotationHistory } from "@/lib/server/annotations/read-annotation-history";
import { draftImport } from "@/lib/server/articles/draft-import";
import { readDesk } from "@/lib/server/articles/read-desk";
import { readVersionMarks } from "@/lib/server/articles/read-version-marks";
import { makeDecision } from "@/lib/server/decisions/make-decision";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { openRound } from "@/lib/server/rounds/open-round";
import { search } from "@/lib/server/search/search";
import { generateArticle } from "@/lib/testing/generated-article";
import {
	codeOf,
	markBody,
	type Newsroom,
	type TestActor,
	type TestArticle,
	take,
	test,
} from "@/lib/testing/newsroom";
import { plantMarks } from "@/lib/testing/plant-marks";
import { addVersion } from "./add-version";
import { previewVersion } from "./preview-version";
import { readVersionReport } from "./read-version-report";
import { settleFate } from "./settle-fate";

const lines = [
	"Le port dément tout contrat",
	"« Le contrat est signé », a annoncé samedi la ministre des Ports.",
	"La société dément avoir signé quoi que ce soit. Selon deux sources portuaires, rien n’est prêt.",
	"Le conseil se réunit jeudi. Il n’a rien décidé encore.",
	"Trois navires attendent au large depuis mardi.",
];
const first = lines.join("\n\n");

/** The second text: a paragraph moved, a word put into one mark, another one gone. */
const second = [
	lines[0],
	lines[4],
	"« Le contrat n’est pas signé », a annoncé samedi la ministre des Ports.",
	lines[2],
].join("\n\n");

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const other = await newsroom.addMember("reviewer");
	const third = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead, other, third);
	const article = await newsroom.import(lead, dossierId, first);
	const marks = {
		kept: await newsroom.mark(lead, article, "La société dément avoir signé", { tag: "denial" }),
		moved: await newsroom.mark(lead, article, "Trois navires attendent au large"),
		changed: await newsroom.mark(lead, article, "Le contrat est signé"),
		lost: await newsroom.mark(lead, article, "Il n’a rien décidé encore"),
	};
	for (const id of Object.values(marks))
		take(await newsroom.decide(other, { kind: "annotation", id }));
	return { lead, other, third, dossierId, article, marks };
}

async function sourceOf(actor: TestActor, dossierId: string, text: string) {
	const bytes = new TextEncoder().encode(text);
	const draft = take(await draftImport(actor, dossierId, { bytes, fileName: null, charset: null }));
	return { kind: "original", original: draft.original } as const;
}

async function publish(actor: TestActor, article: TestArticle, text: string, revision = 1) {
	const id = uuidv7();
	const source = await sourceOf(actor, article.dossierId, text);
	const body = { opId: uuidv7(), articleId: article.id, revision, source };
	const receipt = take(await addVersion(actor, id, body));
	return { id, body, receipt };
}

const settling = (
	versionId: string,
	revision: number,
	pieces: readonly Piece[],
	stale = false,
) => ({
	...{ opId: uuidv7(), versionId, revision, stale },
	pieces: [...pieces],
});

describe("DI-13: a new text of an article", () => {
	test("keeps, moves, changes or loses each mark, and says so before and after", async ({
		newsroom,
	}) => {
		const { lead, other, dossierId, article, marks } = await open(newsroom);
		const link = await newsroom.link(lead, dossierId, [marks.kept, marks.lost], "denies");
		const source = await sourceOf(lead, dossierId, second);
		const before = await newsroom.snapshot();
		const preview = take(await previewVersion(lead, article.id, { revision: 1, source }));
		expect(preview).toMatchObject({
			counts: { kept: 1, moved: 1, changed: 1, lost: 1 },
			same: false,
		});
		expect(preview.words.added).toBeGreaterThan(0);
		expect(await newsroom.snapshot()).toEqual(before);

		const { id, receipt } = await publish(other, article, second);
		expect(receipt).toMatchObject({ id: article.id, revision: 2, also: [marks.changed] });
		const desk = take(await readDesk(lead, article.id));
		expect(desk.version).toMatchObject({ id, number: 2 });
		const shown = new Map(desk.annotations.map((one) => [one.id, one]));
		expect(shown.get(marks.kept)).toMatchObject({ state: "approved", stale: false, revision: 1 });
		expect(shown.get(marks.moved)).toMatchObject({ state: "approved", stale: false, revision: 1 });
		expect(shown.get(marks.changed)).toMatchObject({ state: "proposed", stale: true, revision: 2 });
		expect(shown.has(marks.lost)).toBe(false);
		for (const { pieces } of desk.annotations)
			for (const { start, end, quote } of pieces)
				expect(desk.version.text.slice(start, end)).toBe(quote);
		expect(desk.links).toMatchObject([{ id: link, stale: true, to: { lost: true } }]);
		expect(desk.links[0]?.from).not.toHaveProperty("lost");

		const report = take(await readVersionReport(lead, id));
		expect(report).toMatchObject({ counts: preview.counts, number: 2, newest: true });
		expect(report.marks.map(({ annotationId, fate }) => [annotationId, fate])).toEqual([
			[marks.changed, "changed"],
			[marks.lost, "lost"],
		]);
		const [changed, lost] = report.marks;
		expect(changed?.wording.filter(({ kind }) => kind === "added").map(({ text }) => text)).toEqual(
			["n’", "pas "],
		);
		expect(lost).toMatchObject({ is: [], links: 1 });
		expect(lost?.context.text).toContain("Le conseil se réunit jeudi.");

		const old = take(await readVersionMarks(lead, article.versionId));
		expect(old.marks).toHaveLength(4);
		expect(await checkInvariants()).toEqual([]);
	});

	test("is found by the search, and the old one is not; a changed mark by its new words", async ({
		newsroom,
	}) => {
		const { lead, article, dossierId, marks } = await open(newsroom);
		const { id } = await publish(lead, article, second);
		const found = async (q: string) => take(await search(lead, { q, dossierId, limit: 50 })).hits;
		expect((await found("encore")).filter(({ kind }) => kind === "text")).toEqual([]);
		expect(JSON.stringify(await found("pas signé"))).toContain(marks.changed);
		expect(id).not.toBe(article.versionId);
	});

	test("is refused when it is the text there is, when the article has moved on, and in a blind round; a repeat is harmless", async ({
		newsroom,
	}) => {
		const { lead, other, article, dossierId } = await open(newsroom);
		const same = await sourceOf(lead, dossierId, first);
		const again = (revision: number, source: Awaited<ReturnType<typeof sourceOf>>) => ({
			...{ opId: uuidv7(), articleId: article.id, revision, source },
		});
		expect(await addVersion(lead, uuidv7(), again(1, same))).toMatchObject({
			failure: { code: "invalid", fields: [{ path: "source", code: "same-text" }] },
		});
		const { id, body, receipt } = await publish(lead, article, second);
		expect(take(await addVersion(lead, id, body))).toEqual(receipt);
		const late = await addVersion(other, uuidv7(), again(1, same));
		expect(late).toMatchObject({ failure: { code: "stale", revision: 2 } });

		const bare = await newsroom.import(lead, dossierId, "Un autre texte.\n\nSans marque aucune.");
		const round = { opId: uuidv7(), dossierId, articleIds: [bare.id] };
		const memberIds = [lead, other].map(({ scope }) => scope.memberId);
		take(await openRound(lead, uuidv7(), { ...round, memberIds }));
		const inRound = { ...again(1, same), articleId: bare.id };
		expect(codeOf(await addVersion(lead, uuidv7(), inRound))).toBe("blind-round");
	});

	test("brings back what the one before had lost, when the words are put back", async ({
		newsroom,
	}) => {
		const { lead, article, marks } = await open(newsroom);
		await publish(lead, article, second);
		const { id } = await publish(lead, article, `${first}\n\nEt une ligne de plus.`, 2);
		const report = take(await readVersionReport(lead, id));
		expect(report.counts).toMatchObject({ lost: 0 });
		const lost = take(await readAnnotation(lead, marks.lost));
		expect(lost).toMatchObject({ state: "approved", stale: false, versionId: id });
	});
});

describe("what a new text changed or lost", () => {
	test("is confirmed, and approved by somebody else; the history says so; it can be taken back", async ({
		newsroom,
	}) => {
		const { lead, other, third, article, marks } = await open(newsroom);
		const { id } = await publish(other, article, second);
		const mark = take(await readAnnotation(lead, marks.changed));
		const unseen = { opId: uuidv7(), kind: "annotation", subjectId: marks.changed } as const;
		const early = { ...unseen, revision: 2, outcome: "approved", reason: null, words: "" } as const;
		expect(codeOf(await makeDecision(third, uuidv7(), early))).toBe("step-not-allowed");
		const confirm = settling(id, 2, mark.pieces);
		take(await settleFate(lead, marks.changed, confirm));
		const confirmed = take(await readAnnotation(lead, marks.changed));
		expect(confirmed).toMatchObject({ state: "proposed", stale: false, revision: 3 });
		const decision = { opId: uuidv7(), kind: "annotation", subjectId: marks.changed } as const;
		const approve = {
			...decision,
			revision: 3,
			outcome: "approved",
			reason: null,
			words: "",
		} as const;
		expect(codeOf(await makeDecision(lead, uuidv7(), approve))).toBe("four-eyes");
		expect(codeOf(await makeDecision(other, uuidv7(), approve))).toBe("four-eyes");
		take(await makeDecision(third, uuidv7(), { ...approve, opId: uuidv7() }));
		const history = take(await readAnnotationHistory(lead, marks.changed));
		expect(history.revisions.map(({ content }) => content.pieces[0]?.quote)).toEqual([
			"Le contrat n’est pas signé",
			"Le contrat n’est pas signé",
			"Le contrat est signé",
		]);
		take(await settleFate(lead, marks.changed, settling(id, 3, mark.pieces, true)));
		expect(take(await readAnnotation(lead, marks.changed))).toMatchObject({
			...{ state: "proposed", stale: true, revision: 4 },
		});
		expect(await checkInvariants()).toEqual([]);
	});

	test("is placed again by hand, and is lost again when that is taken back", async ({
		newsroom,
	}) => {
		const { lead, article, marks } = await open(newsroom);
		const { id } = await publish(lead, article, second);
		const { text } = take(await readDesk(lead, article.id)).version;
		const start = text.indexOf("rien n’est prêt");
		const quote = "rien n’est prêt";
		const piece: Piece = { role: "body", start, end: start + quote.length, quote };
		const wrong = settling(id, 1, [{ ...piece, quote: "rien n’est fait" }]);
		expect(codeOf(await settleFate(lead, marks.lost, wrong))).toBe("invalid");
		take(await settleFate(lead, marks.lost, settling(id, 1, [piece])));
		expect(take(await readAnnotation(lead, marks.lost))).toMatchObject({
			...{ state: "proposed", stale: false, revision: 2, versionId: id, pieces: [piece] },
		});
		const back = settleFateSchema.parse(settling(id, 2, [], true));
		take(await settleFate(lead, marks.lost, back));
		expect(take(await readAnnotation(lead, marks.lost))).toMatchObject({
			...{ stale: true, revision: 3, versionId: article.versionId },
		});
		const kept = settling(id, 1, [piece]);
		expect(codeOf(await settleFate(lead, marks.kept, kept))).toBe("step-not-allowed");
		expect(await checkInvariants()).toEqual([]);
	});
});

test("DI-14: what is marked in a text that was replaced meanwhile is carried into the new one, or said to be lost", async ({
	newsroom,
}) => {
	const { lead, article } = await open(newsroom);
	await publish(lead, article, second);
	const late = async (quote: string) => {
		const id = uuidv7();
		take(await placeAnnotation(lead, id, markBody(article, quote, {})));
		return take(await readAnnotation(lead, id));
	};
	const kept = await late("Selon deux sources portuaires");
	expect(kept).toMatchObject({ stale: false });
	expect(kept.versionId).not.toBe(article.versionId);
	expect(await late("Le conseil se réunit jeudi")).toMatchObject({
		...{ stale: true, versionId: article.versionId },
	});
	expect(await checkInvariants()).toEqual([]);
});

test("DI-13: whatever the next texts are, no mark is kept or moved onto words other than its own", async ({
	newsroom,
}) => {
	const { lead, article } = await open(newsroom);
	let revision = 1;
	const sentences = fc.shuffledSubarray([...lines, "Le port dément.", "Rien."], { minLength: 1 });
	const texts = fc.sample(sentences, { numRuns: 6, seed: 11 });
	for (const text of texts) {
		const source = await sourceOf(lead, article.dossierId, text.join("\n\n"));
		const body = { opId: uuidv7(), articleId: article.id, revision, source };
		if ((await addVersion(lead, uuidv7(), body)).ok) revision += 1;
	}
	expect(revision).toBeGreaterThan(3);
	expect(await checkInvariants()).toEqual([]);
});

test("thousands of marks are carried in one go, those that change in as few statements", async ({
	newsroom,
}) => {
	const { lead, dossierId } = await open(newsroom);
	const many = generateArticle(12_000, 3000);
	const article = await newsroom.import(lead, dossierId, many.text);
	const place = { dossierId, articleId: article.id, versionId: article.versionId };
	await plantMarks(newsroom.database.owner, { ...place, authorId: lead.scope.memberId }, many);
	const { id } = await publish(lead, article, article.text.replaceAll(" lundi ", " mardi "));
	const { counts } = take(await readVersionReport(lead, id));
	expect(counts.kept + counts.moved + counts.changed + counts.lost).toBe(3000);
	expect(counts.changed).toBeGreaterThan(100);
	expect(counts.kept).toBeGreaterThan(100);
});
