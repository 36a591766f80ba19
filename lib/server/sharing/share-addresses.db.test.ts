import { uuidv7 } from "uuidv7";
import { beforeEach, describe, expect } from "vitest";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { listEvents } from "@/lib/server/events/list-events";
import { codeOf, type Newsroom, type TestArticle, take, test } from "@/lib/testing/newsroom";
import { makeShare, openScene, openShared, setRules, shareBody } from "@/lib/testing/sharing-scene";
import { createShare } from "./create-share";
import { listShares } from "./list-shares";
import { restoreShare, revokeShare } from "./revoke-share";
import { placeSharingRules, readSharingRules } from "./sharing-rules";

beforeEach<{ newsroom: Newsroom }>(async ({ newsroom }) => {
	take(await setRules(newsroom));
});

describe("AZ-04: an address", () => {
	test("that expired, was revoked, is of something gone, never was, or while nothing is shared: all the same to the byte", async ({
		newsroom,
	}) => {
		const { lead, article, dossierId } = await openScene(newsroom);
		const [expired, revoked, gone, living] = [
			await makeShare(lead, "article", article.id),
			await makeShare(lead, "article", article.id),
			await makeShare(
				lead,
				"article",
				(await newsroom.import(lead, dossierId, "Un texte de plus.")).id,
			),
			await makeShare(lead, "article", article.id),
		];
		await newsroom.database.owner.query(
			`UPDATE "Share" SET "expiresAt" = now() - interval '1 second' WHERE "id" = $1`,
			[expired.id],
		);
		take(await revokeShare(lead, revoked.id, uuidv7()));
		const { rows } = await newsroom.database.owner.query(
			`SELECT "articleId" FROM "Share" WHERE "id" = $1`,
			[gone.id],
		);
		take(await removeArticle(lead, rows[0].articleId, uuidv7()));
		const never = `rcs_${"a".repeat(43)}`;
		const answers = [];
		for (const token of [expired.token, revoked.token, gone.token, never, "x", "../../api", ""])
			answers.push(await openShared(token));
		take(await setRules(newsroom, { isOn: false }));
		answers.push(await openShared(living.token));
		expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		take(await setRules(newsroom));
		expect((await openShared(living.token)).status).toBe(200);
	});

	test("is kept as its hash alone, and said once", async ({ newsroom }) => {
		const { lead, article } = await openScene(newsroom);
		const [id, body] = [uuidv7(), shareBody("article", article.id)];
		const { address } = take(await createShare(lead, id, body));
		expect(address).toMatch(/^http:\/\/[^/]+\/shared\/rcs_[\w-]{43}$/);
		expect(take(await createShare(lead, id, body)).address).toBeNull();
		const secret = address?.split("/").at(-1) ?? "";
		const { rows } = await newsroom.database.owner.query(
			`SELECT (SELECT string_agg(s::text, ' ') FROM "Share" s) || (SELECT string_agg(p::text, ' ') FROM "EventPayload" p) AS "all"`,
		);
		expect(rows[0].all).toContain(id);
		expect(rows[0].all).not.toContain(secret.slice(4));
	});

	test("is counted when it is opened, and nothing is kept of who did", async ({ newsroom }) => {
		const { lead, article, dossierId } = await openScene(newsroom);
		const { token } = await makeShare(lead, "article", article.id);
		for (const method of ["GET", "HEAD", "GET"]) await openShared(token, { method });
		const { list } = take(await listShares(lead, dossierId, {}));
		const today = new Date().toISOString().slice(0, 10);
		expect(list).toMatchObject([
			{ opened: 2, lastOpenedOn: today, by: { id: lead.scope.memberId } },
		]);
	});

	test("of an article that was moved shows nothing", async ({ newsroom }) => {
		const { lead, article } = await openScene(newsroom);
		const { token } = await makeShare(lead, "article", article.id);
		const other = await newsroom.openDossier(lead);
		const bare: TestArticle = await newsroom.import(lead, other, "Un texte nu.");
		const moved = await makeShare(lead, "article", bare.id);
		await newsroom.database.owner.query(`UPDATE "Article" SET "dossierId" = $1 WHERE "id" = $2`, [
			article.dossierId,
			bare.id,
		]);
		expect((await openShared(moved.token)).status).toBe(404);
		expect((await openShared(token)).status).toBe(200);
	});
});

