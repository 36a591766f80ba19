import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { readAnnotation } from "@/lib/server/annotations/read-annotation";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { placeDossier } from "@/lib/server/dossiers/place-dossier";
import { editSelf } from "@/lib/server/members/edit-self";
import { codeOf, markBody, type Newsroom, take, test } from "@/lib/testing/newsroom";

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const article = await newsroom.import(lead, dossierId);
	return { lead, dossierId, article };
}

async function count(newsroom: Newsroom, sql: string, ...values: unknown[]): Promise<number> {
	const { rows } = await newsroom.database.owner.query(`SELECT count(*)::int AS n ${sql}`, values);
	return rows[0].n;
}

describe("a repeated operation", () => {
	test("DI-03: twenty at once have one outcome and leave one row", async ({ newsroom }) => {
		const { lead, article } = await open(newsroom);
		const id = uuidv7();
		const body = markBody(article, "Le contrat est signé");
		const all = await Promise.all(
			Array.from({ length: 20 }, () => placeAnnotation(lead, id, body)),
		);
		const receipts = new Set(all.map((result) => JSON.stringify(take(result))));
		expect(receipts.size).toBe(1);
		expect(await count(newsroom, 'FROM "Annotation" WHERE "id" = $1', id)).toBe(1);
		expect(await count(newsroom, 'FROM "Event" WHERE "opId" = $1', body.opId)).toBe(1);
		expect(await count(newsroom, 'FROM "Revision" WHERE "subjectId" = $1', id)).toBe(1);
	});

	test("DI-03: twenty at once make one dossier, which has no stream to wait for yet", async ({
		newsroom,
	}) => {
		const lead = await newsroom.addMember("reviewer");
		const id = uuidv7();
		const body = { opId: uuidv7(), revision: null, title: "Le quai", summary: "" };
		const all = await Promise.all(Array.from({ length: 20 }, () => placeDossier(lead, id, body)));
		const receipts = new Set(all.map((result) => JSON.stringify(take(result))));
		expect(receipts.size).toBe(1);
		expect(await count(newsroom, 'FROM "Event" WHERE "streamId" = $1', id)).toBe(1);
	});

	test("DI-03: another body is refused and writes nothing", async ({ newsroom }) => {
		const { lead, article } = await open(newsroom);
		const body = markBody(article, "Le contrat est signé");
		const id = uuidv7();
		take(await placeAnnotation(lead, id, body));
		const before = await newsroom.snapshot();
		const other = await placeAnnotation(lead, id, { ...body, tag: "denial" });
		expect(other).toMatchObject({
			ok: false,
			failure: { code: "invalid", fields: [{ path: "opId", code: "op-reused" }] },
		});
		const elsewhere = await placeAnnotation(lead, uuidv7(), body);
		expect(codeOf(elsewhere)).toBe("invalid");
		expect(await newsroom.snapshot()).toEqual(before);
	});

	test("DI-03: the operation of somebody else tells a stranger nothing", async ({ newsroom }) => {
		const { lead, article } = await open(newsroom);
		const stranger = await newsroom.addMember("admin");
		const own = await newsroom.openDossier(stranger);
		const ownArticle = await newsroom.import(stranger, own);
		const body = markBody(article, "Le contrat est signé");
		const id = uuidv7();
		take(await placeAnnotation(lead, id, body));
		expect(codeOf(await placeAnnotation(stranger, id, body))).toBe("not-found");
		const stolen = markBody(ownArticle, "Le contrat est signé", { opId: body.opId });
		const refused = await placeAnnotation(stranger, uuidv7(), stolen);
		expect(refused).toEqual({ ok: false, failure: { code: "conflict" } });
	});

	test("DI-03: whoever repeats the request of another member is not answered with its outcome", async ({
		newsroom,
	}) => {
		const [lead, reviewer] = [
			await newsroom.addMember("reviewer"),
			await newsroom.addMember("reviewer"),
		];
		const checker = await newsroom.addMember("checker");
		const id = uuidv7();
		const body = { opId: uuidv7(), revision: null, title: "Le quai", summary: "" };
		take(await placeDossier(lead, id, body));
		await newsroom.letIn(lead, id, reviewer);
		const own = await newsroom.openDossier(reviewer);
		const before = await newsroom.snapshot();
		const nothing = { ok: false, failure: { code: "conflict" } };
		expect(await placeDossier(reviewer, id, body)).toEqual(nothing);
		expect(await placeDossier(reviewer, uuidv7(), body)).toEqual(nothing);
		expect(codeOf(await placeDossier(checker, id, body))).toBe("forbidden");
		const edit = { ...body, revision: 1, title: "La jetée" };
		expect(await placeDossier(reviewer, own, edit)).toEqual(nothing);
		expect(await newsroom.snapshot()).toEqual(before);
		expect(codeOf(await placeDossier(lead, id, body))).toBe("ok");
	});

	test("DI-03: an operation done in one dossier is not known as one’s own in another", async ({
		newsroom,
	}) => {
		const { lead, article } = await open(newsroom);
		const other = await newsroom.import(lead, await newsroom.openDossier(lead));
		const body = markBody(article, "Le contrat est signé");
		take(await placeAnnotation(lead, uuidv7(), body));
		const elsewhere = markBody(other, "Le contrat est signé", { opId: body.opId });
		expect(await placeAnnotation(lead, uuidv7(), elsewhere)).toEqual({
			ok: false,
			failure: { code: "conflict" },
		});
	});

	test("DI-03: another member with the same words for themselves is not taken for the first", async ({
		newsroom,
	}) => {
		const [one, other] = [await newsroom.addMember("checker"), await newsroom.addMember("checker")];
		const input = { opId: uuidv7(), locale: "en", theme: "dark" } as const;
		expect(take(await editSelf(one, input)).id).toBe(one.scope.memberId);
		expect(await editSelf(other, input)).toEqual({ ok: false, failure: { code: "conflict" } });
	});

	test("DI-03: two dossiers at once with one operation: one is made, the other refused", async ({
		newsroom,
	}) => {
		const lead = await newsroom.addMember("reviewer");
		const body = { opId: uuidv7(), revision: null, title: "Le quai", summary: "" };
		const codes = await Promise.all(
			[uuidv7(), uuidv7()].map(async (id) => codeOf(await placeDossier(lead, id, body))),
		);
		expect(codes.sort()).toEqual(["invalid", "ok"]);
	});

	test("AZ-17: a member disabled since does not even get the first outcome again", async ({
		newsroom,
	}) => {
		const { lead, dossierId, article } = await open(newsroom);
		const checker = await newsroom.addMember("checker");
		await newsroom.letIn(lead, dossierId, checker);
		const body = markBody(article, "Le contrat est signé");
		const id = uuidv7();
		take(await placeAnnotation(checker, id, body));
		await newsroom.database.owner.query(
			'UPDATE "Member" SET "disabledAt" = now() WHERE "id" = $1',
			[checker.scope.memberId],
		);
		expect(codeOf(await placeAnnotation(checker, id, body))).toBe("signed-out");
	});
});

