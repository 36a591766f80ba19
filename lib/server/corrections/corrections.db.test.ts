import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import type { CorrectionContent } from "@/lib/domain/correction";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { readAnnotation } from "@/lib/server/annotations/read-annotation";
import { readAnnotationHistory } from "@/lib/server/annotations/read-annotation-history";
import { makeDecision } from "@/lib/server/decisions/make-decision";
import { withdrawDecision } from "@/lib/server/decisions/withdraw-decision";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import {
	codeOf,
	decisionBody,
	markBody,
	type Newsroom,
	type TestActor,
	type TestArticle,
	take,
	test,
} from "@/lib/testing/newsroom";
import { acceptCorrection } from "./accept-correction";
import { declineCorrection } from "./decline-correction";
import { listCorrections } from "./list-corrections";

const words = "Le contrat est signé";

async function open(newsroom: Newsroom) {
	const [lead, reviewer, other] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
	];
	const [author, checker] = [
		await newsroom.addMember("checker"),
		await newsroom.addMember("checker"),
	];
	const dossierId = await newsroom.openDossier(lead, reviewer, other, author, checker);
	const article = await newsroom.import(lead, dossierId);
	const speakerId = await newsroom.speak(lead, dossierId);
	const id = await newsroom.mark(author, article, words);
	return { newsroom, lead, reviewer, other, author, checker, dossierId, article, speakerId, id };
}

type Scene = Awaited<ReturnType<typeof open>>;

function contentFor(
	article: TestArticle,
	quote: string,
	more: Partial<CorrectionContent> = {},
): CorrectionContent {
	const { tag, pieces, speakerIds, versionId } = markBody(article, quote);
	return { tag, pieces, speakerIds, versionId, ...more };
}

/** Sends the mark back with a correction; answers the outcome and the id of both. */
async function propose(
	{ reviewer, id: subjectId }: Scene,
	correction: CorrectionContent,
	actor: TestActor = reviewer,
) {
	const id = uuidv7();
	const body = decisionBody({ kind: "annotation", id: subjectId }, "changes_requested");
	return { id, answer: await makeDecision(actor, id, { ...body, correction }) };
}

const decline = (actor: TestActor, id: string) =>
	declineCorrection(actor, id, { opId: uuidv7(), words: "Le verbe en fait partie." });

describe("a correction that is accepted", () => {
	test("is the next revision, edited by its proposer: somebody else approves it", async ({
		newsroom,
	}) => {
		const scene = await open(newsroom);
		const { article, author, reviewer, other, speakerId, id } = scene;
		const would = contentFor(article, "« Le contrat est signé »", {
			tag: "attribution",
			speakerIds: [speakerId],
		});
		const proposed = await propose(scene, would);
		take(proposed.answer);
		expect(take(await listCorrections(author, id))).toMatchObject([
			{ id: proposed.id, state: "open", content: would },
		]);
		const receipt = take(await acceptCorrection(author, proposed.id, uuidv7()));
		expect(receipt).toMatchObject({ id, revision: 2, state: "proposed" });
		const { tag, pieces, speakerIds, editorIds } = take(await readAnnotation(author, id));
		expect({ tag, pieces, speakerIds }).toEqual({ ...would, versionId: undefined });
		expect(editorIds.toSorted()).toEqual(
			[author.scope.memberId, reviewer.scope.memberId].toSorted(),
		);
		const history = take(await readAnnotationHistory(author, id));
		expect(history.revisions[0]?.editor.id).toBe(reviewer.scope.memberId);
		const subject = { kind: "annotation", id, revision: 2 } as const;
		expect(codeOf(await newsroom.decide(reviewer, subject))).toBe("four-eyes");
		expect(codeOf(await newsroom.decide(other, subject))).toBe("ok");
		expect(take(await listCorrections(author, id))).toMatchObject([
			{ state: "accepted", settler: { id: author.scope.memberId } },
		]);
	});

	test("may be accepted by any checker, not by its proposer, and once", async ({ newsroom }) => {
		const scene = await open(newsroom);
		const would = contentFor(scene.article, "contrat est signé");
		const { id } = await propose(scene, would);
		expect(codeOf(await acceptCorrection(scene.reviewer, id, uuidv7()))).toBe("four-eyes");
		const stranger = await newsroom.addMember("admin");
		expect(codeOf(await acceptCorrection(stranger, id, uuidv7()))).toBe("not-found");
		expect(codeOf(await acceptCorrection(scene.checker, id, uuidv7()))).toBe("ok");
		expect(codeOf(await acceptCorrection(scene.author, id, uuidv7()))).toBe("step-not-allowed");
		expect(codeOf(await decline(scene.author, id))).toBe("step-not-allowed");
	});

	test("by SQL, is what its proposer edited, and nobody’s who proposed it", async ({
		newsroom,
	}) => {
		const scene = await open(newsroom);
		const { id } = await propose(scene, contentFor(scene.article, "contrat est signé"));
		const { app, owner } = newsroom.database;
		const settle = (by: TestActor, revision: number) =>
			app.query(
				`UPDATE "Correction" SET "state" = 'accepted', "acceptedAs" = $2, "settledBy" = $3, "settledAt" = now()
					WHERE "id" = $1`,
				[id, revision, by.scope.memberId],
			);
		await owner.query(
			`INSERT INTO "Revision" ("kind", "subjectId", "number", "dossierId", "editorId", "content")
				VALUES ('annotation', $1, 2, $2, $3, '{}')`,
			[scene.id, scene.dossierId, scene.author.scope.memberId],
		);
		await expect(settle(scene.author, 2)).rejects.toMatchObject({ code: "23503" });
		await expect(settle(scene.reviewer, 2)).rejects.toMatchObject({ code: "23514" });
		await expect(settle(scene.author, 1)).rejects.toMatchObject({ code: "23514" });
		const alter = `UPDATE "Correction" SET "content" = '{}' WHERE "id" = $1`;
		await expect(app.query(alter, [id])).rejects.toMatchObject({ code: "RC403" });
		await expect(app.query(`DELETE FROM "Correction" WHERE "id" = $1`, [id])).rejects.toMatchObject(
			{
				code: "RC403",
			},
		);
		await owner.query('ALTER TABLE "Revision" DISABLE TRIGGER USER');
		await owner.query(`DELETE FROM "Revision" WHERE "subjectId" = $1 AND "number" = 2`, [scene.id]);
		await owner.query('ALTER TABLE "Revision" ENABLE TRIGGER USER');
	});
});

