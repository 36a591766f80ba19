import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { toNote } from "@/lib/domain/note";
import type { ReviewKind } from "@/lib/domain/review";
import { passagesOfLine } from "@/lib/domain/review-line";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { placeLink } from "@/lib/server/links/place-link";
import { pageReview } from "@/lib/server/review/page-review";
import { placeMembership } from "@/lib/server/statements/place-membership";
import {
	codeOf,
	decisionBody,
	linkBody,
	markBody,
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

const edits: Record<
	ReviewKind,
	(opened: ReviewedScene, editor: TestActor, id: string, revision: number) => Promise<unknown>
> = {
	annotation: async ({ article }, editor, id, revision) =>
		take(await placeAnnotation(editor, id, markBody(article, words, { revision, tag: "denial" }))),
	link: async ({ newsroom, dossierId }, editor, id, revision) => {
		const { owner } = newsroom.database;
		const { rows } = await owner.query('SELECT * FROM "Link" WHERE "id" = $1', [id]);
		const body = linkBody(dossierId, [rows[0].fromId, rows[0].toId], "quotes");
		return take(await placeLink(editor, id, { ...body, revision }));
	},
	membership: async ({ newsroom }, editor, id, revision) => {
		const { owner } = newsroom.database;
		const { rows } = await owner.query('SELECT * FROM "Membership" WHERE "id" = $1', [id]);
		const { statementId, annotationId } = rows[0];
		const stance = "denies" as const;
		const body = { opId: uuidv7(), revision, statementId, annotationId, stance };
		return take(await placeMembership(editor, id, body));
	},
};

const thingOf = (kind: ReviewKind) => ({
	table: reviewedTables[kind],
	place: placeReviewed[kind],
	edit: edits[kind],
});

const kinds: ReviewKind[] = ["annotation", "link", "membership"];

/** Writes a decision straight into the table, as the application's role can. */
function insertDecision(
	{ newsroom, dossierId }: ReviewedScene,
	decision: {
		kind: ReviewKind;
		id: string;
		revision: number;
		editor: TestActor;
		decider: TestActor;
	},
) {
	const { kind, id, revision, editor, decider } = decision;
	return newsroom.database.app.query(
		`INSERT INTO "Decision" ("id", "dossierId", "kind", "subjectId", "revision", "editorId", "deciderId", "outcome")
			VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'approved')`,
		[dossierId, kind, id, revision, editor.scope.memberId, decider.scope.memberId],
	);
}

describe.each(kinds)("AZ-07: the approver of a %s", (kind) => {
	const { table, place, edit } = thingOf(kind);

	test("is not its author, a reviewer, the lead or an administrator", async ({ newsroom }) => {
		const opened = await openReviewed(newsroom);
		const admin = await newsroom.addMember("admin");
		await newsroom.letIn(opened.lead, opened.dossierId, admin);
		for (const author of [opened.author, opened.lead, admin]) {
			const id = await place(opened, author);
			const before = await newsroom.snapshot();
			expect(codeOf(await newsroom.decide(author, { kind, id }))).toBe("four-eyes");
			expect(await newsroom.snapshot()).toEqual(before);
		}
	});

	test("is somebody else who reviews, and the state follows", async ({ newsroom }) => {
		const opened = await openReviewed(newsroom);
		const id = await place(opened, opened.author);
		expect(codeOf(await newsroom.decide(opened.checker, { kind, id }))).toBe("forbidden");
		const receipt = take(await newsroom.decide(opened.reviewer, { kind, id }));
		expect(receipt).toMatchObject({ id, revision: 1, state: "approved" });
	});

	test("is nobody who edited it", async ({ newsroom }) => {
		const opened = await openReviewed(newsroom);
		const id = await place(opened, opened.author);
		await edit(opened, opened.reviewer, id, 1);
		const subject = { kind, id, revision: 2 };
		expect(codeOf(await newsroom.decide(opened.author, subject))).toBe("four-eyes");
		expect(codeOf(await newsroom.decide(opened.reviewer, subject))).toBe("four-eyes");
		expect(codeOf(await newsroom.decide(opened.lead, subject))).toBe("ok");
	});

	test("is not an author made reviewer afterwards", async ({ newsroom }) => {
		const opened = await openReviewed(newsroom);
		const id = await place(opened, opened.checker);
		const { memberId } = opened.checker.scope;
		await newsroom.database.owner.query(
			'UPDATE "Member" SET "role" = \'reviewer\' WHERE "id" = $1',
			[memberId],
		);
		expect(codeOf(await newsroom.decide(opened.checker, { kind, id }))).toBe("four-eyes");
	});

	test("is not the editor of what was approved before and is now rejected", async ({
		newsroom,
	}) => {
		const opened = await openReviewed(newsroom);
		const id = await place(opened, opened.author);
		take(await newsroom.decide(opened.reviewer, { kind, id }));
		take(await newsroom.decide(opened.lead, { kind, id }, "rejected"));
		const before = await newsroom.snapshot();
		expect(codeOf(await newsroom.decide(opened.author, { kind, id }))).toBe("four-eyes");
		expect(await newsroom.snapshot()).toEqual(before);
	});

	test("may be the author of a revision approved since, when others edited after", async ({
		newsroom,
	}) => {
		const opened = await openReviewed(newsroom);
		const id = await place(opened, opened.author);
		take(await newsroom.decide(opened.reviewer, { kind, id }));
		await edit(opened, opened.checker, id, 1);
		expect(codeOf(await newsroom.decide(opened.author, { kind, id, revision: 2 }))).toBe("ok");
	});

	test("is refused by the table, not only by the use case", async ({ newsroom }) => {
		const opened = await openReviewed(newsroom);
		const { author, reviewer, checker } = opened;
		const id = await place(opened, author);
		const first = { kind, id, revision: 1, editor: author };
		const own = insertDecision(opened, { ...first, decider: author });
		await expect(own).rejects.toMatchObject({ code: expect.stringMatching(/^(RC403|23514)$/) });
		const lied = insertDecision(opened, { ...first, editor: reviewer, decider: author });
		await expect(lied).rejects.toMatchObject({ code: expect.stringMatching(/^(RC403|23503)$/) });
		const low = insertDecision(opened, { ...first, decider: checker });
		await expect(low).rejects.toMatchObject({ code: "RC403" });
		await edit(opened, reviewer, id, 1);
		const coEdited = { kind, id, revision: 2, editor: reviewer, decider: author };
		await expect(insertDecision(opened, coEdited)).rejects.toMatchObject({ code: "RC403" });
		const late = insertDecision(opened, { ...first, decider: opened.lead });
		await expect(late).rejects.toMatchObject({ code: "RC409" });
	});

	test("cannot be nobody: a state is not set without a decision", async ({ newsroom }) => {
		const opened = await openReviewed(newsroom);
		const id = await place(opened, opened.author);
		const { app } = newsroom.database;
		for (const state of ["approved", "rejected", "changes_requested"]) {
			const set = app.query(`UPDATE "${table}" SET "state" = $2 WHERE "id" = $1`, [id, state]);
			await expect(set).rejects.toMatchObject({ code: "RC403" });
		}
	});
});

describe.each(kinds)("AZ-08: a decision about a %s", (kind) => {
	const { table, place, edit } = thingOf(kind);

	test("of an older revision is stale, and says which is the present one", async ({ newsroom }) => {
		const opened = await openReviewed(newsroom);
		const id = await place(opened, opened.author);
		await edit(opened, opened.author, id, 1);
		const before = await newsroom.snapshot();
		expect(await newsroom.decide(opened.reviewer, { kind, id })).toEqual({
			ok: false,
			failure: { code: "stale", revision: 2 },
		});
		expect(await newsroom.snapshot()).toEqual(before);
	});

	test("lapses by an edit", async ({ newsroom }) => {
		const opened = await openReviewed(newsroom);
		const id = await place(opened, opened.author);
		take(await newsroom.decide(opened.reviewer, { kind, id }));
		expect(await edit(opened, opened.author, id, 1)).toMatchObject({ state: "proposed" });
		const { rows } = await newsroom.database.owner.query(
			`SELECT "state", "revision" FROM "${table}" WHERE "id" = $1`,
			[id],
		);
		expect(rows).toEqual([{ state: "proposed", revision: 2 }]);
	});

	test("twice at once is one decision", async ({ newsroom }) => {
		const opened = await openReviewed(newsroom);
		const id = await place(opened, opened.author);
		const subject = { kind, id };
		const codes = await Promise.all([
			newsroom.decide(opened.reviewer, subject).then(codeOf),
			newsroom.decide(opened.lead, subject).then(codeOf),
		]);
		expect(codes.sort()).toEqual(["ok", "step-not-allowed"]);
	});
});

describe("AZ-07: a temporary table", () => {
	test.for(kinds)("does not stand in for the decisions about a %s", async (kind, { newsroom }) => {
		const opened = await openReviewed(newsroom);
		const { table, place } = thingOf(kind);
		const id = await place(opened, opened.author);
		const { app } = newsroom.database;
		await app.query("BEGIN");
		await app.query('CREATE TEMP TABLE "Decision" AS SELECT * FROM public."Decision" LIMIT 0');
		await app.query(
			`INSERT INTO pg_temp."Decision" ("id", "kind", "subjectId", "revision", "outcome", "at")
				VALUES (gen_random_uuid(), $1, $2, 1, 'approved', now())`,
			[kind, id],
		);
		const approve = `UPDATE "${table}" SET "state" = 'approved' WHERE "id" = $1`;
		await expect(app.query(approve, [id])).rejects.toMatchObject({ code: "RC403" });
		await app.query("ROLLBACK");
	});
});

describe("AZ-08: what was approved", () => {
	const byColumn = {
		Annotation: ["tag", "'attribution'"],
		Link: ["type", "'quotes'"],
		Membership: ["stance", "'reports'"],
	} as const;

	test.for(kinds)(
		"%s is not changed by SQL while it stays approved",
		async (kind, { newsroom }) => {
			const opened = await openReviewed(newsroom);
			const { table, place } = thingOf(kind);
			const [column, value] = byColumn[table as keyof typeof byColumn];
			const id = await place(opened, opened.author);
			take(await newsroom.decide(opened.reviewer, { kind, id }));
			const { app } = newsroom.database;
			const change = `UPDATE "${table}" SET "${column}" = ${value} WHERE "id" = $1`;
			await expect(app.query(change, [id])).rejects.toMatchObject({ code: "RC403" });
		},
	);

	test.for(kinds)(
		"%s is not changed by SQL and then called approved again",
		async (kind, { newsroom }) => {
			const opened = await openReviewed(newsroom);
			const { table, place } = thingOf(kind);
			const [column, value] = byColumn[table as keyof typeof byColumn];
			const id = await place(opened, opened.author);
			take(await newsroom.decide(opened.reviewer, { kind, id }));
			const { app } = newsroom.database;
			await app.query("BEGIN");
			const attack = async () => {
				await app.query(
					`UPDATE "${table}" SET "state" = 'proposed', "${column}" = ${value} WHERE "id" = $1`,
					[id],
				);
				await app.query(`UPDATE "${table}" SET "state" = 'approved' WHERE "id" = $1`, [id]);
			};
			await expect(attack()).rejects.toMatchObject({ code: "RC403" });
			await app.query("ROLLBACK");
		},
	);

	test("stays so when its note or its check-worthiness is edited", async ({ newsroom }) => {
		const opened = await openReviewed(newsroom);
		const { article, author, reviewer, checker } = opened;
		const id = await newsroom.mark(author, article, words);
		take(await newsroom.decide(reviewer, { kind: "annotation", id }));
		const noted = markBody(article, words, { revision: 1, note: toNote("À rappeler lundi") });
		expect(take(await placeAnnotation(checker, id, noted))).toMatchObject({ state: "approved" });
		const weighed = { ...noted, opId: uuidv7(), revision: 2, checkWorthiness: "high" } as const;
		expect(take(await placeAnnotation(checker, id, weighed))).toMatchObject({
			state: "approved",
			revision: 3,
		});
	});
});

test("a decision needs a state that allows it", async ({ newsroom }) => {
	const opened = await openReviewed(newsroom);
	const id = await newsroom.mark(opened.author, opened.article, words);
	const annotation = { kind: "annotation", id } as const;
	take(await newsroom.decide(opened.reviewer, annotation));
	const again = makeDecision(opened.lead, uuidv7(), decisionBody(annotation, "approved"));
	expect(codeOf(await again)).toBe("step-not-allowed");
	take(await newsroom.decide(opened.reviewer, annotation, "changes_requested"));
	expect(codeOf(await newsroom.decide(opened.lead, annotation))).toBe("ok");
});

test("DI-02: of fifty who decide at once what they saw proposed, each in their way, one wins", async ({
	newsroom,
}) => {
	const opened = await openReviewed(newsroom);
	const id = await newsroom.mark(opened.author, opened.article, words);
	const outcomes = ["approved", "rejected", "changes_requested"] as const;
	const answers = await Promise.all(
		Array.from({ length: 50 }, (_, n) => {
			const actor = n % 2 === 0 ? opened.reviewer : opened.lead;
			const outcome = outcomes[n % 3] ?? "approved";
			const body = decisionBody({ kind: "annotation", id }, outcome);
			return makeDecision(actor, uuidv7(), { ...body, saw: "proposed" });
		}),
	);
	const codes = answers.map(codeOf);
	expect(codes.filter((code) => code === "ok")).toHaveLength(1);
	expect(codes.filter((code) => code === "stale")).toHaveLength(49);
});

test("the queue says who may decide, as the decision itself does", async ({ newsroom }) => {
	const opened = await openReviewed(newsroom);
	const { author, lead, reviewer, checker, dossierId } = opened;
	const id = await newsroom.mark(author, opened.article, words);
	take(await newsroom.decide(reviewer, { kind: "annotation", id }));
	take(await newsroom.decide(lead, { kind: "annotation", id }, "rejected"));
	const other = await newsroom.mark(author, opened.article, "La société");
	for (const [actor, expected] of [
		[author, "edited-it"],
		[lead, "yes"],
		[checker, "not-reviewer"],
	] as const) {
		const { list } = take(await pageReview(actor, dossierId, { list: "waiting" }));
		expect(list.map((line) => [passagesOfLine(line)[0]?.annotationId, line.mayDecide])).toEqual([
			[other, expected],
		]);
		const own = take(await pageReview(actor, dossierId, { list: "waiting", whose: "me" }));
		expect(own.list).toHaveLength(expected === "edited-it" ? 0 : 1);
	}
	const mine = take(await pageReview(author, dossierId, { list: "received" }));
	expect(mine.list.map((line) => [line.id, line.mayDecide])).toEqual([[id, "edited-it"]]);
});
