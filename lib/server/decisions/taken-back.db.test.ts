import { uuidv7 } from "uuidv7";
import { describe, expect, vi } from "vitest";
import { type Outcome, type ReviewKind, reviewKinds } from "@/lib/domain/review";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { restoreArticle } from "@/lib/server/articles/restore-article";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { readReviewEntry } from "@/lib/server/review/read-review-entry";
import { decideVerdict } from "@/lib/server/statements/decide-verdict";
import { placeMembership } from "@/lib/server/statements/place-membership";
import { placeVerdict } from "@/lib/server/statements/place-verdict";
import { readStatement } from "@/lib/server/statements/read-statement";
import {
	codeOf,
	decisionBody,
	markBody,
	type Newsroom,
	type TestActor,
	take,
	test,
} from "@/lib/testing/newsroom";
import {
	openReviewed,
	placeReviewed,
	type ReviewedScene,
	reviewedTables,
	signedWords as words,
} from "@/lib/testing/reviewed-scene";
import { makeDecision } from "./make-decision";
import { readDecision } from "./read-decision";
import { withdrawDecision } from "./withdraw-decision";

async function decide(
	actor: TestActor,
	subject: { kind: ReviewKind; id: string; revision?: number },
	outcome: Outcome = "approved",
): Promise<string> {
	const id = uuidv7();
	take(await makeDecision(actor, id, decisionBody(subject, outcome)));
	return id;
}

async function stateOf({ newsroom }: ReviewedScene, kind: ReviewKind, id: string): Promise<string> {
	const { rows } = await newsroom.database.owner.query(
		`SELECT "state" FROM "${reviewedTables[kind]}" WHERE "id" = $1`,
		[id],
	);
	return rows[0].state;
}

