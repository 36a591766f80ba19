import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import type { StatementStep } from "@/lib/domain/statement-steps";
import { type StatementStatus, statementStatuses } from "@/lib/domain/statements";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { listEvents } from "@/lib/server/events/list-events";
import { codeOf, type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { checkStatement } from "./check-statement";
import { decideVerdict } from "./decide-verdict";
import { placeVerdict } from "./place-verdict";
import { readStatement } from "./read-statement";
import { readStatementHistory } from "./read-statement-history";
import { removeMembership } from "./remove-membership";
import { restoreMembership } from "./restore-membership";

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const reviewer = await newsroom.addMember("reviewer");
	const admin = await newsroom.addMember("admin");
	const checker = await newsroom.addMember("checker");
	const dossierId = await newsroom.openDossier(lead, reviewer, admin, checker);
	const article = await newsroom.import(lead, dossierId);
	const claim = await newsroom.mark(lead, article, "Le contrat est signé");
	const denial = await newsroom.mark(lead, article, "La société dément", { tag: "denial" });
	const id = await newsroom.state(checker, dossierId);
	const membership = await newsroom.gather(lead, id, claim);
	return { lead, reviewer, admin, checker, dossierId, article, claim, denial, id, membership };
}

function propose(actor: TestActor, id: string, revision: number | null, grade = "unproven") {
	return placeVerdict(actor, id, { opId: uuidv7(), revision, grade, method: "Deux appels." });
}

function confirm(actor: TestActor, id: string, revision: number) {
	const body = { opId: uuidv7(), revision, outcome: "approved", words: "" } as const;
	return decideVerdict(actor, id, body);
}

function sendBack(actor: TestActor, id: string, revision: number) {
	const words = "Qui a répondu ?";
	const body = { opId: uuidv7(), revision, outcome: "changes_requested", words } as const;
	return decideVerdict(actor, id, body);
}

function check(actor: TestActor, id: string, step: "take_up" | "put_down") {
	return checkStatement(actor, id, { opId: uuidv7(), step });
}

async function statusOf({ lead, id }: { lead: TestActor; id: string }) {
	return take(await readStatement(lead, id)).status;
}

/** Brings a new statement to a status, by the steps that members take. */
async function bringTo(newsroom: Newsroom, status: StatementStatus) {
	const scene = await open(newsroom);
	const { checker, reviewer, id } = scene;
	if (status === "open") return { ...scene, revision: null };
	take(await check(checker, id, "take_up"));
	if (status === "being_checked") return { ...scene, revision: null };
	take(await propose(checker, id, null));
	if (status === "verdict_proposed") return { ...scene, revision: 1 };
	take(await confirm(reviewer, id, 1));
	if (status === "verdict_final") return { ...scene, revision: 1 };
	take(await propose(checker, id, 1, "mostly_false"));
	take(await confirm(reviewer, id, 2));
	return { ...scene, revision: 2 };
}

type Scene = Awaited<ReturnType<typeof bringTo>>;
type MemberStep = Exclude<StatementStep, "correct" | "take_back" | "lapse">;

const walk: Record<MemberStep, (scene: Scene) => ReturnType<typeof check>> = {
	take_up: ({ checker, id }) => check(checker, id, "take_up"),
	put_down: ({ checker, id }) => check(checker, id, "put_down"),
	propose: ({ checker, id, revision }) => propose(checker, id, revision, "disputed"),
	send_back: ({ admin, id, revision }) => sendBack(admin, id, revision ?? 1),
	confirm: ({ admin, id, revision }) => confirm(admin, id, revision ?? 1),
};

// Written by hand from PRODUCT.md: what each step leads to from each status; "=" for a step that has been taken already.
const expected: Record<StatementStatus, Partial<Record<MemberStep, StatementStatus | "=">>> = {
	open: { take_up: "being_checked", put_down: "=", propose: "verdict_proposed" },
	being_checked: { take_up: "=", put_down: "open", propose: "verdict_proposed" },
	verdict_proposed: {
		propose: "verdict_proposed",
		send_back: "being_checked",
		confirm: "verdict_final",
	},
	verdict_final: { propose: "verdict_proposed" },
	corrected: { propose: "verdict_proposed" },
};

const steps = Object.keys(walk) as MemberStep[];

