import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import { languageNames } from "@/lib/domain/languages";
import type { Grade } from "@/lib/domain/verdict-scale";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { listEvents } from "@/lib/server/events/list-events";
import { decideVerdict } from "@/lib/server/statements/decide-verdict";
import { placeVerdict } from "@/lib/server/statements/place-verdict";
import { readStatement } from "@/lib/server/statements/read-statement";
import { readStatementHistory } from "@/lib/server/statements/read-statement-history";
import { codeOf, type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { placeVerdictScale } from "./place-verdict-scale";
import { readEditedScale, readVerdictScale } from "./read-verdict-scale";

let shipped: readonly Grade[] | undefined;

async function open(newsroom: Newsroom) {
	const admin = await newsroom.addMember("admin");
	const checker = await newsroom.addMember("checker");
	const reviewer = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(reviewer, checker);
	const id = await newsroom.state(checker, dossierId);
	// The tests share a newsroom: each begins with the scale that is shipped, and what others have added.
	shipped ??= take(await readVerdictScale(admin)).grades;
	const names = new Set(shipped.map(({ name }) => name));
	const all = shipped;
	take(await place(admin, (grades) => [...all, ...grades.filter(({ name }) => !names.has(name))]));
	return { admin, checker, reviewer, dossierId, id };
}

async function place(actor: TestActor, change: (grades: readonly Grade[]) => readonly Grade[]) {
	const { revision, grades } = take(await readVerdictScale(actor));
	return placeVerdictScale(actor, { opId: uuidv7(), revision, grades: copied(change(grades)) });
}

function copied(grades: readonly Grade[]) {
	return grades.map((grade) => ({ ...grade, words: { ...grade.words } }));
}

function propose(actor: TestActor, id: string, revision: number | null, grade: string) {
	return placeVerdict(actor, id, { opId: uuidv7(), revision, grade, method: "Deux appels." });
}

/** Changes one grade. */
function changing(name: string, more: Partial<Grade>) {
	return (grades: readonly Grade[]) =>
		grades.map((grade) => (grade.name === name ? { ...grade, ...more } : grade));
}

const without = (name: string) => (grades: readonly Grade[]) =>
	grades.filter((grade) => grade.name !== name);

const renamed = changing("disputed", {
	words: { fr: "très discuté", en: "much disputed" },
	number: 10,
	tone: "plain",
});

test("a new newsroom has the scale that is shipped", async ({ newsroom }) => {
	const { checker } = await open(newsroom);
	const { grades } = take(await readVerdictScale(checker));
	expect(grades.map(({ number, words: { en, fr }, tone }) => [number, en, fr, tone])).toEqual([
		[7, "true", "vrai", "good"],
		[6, "mostly true", "plutôt vrai", "good"],
		[5, "lacks context", "manque de contexte", "attention"],
		[4, "disputed", "contesté", "attention"],
		[3, "unproven", "non prouvé", "plain"],
		[2, "mostly false", "plutôt faux", "danger"],
		[1, "false", "faux", "danger"],
	]);
	expect(grades.every(({ words }) => languageNames.every((one) => words[one] !== ""))).toBe(true);
});

test("an administrator sets it, once for each revision; others may not", async ({ newsroom }) => {
	const { admin, checker, reviewer } = await open(newsroom);
	expect(codeOf(await place(reviewer, renamed))).toBe("forbidden");
	expect(codeOf(await place(checker, renamed))).toBe("forbidden");
	expect(codeOf(await readEditedScale(checker))).toBe("forbidden");
	const { revision, grades } = take(await readVerdictScale(admin));
	const body = { opId: uuidv7(), revision, grades: copied(renamed(grades)) };
	const receipt = take(await placeVerdictScale(admin, body));
	expect(receipt).toMatchObject({ id: body.opId, revision: revision + 1 });
	expect(take(await placeVerdictScale(admin, body))).toEqual(receipt);
	expect(await placeVerdictScale(admin, { ...body, opId: uuidv7() })).toEqual({
		ok: false,
		failure: { code: "stale", revision: revision + 1 },
	});
	expect(take(await readVerdictScale(checker)).grades[0]).toMatchObject({
		name: "disputed",
		number: 10,
	});
});

test("set as it is already writes nothing", async ({ newsroom }) => {
	const { admin } = await open(newsroom);
	const before = await newsroom.snapshot();
	expect(take(await place(admin, (grades) => [...grades].reverse()))).toMatchObject({ seq: null });
	expect(await newsroom.snapshot()).toEqual(before);
});

test("a verdict keeps what it said then, in its statement, its history and its events", async ({
	newsroom,
}) => {
	const { admin, checker, reviewer, dossierId, id } = await open(newsroom);
	take(await propose(checker, id, null, "disputed"));
	take(await place(admin, renamed));
	const then = { grade: "disputed", number: 4, best: 7, worst: 1, tone: "attention" };
	const said = { ...then, words: { fr: "contesté", en: "disputed" } };
	expect(take(await readStatement(checker, id)).verdict).toMatchObject(said);
	const body = { opId: uuidv7(), revision: 1, outcome: "approved", words: "" } as const;
	take(await decideVerdict(reviewer, id, body));
	expect(take(await readStatement(checker, id)).verdict).toMatchObject(said);
	// Proposed again, the grade means what it means now: that is a correction.
	take(await propose(checker, id, 1, "disputed"));
	const { verdicts } = take(await readStatementHistory(checker, id));
	const now = { number: 10, best: 10, words: { fr: "très discuté", en: "much disputed" } };
	expect(verdicts).toMatchObject([now, said]);
	const { events } = take(await listEvents(checker, dossierId, null));
	expect(events.slice(0, 3).map(({ type, grade }) => [type, grade?.fr])).toEqual([
		["verdict.proposed", "très discuté"],
		["verdict.decided", "contesté"],
		["verdict.proposed", "contesté"],
	]);
	expect(await checkInvariants()).toEqual([]);
});

test("proposed again by a grade that means the same, it is the same", async ({ newsroom }) => {
	const { admin, checker, id } = await open(newsroom);
	take(await propose(checker, id, null, "true"));
	take(await place(admin, renamed));
	const before = await newsroom.snapshot();
	expect(take(await propose(checker, id, 1, "true"))).toMatchObject({ seq: null });
	expect(await newsroom.snapshot()).toEqual(before);
});

test("a grade that a verdict has is retired and not removed; then nothing new is given it", async ({
	newsroom,
}) => {
	const { admin, checker, id } = await open(newsroom);
	take(await propose(checker, id, null, "disputed"));
	expect(take(await readEditedScale(admin)).used).toContain("disputed");
	expect(await place(admin, without("disputed"))).toMatchObject({
		failure: { code: "invalid", fields: [{ path: "grades", code: "grade-in-use" }] },
	});
	take(await place(admin, without("unproven")));
	take(await place(admin, changing("disputed", { retired: true })));
	// Said so already, which is nothing new.
	expect(take(await propose(checker, id, 1, "disputed"))).toMatchObject({ seq: null });
	for (const grade of ["unproven", "nobody_knows"])
		expect(await propose(checker, id, 1, grade)).toMatchObject({
			failure: { code: "invalid", fields: [{ path: "grade", code: "invalid-value" }] },
		});
	take(await propose(checker, id, 1, "false"));
	expect(codeOf(await propose(checker, id, 2, "disputed"))).toBe("invalid");
});

test("one who proposes and one who sets the scale at once leave no verdict without its grade", async ({
	newsroom,
}) => {
	const { admin, checker, dossierId } = await open(newsroom);
	const ids = await Promise.all([1, 2, 3, 4].map(() => newsroom.state(checker, dossierId)));
	await Promise.all([
		place(admin, without("disputed")),
		...ids.map((id) => propose(checker, id, null, "disputed")),
	]);
	expect(await checkInvariants()).toEqual([]);
});

test("the database itself takes no verdict off the scale, and no scale without a grade in use", async ({
	newsroom,
}) => {
	const { admin, checker, id } = await open(newsroom);
	take(await propose(checker, id, null, "disputed"));
	take(await place(admin, renamed));
	const { app } = newsroom.database;
	const { revision } = take(await readVerdictScale(admin));
	const off = `UPDATE "Verdict" SET "grade" = $2, "scale" = $3, "revision" = 2 WHERE "id" = $1`;
	for (const [grade, scale] of [
		["true", revision - 1],
		["nobody_knows", revision],
	])
		await expect(app.query(off, [id, grade, scale])).rejects.toMatchObject({ code: "RC409" });
	const bare = `INSERT INTO "VerdictScale" ("revision", "id", "best", "worst") VALUES ($2, $1, 1, 1)`;
	await expect(app.query(bare, [uuidv7(), revision + 1])).rejects.toMatchObject({ code: "RC409" });
	await expect(app.query(`UPDATE "Grade" SET "number" = 1`)).rejects.toThrow(/permission denied/);
	const { owner } = newsroom.database;
	await expect(owner.query(`UPDATE "GradeWord" SET "word" = 'x'`)).rejects.toThrow();
});