describe("parallel writes", () => {
	test("twenty at once are numbered without a gap and chained", async ({ newsroom }) => {
		const { lead, dossierId, article } = await open(newsroom);
		const all = await Promise.all(
			Array.from({ length: 20 }, () =>
				placeAnnotation(lead, uuidv7(), markBody(article, "La société")),
			),
		);
		const numbers = all.map((result) => take(result).seq ?? 0).sort((a, b) => a - b);
		expect(numbers).toEqual(numbers.map((_, n) => (numbers[0] ?? 0) + n));
		const { rows } = await newsroom.database.owner.query(
			'SELECT count(*)::int AS n, max("seq") AS last FROM "Event" WHERE "streamId" = $1',
			[dossierId],
		);
		expect(rows[0].n).toBe(rows[0].last);
		expect(await checkInvariants()).toEqual([]);
	});

	test("DI-02: fifty edits of one revision: one is kept, forty-nine are told it moved on", async ({
		newsroom,
	}) => {
		const { lead, article } = await open(newsroom);
		const id = await newsroom.mark(lead, article, "Le contrat est signé");
		const edits = Array.from({ length: 50 }, () =>
			markBody(article, "Le contrat est signé", { revision: 1, certainty: "probable" }),
		);
		const all = await Promise.all(edits.map((edit) => placeAnnotation(lead, id, edit)));
		const failures = all.flatMap((result) => (result.ok ? [] : [result.failure]));
		const current = take(await readAnnotation(lead, id));
		expect(current).toMatchObject({ id, revision: 2, certainty: "probable" });
		const stale = { code: "stale", revision: 2, current };
		expect(failures).toEqual(Array.from({ length: 49 }, () => stale));
		expect(await count(newsroom, 'FROM "Revision" WHERE "subjectId" = $1', id)).toBe(2);
	});
});

describe("a right that is taken away", () => {
	test("AZ-17: between asking and writing stops the write", async ({ newsroom }) => {
		const { lead, dossierId, article } = await open(newsroom);
		const checker = await newsroom.addMember("checker");
		await newsroom.letIn(lead, dossierId, checker);
		const { owner } = newsroom.database;
		await owner.query("BEGIN");
		await owner.query('SELECT 1 FROM "Stream" WHERE "id" = $1 FOR UPDATE', [dossierId]);
		const waiting = placeAnnotation(checker, uuidv7(), markBody(article, "La société"));
		await owner.query('DELETE FROM "DossierMember" WHERE "memberId" = $1', [
			checker.scope.memberId,
		]);
		await owner.query("COMMIT");
		expect(codeOf(await waiting)).toBe("not-found");
	});

	test("AU-14: a demotion acts at the next write, whatever the session said", async ({
		newsroom,
	}) => {
		const { lead, dossierId, article } = await open(newsroom);
		const reviewer = await newsroom.addMember("reviewer");
		await newsroom.letIn(lead, dossierId, reviewer);
		const id = await newsroom.mark(lead, article, "La société");
		await newsroom.database.owner.query(
			'UPDATE "Member" SET "role" = \'checker\' WHERE "id" = $1',
			[reviewer.scope.memberId],
		);
		const decided = await newsroom.decide(reviewer, { kind: "annotation", id });
		expect(codeOf(decided)).toBe("forbidden");
		const made = await placeDossier(reviewer, uuidv7(), {
			opId: uuidv7(),
			revision: null,
			title: "Le quai",
			summary: "",
		});
		expect(codeOf(made)).toBe("forbidden");
	});
});