test("a correction that is declined leaves the mark to wait again, with the reason", async ({
	newsroom,
}) => {
	const scene = await open(newsroom);
	const { id } = await propose(scene, contentFor(scene.article, "contrat est signé"));
	const receipt = take(await decline(scene.author, id));
	expect(receipt).toMatchObject({ id: scene.id, revision: 1, state: "proposed" });
	expect(take(await listCorrections(scene.reviewer, scene.id))).toMatchObject([
		{ state: "declined", words: "Le verbe en fait partie." },
	]);
	expect(codeOf(await newsroom.decide(scene.other, { kind: "annotation", id: scene.id }))).toBe(
		"ok",
	);
});

test("a correction lapses with its decision, and with another edit", async ({ newsroom }) => {
	const scene = await open(newsroom);
	const { article, author, reviewer } = scene;
	const first = await propose(scene, contentFor(article, "contrat est signé"));
	take(await withdrawDecision(reviewer, first.id, uuidv7()));
	expect(codeOf(await acceptCorrection(author, first.id, uuidv7()))).toBe("step-not-allowed");
	const second = await propose(scene, contentFor(article, "contrat est signé"));
	take(await placeAnnotation(author, scene.id, markBody(article, "est signé", { revision: 1 })));
	expect(codeOf(await acceptCorrection(author, second.id, uuidv7()))).toBe("stale");
	const states = take(await listCorrections(author, scene.id)).map(({ state }) => state);
	expect(states).toEqual(["passed", "withdrawn"]);
});

describe("a correction is refused, and the decision with it,", () => {
	test("where it says what the mark says, where its words are not the text’s, or its speaker is nobody’s", async ({
		newsroom,
	}) => {
		const scene = await open(newsroom);
		const { article, author, dossierId, lead, id } = scene;
		const foreign = await newsroom.openDossier(lead);
		const away = await newsroom.speak(lead, foreign);
		const before = await newsroom.snapshot();
		const [piece] = contentFor(article, words).pieces;
		const refused = {
			same: contentFor(article, words),
			quote: contentFor(article, words, {
				pieces: [{ ...piece, quote: "Le contrat est singé" }],
			} as never),
			speaker: contentFor(article, words, { speakerIds: [away] }),
		};
		for (const [name, would] of Object.entries(refused))
			expect([name, codeOf((await propose(scene, would)).answer)]).toEqual([name, "invalid"]);
		const nowhere = contentFor(article, "contrat", { versionId: uuidv7() });
		expect(codeOf((await propose(scene, nowhere)).answer)).toBe("not-found");
		const own = await propose(scene, contentFor(article, "contrat"), author);
		expect(codeOf(own.answer)).toBe("forbidden");
		expect(await newsroom.snapshot()).toEqual(before);
		const denial = await newsroom.mark(author, article, "La société dément", { tag: "denial" });
		await newsroom.link(author, dossierId, [denial, id], "denies");
		const { tag: _, ...rest } = contentFor(article, words);
		const forbidden = await propose({ ...scene, id: denial }, { ...rest, tag: "claim" });
		expect(codeOf(forbidden.answer)).toBe("links-forbid-tag");
	});
});

test("the doctor finds nothing wrong with all of this", async ({ newsroom: _ }) => {
	expect(await checkInvariants()).toEqual([]);
});