describe.each(reviewKinds)("a decision about a %s that is taken back", (kind) => {
	test("leaves the thing as it was before, and stays in the history", async ({ newsroom }) => {
		const scene = await openReviewed(newsroom);
		const { reviewer, lead } = scene;
		const id = await placeReviewed[kind](scene, scene.author);
		const first = await decide(reviewer, { kind, id });
		const second = await decide(lead, { kind, id }, "rejected");
		expect(codeOf(await withdrawDecision(reviewer, first, uuidv7()))).toBe("step-not-allowed");
		const receipt = take(await withdrawDecision(lead, second, uuidv7()));
		expect(receipt).toMatchObject({ id, revision: 1, state: "approved" });
		expect(await stateOf(scene, kind, id)).toBe("approved");
		take(await withdrawDecision(reviewer, first, uuidv7()));
		expect(await stateOf(scene, kind, id)).toBe("proposed");
		expect(take(await readDecision(lead, first))).toMatchObject({
			outcome: "approved",
			withdrawnAt: expect.stringMatching(/Z$/),
		});
		const { rows } = await newsroom.database.owner.query(
			`SELECT e."type" FROM "Event" e WHERE e."streamId" = $1 ORDER BY e."seq" DESC LIMIT 2`,
			[scene.dossierId],
		);
		expect(rows.map(({ type }) => type)).toEqual([`${kind}.undecided`, `${kind}.undecided`]);
	});

	test("is neither made nor taken back while the article is removed", async ({ newsroom }) => {
		const scene = await openReviewed(newsroom);
		const { reviewer, lead, article } = scene;
		const id = await placeReviewed[kind](scene, scene.author);
		const first = await decide(reviewer, { kind, id });
		take(await removeArticle(lead, article.id, uuidv7()));
		const body = decisionBody({ kind, id }, "rejected");
		expect(codeOf(await makeDecision(lead, uuidv7(), body))).toBe("not-found");
		expect(codeOf(await withdrawDecision(reviewer, first, uuidv7()))).toBe("not-found");
		expect(await stateOf(scene, kind, id)).toBe("approved");
		take(await restoreArticle(lead, article.id, uuidv7()));
		await decide(lead, { kind, id }, "rejected");
	});

	test("DI-21: is the last one whatever the clock says meanwhile", async ({ newsroom }) => {
		const scene = await openReviewed(newsroom);
		const { reviewer, lead, dossierId } = scene;
		const id = await placeReviewed[kind](scene, scene.author);
		vi.useFakeTimers({ toFake: ["Date"] });
		try {
			await decide(reviewer, { kind, id }, "rejected");
			vi.setSystemTime(Date.now() - 3_600_000);
			const second = await decide(lead, { kind, id });
			expect(await stateOf(scene, kind, id)).toBe("approved");
			const entry = take(await readReviewEntry(scene.author, dossierId, id));
			expect(entry.past.map(({ outcome }) => outcome)).toEqual(["approved", "rejected"]);
			vi.setSystemTime(Date.now() - 3_600_000);
			take(await withdrawDecision(lead, second, uuidv7()));
			expect(await stateOf(scene, kind, id)).toBe("rejected");
		} finally {
			vi.useRealTimers();
		}
		expect(await checkInvariants()).toEqual([]);
	});

	test("is taken back once, by its decider alone, who is still a reviewer", async ({
		newsroom,
	}) => {
		const scene = await openReviewed(newsroom);
		const id = await placeReviewed[kind](scene, scene.author);
		const decision = await decide(scene.reviewer, { kind, id });
		for (const actor of [scene.lead, scene.author, scene.checker])
			expect(codeOf(await withdrawDecision(actor, decision, uuidv7()))).toBe("forbidden");
		const stranger = await newsroom.addMember("admin");
		expect(codeOf(await withdrawDecision(stranger, decision, uuidv7()))).toBe("not-found");
		const opId = uuidv7();
		const once = take(await withdrawDecision(scene.reviewer, decision, opId));
		expect(take(await withdrawDecision(scene.reviewer, decision, opId))).toEqual(once);
		const again = take(await withdrawDecision(scene.reviewer, decision, uuidv7()));
		expect(again).toMatchObject({ seq: null, state: "proposed" });
	});

	test("AZ-07: whoever edited it before a withdrawn approval decides no more than before", async ({
		newsroom,
	}) => {
		const scene = await openReviewed(newsroom);
		const { author, reviewer, lead, dossierId } = scene;
		const id = await placeReviewed[kind](scene, scene.author);
		const decision = await decide(reviewer, { kind, id });
		take(await withdrawDecision(reviewer, decision, uuidv7()));
		const own = makeDecision(author, uuidv7(), decisionBody({ kind, id }, "approved"));
		expect(codeOf(await own)).toBe("four-eyes");
		const { owner, app } = newsroom.database;
		const { rows } = await owner.query(`SELECT "editorId" FROM "Revision" WHERE "subjectId" = $1`, [
			id,
		]);
		expect(rows[0].editorId).toBe(author.scope.memberId);
		// A second editor, so that the first is no longer the editor of the revision that is decided about.
		await owner.query(
			`INSERT INTO "Revision" ("kind", "subjectId", "number", "dossierId", "editorId", "content")
				VALUES ($1, $2, 2, $3, $4, '{}')`,
			[kind, id, dossierId, lead.scope.memberId],
		);
		const attack = app.query(
			`INSERT INTO "Decision" ("id", "dossierId", "kind", "subjectId", "revision", "editorId", "deciderId", "outcome")
				VALUES (gen_random_uuid(), $1, $2, $3, 2, $4, $5, 'approved')`,
			[dossierId, kind, id, lead.scope.memberId, author.scope.memberId],
		);
		await expect(attack).rejects.toThrow(/decider made a revision/);
		await owner.query('ALTER TABLE "Revision" DISABLE TRIGGER USER');
		await owner.query(`DELETE FROM "Revision" WHERE "subjectId" = $1 AND "number" = 2`, [id]);
		await owner.query('ALTER TABLE "Revision" ENABLE TRIGGER USER');
	});
});

test("a decision about an earlier revision is not taken back", async ({ newsroom }) => {
	const scene = await openReviewed(newsroom);
	const { author, reviewer, article } = scene;
	const id = await newsroom.mark(author, article, words);
	const decision = await decide(reviewer, { kind: "annotation", id });
	const edit = markBody(article, words, { revision: 1, tag: "denial" });
	take(await placeAnnotation(author, id, edit));
	expect(codeOf(await withdrawDecision(reviewer, decision, uuidv7()))).toBe("stale");
});

