import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { readAnnotation } from "@/lib/server/annotations/read-annotation";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { restoreAnnotation } from "@/lib/server/annotations/restore-annotation";
import { readDesk } from "@/lib/server/articles/read-desk";
import { makeDecision } from "@/lib/server/decisions/make-decision";
import { withdrawDecision } from "@/lib/server/decisions/withdraw-decision";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { listEvents } from "@/lib/server/events/list-events";
import { placeLink } from "@/lib/server/links/place-link";
import { pageReview } from "@/lib/server/review/page-review";
import { placeSpeaker } from "@/lib/server/speakers/place-speaker";
import { listStatements } from "@/lib/server/statements/list-statements";
import { placeStatement } from "@/lib/server/statements/place-statement";
import {
	codeOf,
	decisionBody,
	linkBody,
	markBody,
	type Newsroom,
	type TestActor,
	take,
	test,
} from "@/lib/testing/newsroom";
import { finishRound } from "./finish-round";
import { listRounds } from "./list-rounds";
import { openRound } from "./open-round";
import { readAgreement } from "./read-agreement";
import { readComparison } from "./read-comparison";
import { revealRound } from "./reveal-round";
import { settleMarks } from "./settle-marks";
import { withdrawSettlement } from "./withdraw-settlement";

async function scene(newsroom: Newsroom) {
	const [lead, one, two, third] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("checker"),
		await newsroom.addMember("reviewer"),
	];
	const dossierId = await newsroom.openDossier(lead, one, two, third);
	const article = await newsroom.import(lead, dossierId);
	const open = (articleIds = [article.id], by = lead, id = uuidv7()) =>
		openRound(by, id, {
			opId: uuidv7(),
			dossierId,
			articleIds,
			memberIds: [one.scope.memberId, two.scope.memberId],
		});
	return { lead, one, two, third, dossierId, article, open };
}

async function begun(newsroom: Newsroom) {
	const so = await scene(newsroom);
	const id = uuidv7();
	take(await so.open([so.article.id], so.lead, id));
	return { ...so, id };
}

async function marked(newsroom: Newsroom) {
	const so = await begun(newsroom);
	const statementId = await newsroom.state(so.lead, so.dossierId);
	const same = [
		await newsroom.mark(so.one, so.article, "Le contrat est signé"),
		await newsroom.mark(so.two, so.article, "Le contrat est signé"),
	] as const;
	const wide = await newsroom.mark(so.one, so.article, "La société dément avoir signé");
	const narrow = await newsroom.mark(so.two, so.article, "La société dément", { tag: "denial" });
	await newsroom.gather(so.one, statementId, same[0]);
	await newsroom.gather(so.two, statementId, same[1]);
	return { ...so, statementId, same, wide, narrow };
}

const roundAt = async (actor: TestActor, articleId: string) =>
	take(await readDesk(actor, articleId)).round;
const done = (actor: TestActor, id: string) => finishRound(actor, id, uuidv7());
const marksOf = async (actor: TestActor, articleId: string) =>
	take(await readDesk(actor, articleId)).annotations.map((mark) => mark.id);