test.for(statementStatuses)(
	"a statement that is %s goes where the table says, and nowhere else: refused with the reason, nothing written",
	async (status, { newsroom }) => {
		const scene = await bringTo(newsroom, status);
		const before = await newsroom.snapshot();
		for (const step of steps.filter((one) => (expected[status][one] ?? "=") === "=")) {
			const isTaken = expected[status][step] === "=";
			expect([step, codeOf(await walk[step](scene))]).toEqual([
				step,
				isTaken ? "ok" : "step-not-allowed",
			]);
		}
		expect(await newsroom.snapshot()).toEqual(before);
		for (const step of steps) {
			const to = expected[status][step] ?? "=";
			if (to === "=") continue;
			const fresh = await bringTo(newsroom, status);
			take(await walk[step](fresh));
			expect([step, await statusOf(fresh)]).toEqual([step, to]);
		}
	},
);

describe("a verdict", () => {
	test("is confirmed by nobody who proposed it, and by no checker", async ({ newsroom }) => {
		const { lead, checker, reviewer, id } = await open(newsroom);
		take(await propose(lead, id, null));
		const before = await newsroom.snapshot();
		expect(codeOf(await confirm(lead, id, 1))).toBe("four-eyes");
		expect(codeOf(await confirm(checker, id, 1))).toBe("forbidden");
		expect(codeOf(await sendBack(lead, id, 1))).toBe("four-eyes");
		expect(await newsroom.snapshot()).toEqual(before);
		take(await confirm(reviewer, id, 1));
		const { verdict } = take(await readStatement(lead, id));
		expect(verdict).toMatchObject({
			grade: "unproven",
			number: 3,
			state: "approved",
			author: { id: lead.scope.memberId },
			decision: { outcome: "approved", decider: { id: reviewer.scope.memberId } },
		});
	});

	test("of two proposers is confirmed by neither", async ({ newsroom }) => {
		const { lead, reviewer, admin, id } = await open(newsroom);
		take(await propose(lead, id, null));
		take(await propose(reviewer, id, 1, "false"));
		expect(codeOf(await confirm(lead, id, 2))).toBe("four-eyes");
		expect(codeOf(await confirm(reviewer, id, 2))).toBe("four-eyes");
		expect(codeOf(await confirm(admin, id, 2))).toBe("ok");
	});

	test("that has moved on is stale, for who confirms and for who proposes", async ({
		newsroom,
	}) => {
		const { lead, reviewer, checker, id } = await open(newsroom);
		take(await propose(lead, id, null));
		take(await propose(checker, id, 1, "false"));
		const stale = { ok: false, failure: { code: "stale", revision: 2 } };
		expect(await confirm(reviewer, id, 1)).toEqual(stale);
		expect(await propose(lead, id, 1, "true")).toEqual(stale);
		expect(await propose(lead, id, null, "true")).toEqual(stale);
	});

	test("confirmed by two at once is confirmed once", async ({ newsroom }) => {
		const { checker, reviewer, admin, id } = await open(newsroom);
		take(await propose(checker, id, null));
		const both = await Promise.all([confirm(reviewer, id, 1), confirm(admin, id, 1)]);
		expect(both.map(codeOf).sort()).toEqual(["ok", "step-not-allowed"]);
	});

	test("corrected later keeps both, with who found and who confirmed each", async ({
		newsroom,
	}) => {
		const scene = await bringTo(newsroom, "corrected");
		const { lead, id } = scene;
		const { verdicts, events } = take(await readStatementHistory(lead, id));
		expect(verdicts).toMatchObject([
			{ revision: 2, grade: "mostly_false", decision: { outcome: "approved" } },
			{ revision: 1, grade: "unproven", decision: { outcome: "approved" } },
		]);
		const types = events.map(({ type }) => type).filter((type) => type.startsWith("verdict"));
		expect(types).toEqual([
			"verdict.decided",
			"verdict.proposed",
			"verdict.decided",
			"verdict.proposed",
		]);
	});

	test("proposed again as it is writes nothing", async ({ newsroom }) => {
		const { checker, id } = await open(newsroom);
		take(await propose(checker, id, null));
		const before = await newsroom.snapshot();
		expect(take(await propose(checker, id, 1))).toMatchObject({ seq: null });
		expect(await newsroom.snapshot()).toEqual(before);
	});
});