describe("by SQL, a decision", () => {
	test("is not taken back by another, nor one that is not the last, nor twice, nor in part", async ({
		newsroom,
	}) => {
		const scene = await openReviewed(newsroom);
		const { author, reviewer, lead, dossierId } = scene;
		const id = await newsroom.mark(author, scene.article, words);
		const first = await decide(reviewer, { kind: "annotation", id });
		const second = await decide(lead, { kind: "annotation", id }, "rejected");
		const { app } = newsroom.database;
		const takeBack = (decision: string, actor: TestActor) =>
			app.query(
				`INSERT INTO "Withdrawal" ("decisionId", "dossierId", "memberId") VALUES ($1, $2, $3)`,
				[decision, dossierId, actor.scope.memberId],
			);
		await expect(takeBack(second, author)).rejects.toMatchObject({ code: "23503" });
		await expect(takeBack(first, reviewer)).rejects.toMatchObject({ code: "RC409" });
		// The mark would stay rejected by a decision that is none any more.
		await expect(takeBack(second, lead)).rejects.toMatchObject({ code: "RC403" });
		take(await withdrawDecision(lead, second, uuidv7()));
		await expect(takeBack(second, lead)).rejects.toMatchObject({ code: "RC409" });
		for (const change of [
			'UPDATE "Withdrawal" SET "at" = now()',
			'DELETE FROM "Withdrawal"',
			'TRUNCATE "Withdrawal"',
		]) {
			await expect(app.query(change)).rejects.toMatchObject({ code: "42501" });
			await expect(newsroom.database.owner.query(change)).rejects.toThrow(
				/append-only|cannot|only/,
			);
		}
	});
});

describe("a verdict", () => {
	async function judged(newsroom: Newsroom) {
		const scene = await openReviewed(newsroom);
		const { checker, dossierId, author } = scene;
		const statementId = await newsroom.state(author, dossierId);
		const said = { grade: "disputed", method: "Lu." } as const;
		take(await placeVerdict(checker, statementId, { opId: uuidv7(), revision: null, ...said }));
		const status = async () => take(await readStatement(checker, statementId)).status;
		const answer = async (outcome: "approved" | "changes_requested") => {
			const body = { opId: uuidv7(), revision: 1, outcome, words: "Pas assez de sources." };
			take(await decideVerdict(scene.reviewer, statementId, body));
			return body.opId;
		};
		return { ...scene, statementId, status, answer };
	}

	test.for(["approved", "changes_requested"] as const)(
		"that was %s is proposed again when that is taken back",
		async (outcome, { newsroom }) => {
			const { reviewer, lead, status, answer } = await judged(newsroom);
			const decision = await answer(outcome);
			expect(await status()).not.toBe("verdict_proposed");
			expect(codeOf(await withdrawDecision(lead, decision, uuidv7()))).toBe("forbidden");
			take(await withdrawDecision(reviewer, decision, uuidv7()));
			expect(await status()).toBe("verdict_proposed");
			await answer("approved");
			expect(await status()).toBe("verdict_final");
		},
	);

	test("that has lapsed since is not proposed again by taking its confirmation back", async ({
		newsroom,
	}) => {
		const { reviewer, checker, article, statementId, status, answer } = await judged(newsroom);
		const decision = await answer("approved");
		const annotationId = await newsroom.mark(checker, article, words);
		const body = { opId: uuidv7(), revision: null, statementId, annotationId };
		take(await placeMembership(checker, uuidv7(), { ...body, stance: "asserts" }));
		expect(await status()).toBe("being_checked");
		expect(codeOf(await withdrawDecision(reviewer, decision, uuidv7()))).toBe("step-not-allowed");
	});
});

test("the doctor finds nothing wrong with all of this", async ({ newsroom: _ }) => {
	expect(await checkInvariants()).toEqual([]);
});