describe("a round", () => {
	test("is told at the desk of its article, to each what concerns them, until it is revealed", async ({
		newsroom,
	}) => {
		const { lead, one, two, third, article, id } = await begun(newsroom);
		const names = [one, two].map(({ scope }) => scope.memberId);
		const round = await roundAt(third, article.id);
		expect(round).toMatchObject({ id, openedBy: { id: lead.scope.memberId }, done: null });
		expect(round?.members.map((member) => member.id)).toEqual(names);
		take(await done(one, id));
		expect(await roundAt(one, article.id)).toMatchObject({ done: true });
		expect(await roundAt(two, article.id)).toMatchObject({ done: false });
		expect(await roundAt(third, article.id)).toEqual(round);
		take(await done(two, id));
		for (const actor of [lead, one, two, third])
			expect(await roundAt(actor, article.id)).toBeNull();
	});

	test("is opened by a lead, on articles without a shared mark that are in no other", async ({
		newsroom,
	}) => {
		const { lead, one, third, dossierId, article, open } = await scene(newsroom);
		expect(codeOf(await open([article.id], one))).toBe("forbidden");
		const markedOne = await newsroom.import(lead, dossierId, "Un autre texte : La société");
		await newsroom.mark(third, markedOne, "La société");
		expect(await open([article.id, markedOne.id])).toEqual({
			ok: false,
			failure: { code: "conflict", ids: [markedOne.id] },
		});
		expect(take(await listRounds(lead, dossierId)).free.map(({ id }) => id)).toEqual([article.id]);
		take(await open());
		expect(codeOf(await open())).toBe("conflict");
		expect(take(await listRounds(lead, dossierId)).free).toEqual([]);
		const stranger = await newsroom.addMember("checker");
		const memberIds = [one.scope.memberId, stranger.scope.memberId];
		const body = { opId: uuidv7(), dossierId, articleIds: [article.id], memberIds };
		const other = await newsroom.import(lead, dossierId, "Encore un texte");
		expect(await openRound(lead, uuidv7(), { ...body, articleIds: [other.id] })).toMatchObject({
			failure: { code: "invalid", fields: [{ path: "memberIds", code: "not-a-member" }] },
		});
	});

	test("has each mark in their own layer, and nobody else mark there", async ({ newsroom }) => {
		const { one, two, third, lead, article, dossierId, same, wide, narrow } =
			await marked(newsroom);
		expect(await marksOf(one, article.id)).toEqual([same[0], wide]);
		expect(await marksOf(two, article.id)).toEqual([same[1], narrow]);
		for (const other of [third, lead]) expect(await marksOf(other, article.id)).toEqual([]);
		const body = markBody(article, "La société");
		expect(codeOf(await placeAnnotation(third, uuidv7(), body))).toBe("blind-round");
		expect(codeOf(await readAnnotation(two, same[0]))).toBe("not-found");
		const foreign = markBody(article, "La société", { revision: 1 });
		expect(codeOf(await placeAnnotation(two, same[0], foreign))).toBe("not-found");
		const link = linkBody(dossierId, [narrow, same[0]], "denies");
		expect(codeOf(await placeLink(two, uuidv7(), link))).toBe("not-found");
	});

	test("joins nothing with what is outside it, and adds no name and no statement", async ({
		newsroom,
	}) => {
		const { lead, one, dossierId, same, statementId } = await marked(newsroom);
		const other = await newsroom.import(lead, dossierId, "Un autre texte : La société");
		const outside = await newsroom.mark(one, other, "La société", { tag: "denial" });
		const link = linkBody(dossierId, [outside, same[0]], "denies");
		expect(codeOf(await placeLink(one, uuidv7(), link))).toBe("blind-round");
		const named = { dossierId, name: "La ministre", aliases: [], outletId: null };
		const fresh = { opId: uuidv7(), revision: null };
		expect(codeOf(await placeSpeaker(one, uuidv7(), { ...fresh, ...named }))).toBe("blind-round");
		const titled = { opId: uuidv7(), revision: 1, dossierId, titles: { fr: "x" } };
		expect(codeOf(await placeStatement(one, statementId, titled))).toBe("blind-round");
	});

	test("is written in a stream of its own, whose numbers nobody is told", async ({ newsroom }) => {
		const { lead, one, two, dossierId, article, id } = await begun(newsroom);
		const before = take(await listEvents(two, dossierId, null)).events.length;
		const opId = uuidv7();
		const body = markBody(article, "La société", { opId });
		const markId = uuidv7();
		const receipt = take(await placeAnnotation(one, markId, body));
		expect(receipt).toMatchObject({ seq: null, revision: 1 });
		expect(take(await placeAnnotation(one, markId, body))).toEqual(receipt);
		take(await done(one, id));
		for (const actor of [one, two, lead])
			expect(take(await listEvents(actor, dossierId, null)).events).toHaveLength(before);
		const { rows } = await newsroom.database.owner.query(
			'SELECT "type" FROM "Event" WHERE "streamId" = $1 ORDER BY "seq"',
			[id],
		);
		expect(rows.map(({ type }) => type)).toEqual(["annotation.placed", "round.done"]);
	});

	test("tells those who mark in it of themselves alone that they are done", async ({
		newsroom,
	}) => {
		const { lead, one, two, dossierId, article, id } = await begun(newsroom);
		take(await done(one, id));
		const seats = async (actor: TestActor) =>
			take(await listRounds(actor, dossierId)).list[0]?.seats.map((seat) => seat.done);
		expect(await seats(one)).toEqual([true, null]);
		expect(await seats(two)).toEqual([null, false]);
		expect(await seats(lead)).toEqual([true, false]);
		const more = await placeAnnotation(one, uuidv7(), markBody(article, "La société"));
		expect(codeOf(more)).toBe("blind-round");
		expect(codeOf(await done(one, id))).toBe("step-not-allowed");
		expect(codeOf(await done(lead, id))).toBe("forbidden");
	});

	test("is revealed when all are done, or when a lead ends it, once", async ({ newsroom }) => {
		const first = await marked(newsroom);
		expect(codeOf(await readComparison(first.lead, first.id, {}))).toBe("step-not-allowed");
		take(await done(first.one, first.id));
		take(await done(first.two, first.id));
		const { events } = take(await listEvents(first.lead, first.dossierId, null));
		expect(events[0]).toMatchObject({ type: "round.revealed", subjectId: first.id });
		const { rows } = await newsroom.database.owner.query(
			'SELECT "seq", "headHash" FROM "Stream" WHERE "id" = $1',
			[first.id],
		);
		expect(events[0]?.codes).toEqual({ events: String(rows[0].seq), head: rows[0].headHash });
		const second = await marked(newsroom);
		expect(codeOf(await revealRound(second.one, second.id, uuidv7()))).toBe("forbidden");
		take(await revealRound(second.lead, second.id, uuidv7()));
		expect(codeOf(await revealRound(second.lead, second.id, uuidv7()))).toBe("step-not-allowed");
		for (const actor of [second.one, second.two, second.lead])
			expect(await marksOf(actor, second.article.id)).toEqual([]);
		expect(await checkInvariants()).toEqual([]);
	});
});