describe("AZ-07: the database itself", () => {
	test("takes no confirmation by who proposed, and no final status without one", async ({
		newsroom,
	}) => {
		const { lead, checker, dossierId, id } = await open(newsroom);
		take(await propose(lead, id, null));
		const { app } = newsroom.database;
		const decide = (decider: TestActor) =>
			app.query(
				`INSERT INTO "Decision" ("id", "dossierId", "kind", "subjectId", "revision", "editorId", "deciderId", "outcome")
				VALUES ($1, $2, 'verdict', $3, 1, $4, $5, 'approved')`,
				[uuidv7(), dossierId, id, lead.scope.memberId, decider.scope.memberId],
			);
		await expect(decide(lead)).rejects.toMatchObject({
			code: expect.stringMatching(/^(RC403|23514)$/),
		});
		await expect(decide(checker)).rejects.toMatchObject({ code: "RC403" });
		const approve = `UPDATE "Verdict" SET "state" = 'approved' WHERE "id" = $1`;
		await expect(app.query(approve, [id])).rejects.toMatchObject({ code: "RC403" });
		for (const status of ["verdict_final", "corrected"]) {
			const set = `UPDATE "Statement" SET "status" = $2 WHERE "id" = $1`;
			await expect(app.query(set, [id, status])).rejects.toMatchObject({ code: "RC403" });
		}
	});

	test("does not let a confirmed verdict be changed and stay confirmed", async ({ newsroom }) => {
		const { id } = await bringTo(newsroom, "verdict_final");
		const { app } = newsroom.database;
		for (const change of [
			`UPDATE "Verdict" SET "grade" = 'true' WHERE "id" = $1`,
			`UPDATE "Verdict" SET "grade" = 'true', "revision" = 2, "state" = 'proposed' WHERE "id" = $1`,
			`UPDATE "Verdict" SET "revision" = 0 WHERE "id" = $1`,
		])
			await expect(app.query(change, [id])).rejects.toMatchObject({ code: "RC403" });
	});

	test("lets no lapsed verdict count again", async ({ newsroom }) => {
		const { lead, membership, id } = await bringTo(newsroom, "verdict_final");
		take(await removeMembership(lead, membership, uuidv7()));
		const { app } = newsroom.database;
		for (const change of [
			`UPDATE "Statement" SET "status" = 'verdict_final' WHERE "id" = $1`,
			`UPDATE "Statement" SET "status" = 'verdict_final', "lapsedVerdict" = 0 WHERE "id" = $1`,
		])
			await expect(app.query(change, [id])).rejects.toMatchObject({ code: "RC403" });
	});
});

describe("changing members under a final verdict", () => {
	const changes: Record<string, (newsroom: Newsroom, scene: Scene) => Promise<unknown>> = {
		"a passage put in": (newsroom, { lead, id, denial }) =>
			newsroom.gather(lead, id, denial, "denies"),
		"a passage taken out": async (_, { lead, membership }) =>
			take(await removeMembership(lead, membership, uuidv7())),
		"a passage deleted": async (_, { lead, claim }) =>
			take(await removeAnnotation(lead, claim, uuidv7())),
		"a membership rejected": async (newsroom, { reviewer, membership }) =>
			take(await newsroom.decide(reviewer, { kind: "membership", id: membership }, "rejected")),
	};

	test.for(Object.entries(changes))(
		"by %s puts it back to being checked, until another verdict is confirmed",
		async ([, change], { newsroom }) => {
			const scene = await bringTo(newsroom, "verdict_final");
			const { checker, reviewer, id } = scene;
			await change(newsroom, scene);
			expect(await statusOf(scene)).toBe("being_checked");
			expect(codeOf(await confirm(reviewer, id, 1))).toBe("step-not-allowed");
			take(await propose(checker, id, 1));
			take(await confirm(reviewer, id, 2));
			expect(await statusOf(scene)).toBe("verdict_final");
		},
	);

	test("is told by its event, restoring too; approving a member changes nothing", async ({
		newsroom,
	}) => {
		const scene = await open(newsroom);
		const { lead, reviewer, checker, admin, id, membership, dossierId } = scene;
		take(await propose(checker, id, null));
		take(await confirm(reviewer, id, 1));
		take(await newsroom.decide(reviewer, { kind: "membership", id: membership }));
		expect(await statusOf(scene)).toBe("verdict_final");
		take(await removeMembership(lead, membership, uuidv7()));
		const { events } = take(await listEvents(lead, dossierId, null));
		expect(events[0]).toMatchObject({ type: "membership.removed", codes: { lapses: "yes" } });
		take(await propose(checker, id, 1));
		take(await confirm(admin, id, 2));
		take(await restoreMembership(lead, membership, uuidv7()));
		expect(await statusOf(scene)).toBe("being_checked");
	});
});