describe("making and ending an address", () => {
	test("is for reviewers of the dossier, and for nobody where nothing is shared", async ({
		newsroom,
	}) => {
		const { lead, author, article, dossierId } = await openScene(newsroom);
		const stranger = await newsroom.addMember("admin");
		expect(codeOf(await createShare(author, uuidv7(), shareBody("article", article.id)))).toBe(
			"forbidden",
		);
		expect(codeOf(await createShare(stranger, uuidv7(), shareBody("article", article.id)))).toBe(
			"not-found",
		);
		expect(codeOf(await createShare(lead, uuidv7(), shareBody("statement", article.id)))).toBe(
			"not-found",
		);
		const { id } = await makeShare(lead, "article", article.id);
		for (const turn of [revokeShare, restoreShare]) {
			expect(codeOf(await turn(author, id, uuidv7()))).toBe("forbidden");
			expect(codeOf(await turn(stranger, id, uuidv7()))).toBe("not-found");
		}
		expect(codeOf(await listShares(stranger, dossierId, {}))).toBe("not-found");
		take(await setRules(newsroom, { isOn: false }));
		expect(codeOf(await createShare(lead, uuidv7(), shareBody("article", article.id)))).toBe(
			"not-found",
		);
		expect(codeOf(await revokeShare(lead, id, uuidv7()))).toBe("ok");
	});

	test("can be taken back, is in the history with its words, and changes nothing twice", async ({
		newsroom,
	}) => {
		const { lead, article, dossierId } = await openScene(newsroom);
		const { id, token } = await makeShare(lead, "article", article.id);
		take(await revokeShare(lead, id, uuidv7()));
		expect(take(await revokeShare(lead, id, uuidv7())).seq).toBeNull();
		expect((await openShared(token)).status).toBe(404);
		take(await restoreShare(lead, id, uuidv7()));
		expect((await openShared(token)).status).toBe(200);
		const { events } = take(await listEvents(lead, dossierId, null, { kind: "share" }));
		expect(events.map(({ type }) => type)).toEqual([
			...["share.restored", "share.revoked", "share.created"],
		]);
		for (const event of events)
			expect(event).toMatchObject({ label: "Le port dément tout contrat", articleId: article.id });
	});

	test("is refused beyond what can be in one dossier", async ({ newsroom }) => {
		const { lead, article, dossierId } = await openScene(newsroom);
		await newsroom.database.owner.query(
			`INSERT INTO "Share" ("id", "dossierId", "articleId", "memberId", "hash", "createdAt", "expiresAt")
			SELECT gen_random_uuid(), $1, $2, $3, gen_random_uuid()::text, now(), now() + interval '1 day' FROM generate_series(1, 500)`,
			[dossierId, article.id, lead.scope.memberId],
		);
		expect(codeOf(await createShare(lead, uuidv7(), shareBody("article", article.id)))).toBe(
			"too-many",
		);
	});
});

test("RL-13: too many requests from one place are told to wait, and others go on", async ({
	newsroom,
}) => {
	const { lead, article } = await openScene(newsroom);
	const { token } = await makeShare(lead, "article", article.id);
	const from = uuidv7();
	await newsroom.database.owner.query(
		`INSERT INTO "LoginLimit" ("key", "points", "expire") VALUES ($1, 600, now() + interval '30 seconds')`,
		[`opening:${from}`],
	);
	const refused = await openShared(token, { from });
	expect(refused.status).toBe(429);
	expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
	expect((await openShared(token)).status).toBe(200);
});

describe("the rules of sharing", () => {
	test("are off in a new newsroom, set by administrators alone, and never over a newer set", async ({
		newsroom,
	}) => {
		const reviewer = await newsroom.addMember("reviewer");
		const rules = take(await readSharingRules(reviewer));
		const embedHosts = [...rules.embedHosts];
		const wanted = { opId: uuidv7(), ...rules, embedHosts, isOn: false };
		expect(codeOf(await placeSharingRules(reviewer, wanted))).toBe("forbidden");
		const admin = await newsroom.addMember("admin");
		take(await placeSharingRules(admin, wanted));
		const stale = { ...wanted, opId: uuidv7(), isOn: true };
		expect(codeOf(await placeSharingRules(admin, stale))).toBe("stale");
		const same = { ...take(await readSharingRules(admin)), embedHosts, opId: uuidv7() };
		expect(take(await placeSharingRules(admin, same)).seq).toBeNull();
		const { rows } = await newsroom.database.owner.query(
			`SELECT column_default FROM information_schema.columns WHERE table_name = 'SharingRules' AND column_name = 'isOn'`,
		);
		expect(rows).toEqual([{ column_default: "false" }]);
	});
});