describe("what was revealed", () => {
	async function revealed(newsroom: Newsroom) {
		const so = await marked(newsroom);
		take(await revealRound(so.lead, so.id, uuidv7()));
		return so;
	}

	test("is shown side by side, with measures, to everybody in the dossier", async ({
		newsroom,
	}) => {
		const { third, one, two, id, dossierId, same, wide, narrow } = await revealed(newsroom);
		const view = take(await readComparison(third, id, {}));
		expect([view.first.id, view.second.id]).toEqual([one.scope.memberId, two.scope.memberId]);
		expect(
			view.articles[0]?.rows.map((row) => [row.alignment, row.first?.id, row.second?.id]),
		).toEqual([
			["same", ...same],
			["tag", wide, narrow],
		]);
		expect(view.agreement.all.exact.f1).toEqual({ value: 0.5, reason: null });
		expect(view.agreement.statements.f1).toEqual({ value: 1, reason: null });
		const { rounds } = take(await readAgreement(third, dossierId));
		expect(rounds[0]?.pairs[0]).toEqual(view.agreement);
		const { memberId } = third.scope;
		expect(codeOf(await readComparison(third, id, { second: memberId }))).toBe("not-found");
	});

	test("is settled once, as a shared mark that names the round, or dropped", async ({
		newsroom,
	}) => {
		const { third, one, id, article, same, wide, narrow } = await revealed(newsroom);
		const [row] = take(await readComparison(third, id, {})).articles[0]?.rows ?? [];
		const content = row?.first?.content;
		if (content === undefined) throw new Error("no content");
		const [settled, body] = [uuidv7(), { roundId: id, markIds: [...same], content }];
		take(await settleMarks(third, settled, { opId: uuidv7(), ...body }));
		expect(await marksOf(one, article.id)).toEqual([settled]);
		const mark = take(await readAnnotation(one, settled));
		expect(mark.origin).toEqual({ v: 1, kind: "round", roundId: id, markIds: [...same] });
		expect(mark.state).toBe("proposed");
		const again = await settleMarks(one, uuidv7(), { opId: uuidv7(), ...body });
		expect(codeOf(again)).toBe("conflict");
		const dropped = { opId: uuidv7(), roundId: id, markIds: [wide, narrow], content: null };
		take(await settleMarks(third, uuidv7(), dropped));
		expect(await marksOf(one, article.id)).toEqual([settled]);
		const rows = take(await readComparison(third, id, {})).articles[0]?.rows ?? [];
		expect(rows.map((one) => one.first?.settlement?.annotationId)).toEqual([settled, null]);
		expect(await checkInvariants()).toEqual([]);
	});

	test("is approved by a third person, by the database itself", async ({ newsroom }) => {
		const { third, one, lead, id, same } = await revealed(newsroom);
		const [row] = take(await readComparison(third, id, {})).articles[0]?.rows ?? [];
		const content = row?.first?.content ?? null;
		const settled = uuidv7();
		const body = { opId: uuidv7(), roundId: id, markIds: [...same], content };
		take(await settleMarks(third, settled, body));
		const subject = { kind: "annotation", id: settled } as const;
		for (const actor of [third, one])
			expect(codeOf(await newsroom.decide(actor, subject))).toBe("four-eyes");
		const direct = newsroom.database.owner.query(
			`INSERT INTO "Decision" ("id", "dossierId", "kind", "subjectId", "revision", "editorId", "deciderId", "outcome", "at")
			SELECT $1, "dossierId", 'annotation', "subjectId", 1, "editorId", $2, 'approved', now()
			FROM "Revision" WHERE "subjectId" = $3`,
			[uuidv7(), one.scope.memberId, settled],
		);
		await expect(direct).rejects.toThrow("marked in the round");
		take(await newsroom.decide(lead, subject));
		expect(take(await readAnnotation(one, settled)).state).toBe("approved");
	});

	test("is for a third person again once the approval is taken back, and so in the queue", async ({
		newsroom,
	}) => {
		const { third, one, lead, id, dossierId, same } = await revealed(newsroom);
		const [row] = take(await readComparison(third, id, {})).articles[0]?.rows ?? [];
		const content = row?.first?.content ?? null;
		const settled = uuidv7();
		const body = { opId: uuidv7(), roundId: id, markIds: [...same], content };
		take(await settleMarks(third, settled, body));
		const subject = { kind: "annotation", id: settled } as const;
		const approval = decisionBody(subject, "approved");
		const decisionId = uuidv7();
		take(await makeDecision(lead, decisionId, approval));
		take(await withdrawDecision(lead, decisionId, uuidv7()));
		expect(codeOf(await newsroom.decide(one, subject))).toBe("four-eyes");
		const inQueueOf = async (actor: TestActor) => {
			const query = { limit: 50, list: "waiting", whose: "me" } as const;
			return take(await pageReview(actor, dossierId, query)).list.map((line) => line.id);
		};
		expect(await inQueueOf(lead)).toContain(settled);
		for (const actor of [third, one]) expect(await inQueueOf(actor)).not.toContain(settled);
		take(await newsroom.decide(lead, subject));
		expect(await checkInvariants()).toEqual([]);
	});

	describe("once settled", () => {
		async function settledRow(newsroom: Newsroom) {
			const so = await revealed(newsroom);
			const [row] = take(await readComparison(so.third, so.id, {})).articles[0]?.rows ?? [];
			const content = row?.first?.content ?? null;
			const body = { roundId: so.id, markIds: [...so.same] };
			const settle = (actor = so.third, id = uuidv7(), said = content) =>
				settleMarks(actor, id, { opId: uuidv7(), ...body, content: said });
			const withdraw = (actor: TestActor, id: string) => withdrawSettlement(actor, id, uuidv7());
			const settled = uuidv7();
			take(await settle(so.third, settled));
			const rowNow = async () =>
				take(await readComparison(so.third, so.id, {})).articles[0]?.rows[0]?.first;
			return { ...so, content, settle, withdraw, settled, rowNow };
		}

		test("is taken back by who settled it or a lead, and settled anew, its history kept", async ({
			newsroom,
		}) => {
			const so = await settledRow(newsroom);
			const { third, one, two, lead, settled, settle, withdraw, article, dossierId } = so;
			for (const actor of [one, two])
				expect(codeOf(await withdraw(actor, settled))).toBe("forbidden");
			expect(await so.rowNow()).toMatchObject({ settlement: { id: settled, open: true } });
			const opId = uuidv7();
			const receipt = take(await withdrawSettlement(third, settled, opId));
			expect(take(await withdrawSettlement(third, settled, opId))).toEqual(receipt);
			expect(take(await withdraw(lead, settled))).toMatchObject({ seq: null });
			expect(await marksOf(one, article.id)).toEqual([]);
			const [event] = take(await listEvents(third, dossierId, null)).events;
			expect(event).toMatchObject({ type: "annotation.removed", subjectId: settled });
			expect(event?.refs.unsettled).toBe(settled);
			expect(codeOf(await restoreAnnotation(lead, settled, uuidv7()))).toBe("step-not-allowed");
			const dropped = uuidv7();
			take(await settle(one, dropped, null));
			expect(codeOf(await settle(third))).toBe("conflict");
			take(await withdraw(lead, dropped));
			const [undropped] = take(await listEvents(third, dossierId, null)).events;
			expect(undropped).toMatchObject({ type: "round.unsettled", subjectId: so.id });
			const again = uuidv7();
			take(await settle(third, again));
			expect(await marksOf(one, article.id)).toEqual([again]);
			const told = await so.rowNow();
			expect(told?.settlement).toMatchObject({ id: again, annotationId: again });
			expect(told?.withdrawn).toMatchObject([
				{ id: settled, annotationId: settled, withdrawnBy: { id: third.scope.memberId } },
				{ id: dropped, annotationId: null, withdrawnBy: { id: lead.scope.memberId } },
			]);
			expect(await checkInvariants()).toEqual([]);
		});

		test("is not taken back once its mark was edited or decided, but when that is gone", async ({
			newsroom,
		}) => {
			const so = await settledRow(newsroom);
			const { third, lead, settled, withdraw } = so;
			const decisionId = uuidv7();
			const subject = { kind: "annotation", id: settled } as const;
			take(await makeDecision(lead, decisionId, decisionBody(subject, "approved")));
			expect(await so.rowNow()).toMatchObject({ settlement: { open: false } });
			expect(codeOf(await withdraw(third, settled))).toBe("step-not-allowed");
			take(await withdrawDecision(lead, decisionId, uuidv7()));
			const edit = markBody(so.article, "La société dément", { revision: 1, tag: "denial" });
			take(await placeAnnotation(so.one, settled, edit));
			expect(codeOf(await withdraw(third, settled))).toBe("step-not-allowed");
			take(await removeAnnotation(third, settled, uuidv7()));
			take(await withdraw(third, settled));
			expect(codeOf(await restoreAnnotation(third, settled, uuidv7()))).toBe("step-not-allowed");
			expect(await checkInvariants()).toEqual([]);
		});

		test("is taken back with its links, and with its mark, by the database itself", async ({
			newsroom,
		}) => {
			const so = await settledRow(newsroom);
			const { lead, third, settled, dossierId } = so;
			const { owner } = newsroom.database;
			const withdrawal = () =>
				owner.query('INSERT INTO "SettlementWithdrawal" VALUES ($1, $2, $3, now())', [
					settled,
					dossierId,
					third.scope.memberId,
				]);
			await expect(withdrawal()).rejects.toThrow("is still there");
			const outside = await newsroom.import(lead, dossierId, "Ailleurs, la société dément.");
			const denial = await newsroom.mark(lead, outside, "la société dément", { tag: "denial" });
			const link = await newsroom.link(lead, dossierId, [denial, settled], "denies");
			expect(take(await so.withdraw(third, settled)).also).toEqual([link]);
			const back = owner.query('UPDATE "Annotation" SET "deletedAt" = NULL WHERE "id" = $1', [
				settled,
			]);
			await expect(back).rejects.toThrow("was taken back");
			const dropped = uuidv7();
			take(await so.settle(lead, dropped, null));
			const twice = owner.query('INSERT INTO "SettledMark" VALUES ($1, $2)', [so.same[0], settled]);
			await expect(twice).rejects.toThrow();
			const unsaid = owner.query('DELETE FROM "SettlementWithdrawal"');
			await expect(unsaid).rejects.toThrow();
		});

		test("and taken back, is settled once by four who do so at once", async ({ newsroom }) => {
			const so = await settledRow(newsroom);
			take(await so.withdraw(so.third, so.settled));
			const codes = await Promise.all(
				[so.third, so.one, so.two, so.lead].map(async (actor) => {
					const result = await so.settle(actor);
					return result.ok ? "ok" : result.failure.code;
				}),
			);
			expect(codes.toSorted()).toEqual(["conflict", "conflict", "conflict", "ok"]);
			expect(await checkInvariants()).toEqual([]);
		});
	});

	test("settles nothing of another article, another round or one that is open", async ({
		newsroom,
	}) => {
		const a = await revealed(newsroom);
		const b = await marked(newsroom);
		const body = { opId: uuidv7(), content: null };
		const foreign = { ...body, roundId: a.id, markIds: [b.wide] };
		expect(codeOf(await settleMarks(a.lead, uuidv7(), foreign))).toBe("not-found");
		const open = { ...body, roundId: b.id, markIds: [b.wide] };
		expect(codeOf(await settleMarks(b.lead, uuidv7(), open))).toBe("step-not-allowed");
		const statements = take(await listStatements(b.lead, b.dossierId));
		expect(JSON.stringify(statements)).not.toContain(b.same[0]);
	});
});
