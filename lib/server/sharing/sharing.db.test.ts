import { uuidv7 } from "uuidv7";
import { beforeEach, describe, expect } from "vitest";
import type { CreateShare } from "@/lib/domain/sharing";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { listEvents } from "@/lib/server/events/list-events";
import { finishRound } from "@/lib/server/rounds/finish-round";
import { openRound } from "@/lib/server/rounds/open-round";
import {
	codeOf,
	markBody,
	type Newsroom,
	type TestActor,
	type TestArticle,
	take,
	test,
} from "@/lib/testing/newsroom";
import { createShare } from "./create-share";
import { listShares } from "./list-shares";
import { showShared } from "./respond-shared";
import { restoreShare, revokeShare } from "./revoke-share";
import { placeSharingRules, readSharingRules } from "./sharing-rules";

async function setRules(
	newsroom: Newsroom,
	rules: Partial<{ isOn: boolean; wholeTexts: boolean; embedHosts: string[] }> = {},
) {
	const admin = await newsroom.addMember("admin");
	const { revision } = take(await readSharingRules(admin));
	const wanted = { isOn: true, wholeTexts: false, embedHosts: [], ...rules };
	return placeSharingRules(admin, { opId: uuidv7(), revision, ...wanted });
}

beforeEach<{ newsroom: Newsroom }>(async ({ newsroom }) => {
	take(await setRules(newsroom));
});

async function scene(newsroom: Newsroom) {
	const author = await newsroom.addMember("checker");
	const [lead, reviewer] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
	];
	const dossierId = await newsroom.openDossier(lead, author, reviewer);
	const article = await newsroom.import(author, dossierId);
	const approved = await newsroom.mark(author, article, "La société dément", { tag: "denial" });
	const waiting = await newsroom.mark(author, article, "Le contrat est signé");
	take(await newsroom.decide(reviewer, { kind: "annotation", id: approved }));
	return { author, lead, reviewer, dossierId, article, approved, waiting };
}

function bodyOf(kind: CreateShare["kind"], subjectId: string, more: Partial<CreateShare> = {}) {
	return { opId: uuidv7(), kind, subjectId, days: 7, whole: false, ...more };
}

async function share(actor: TestActor, ...about: Parameters<typeof bodyOf>) {
	const id = uuidv7();
	const { address } = take(await createShare(actor, id, bodyOf(...about)));
	return { id, token: address?.split("/").at(-1) ?? "" };
}

async function open(
	token: string,
	{
		place = "page",
		method = "GET",
		from = uuidv7(),
	}: { place?: "page" | "embedded"; method?: string; from?: string } = {},
) {
	const request = new Request(`http://localhost:3000/shared/${token}`, {
		method,
		headers: { "accept-language": "fr", "x-forwarded-for": from },
	});
	const answer = await showShared(place)(request, { params: Promise.resolve({ token }) });
	const headers = Object.fromEntries(answer.headers);
	return { status: answer.status, headers, html: await answer.text() };
}

const wordsOf = (html: string) =>
	html.replace(/<style>[\s\S]*<\/style>/, "").replace(/<[^>]+>/g, "");

describe("an article that is shared", () => {
	test("shows what was approved in its sentence, and nothing that waits, nobody and no id", async ({
		newsroom,
	}) => {
		const { author, lead, reviewer, article, dossierId, approved } = await scene(newsroom);
		const { token, id } = await share(lead, "article", article.id);
		const { status, html, headers } = await open(token);
		expect(status).toBe(200);
		const words = wordsOf(html);
		expect(words).toContain("La société dément avoir signé quoi que ce soit.");
		expect(html).toContain('<mark class="mark tag-denial">La société dément</mark>');
		// Its neighbour, the other passage, the end of the article: none of them is shown.
		for (const other of ["Le contrat est signé", "annoncé samedi", "Selon deux sources"])
			expect(words).not.toContain(other);
		for (const secret of [article.id, article.versionId, dossierId, approved, id])
			expect(html).not.toContain(secret);
		for (const { scope } of [author, lead, reviewer]) expect(html).not.toContain(scope.memberId);
		expect(html).not.toMatch(/Membre \d|Le port<|example\.org/);
		expect(headers).toMatchObject({
			"x-robots-tag": "noindex, nofollow, noarchive",
			"referrer-policy": "no-referrer",
			"cache-control": "private, no-store",
			"x-frame-options": "DENY",
		});
		expect(headers["content-security-policy"]).toContain("default-src 'none'");
		expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
	});

	test("shows no longer what lost its approval, and the newest approval without being asked", async ({
		newsroom,
	}) => {
		const { author, reviewer, lead, article, approved, waiting } = await scene(newsroom);
		const { token } = await share(lead, "article", article.id);
		const edit = markBody(article, "La société dément avoir", { revision: 1, tag: "denial" });
		take(await placeAnnotation(author, approved, edit));
		expect((await open(token)).html).toContain("Rien n’a encore été approuvé.");
		take(await newsroom.decide(reviewer, { kind: "annotation", id: waiting }));
		expect(wordsOf((await open(token)).html)).toContain("Le contrat est signé");
	});

	test("shows its whole text only where its link and the newsroom both say so", async ({
		newsroom,
	}) => {
		const { lead, article } = await scene(newsroom);
		const whole = bodyOf("article", article.id, { whole: true });
		expect(await createShare(lead, uuidv7(), whole)).toMatchObject({
			failure: { code: "invalid", fields: [{ path: "whole", code: "whole-texts-off" }] },
		});
		take(await setRules(newsroom, { wholeTexts: true }));
		const [some, all] = [
			await share(lead, "article", article.id),
			await share(lead, "article", article.id, { whole: true }),
		];
		expect((await open(some.token)).html).not.toContain("Selon deux sources");
		expect((await open(all.token)).html).toContain("Selon deux sources");
		take(await setRules(newsroom, { wholeTexts: false }));
		expect((await open(all.token)).html).not.toContain("Selon deux sources");
	});
});

test("AZ-14: nothing of a blind round is shared, neither while it is open nor once it is revealed", async ({
	newsroom,
}) => {
	const { lead, reviewer, author, dossierId } = await scene(newsroom);
	const bare = await newsroom.import(lead, dossierId, "Ailleurs, la société dément le contrat.");
	const statement = await newsroom.state(lead, dossierId);
	const roundId = uuidv7();
	const memberIds = [reviewer, author].map(({ scope }) => scope.memberId);
	take(
		await openRound(lead, roundId, { opId: uuidv7(), dossierId, articleIds: [bare.id], memberIds }),
	);
	const [ofArticle, ofStatement] = [
		await share(lead, "article", bare.id),
		await share(lead, "statement", statement),
	];
	const both = async () => [
		(await open(ofArticle.token)).html,
		(await open(ofStatement.token)).html,
	];
	const before = await both();
	const mark = await newsroom.mark(author, bare, "la société dément", { tag: "denial" });
	await newsroom.gather(author, statement, mark);
	// Even one that says it is approved, which the database would not let it be.
	for (const table of ["Annotation", "Membership"]) {
		await newsroom.database.owner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
		await newsroom.database.owner.query(
			`UPDATE "${table}" SET "state" = 'approved' WHERE "layer" <> 'shared'`,
		);
		await newsroom.database.owner.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
	}
	expect(await both()).toEqual(before);
	take(await finishRound(author, roundId, uuidv7()));
	expect(await both()).toEqual(before);
});

describe("a statement that is shared", () => {
	test("shows the approved passages that were approved in it, each with its source", async ({
		newsroom,
	}) => {
		const { lead, author, reviewer, dossierId, approved, waiting } = await scene(newsroom);
		const statement = await newsroom.state(author, dossierId, "Un contrat lie la société");
		const [first, second] = [
			await newsroom.gather(author, statement, approved, "denies"),
			await newsroom.gather(author, statement, waiting),
		];
		const { token } = await share(lead, "statement", statement);
		expect((await open(token)).html).toContain("Rien n’a encore été approuvé.");
		take(await newsroom.decide(reviewer, { kind: "membership", id: first }));
		take(await newsroom.decide(reviewer, { kind: "membership", id: second }));
		const words = wordsOf((await open(token)).html);
		expect(words).toContain("Un contrat lie la société");
		expect(words).toContain("La société dément avoir signé quoi que ce soit.");
		expect(words).toContain("Le Fanal");
		// Approved in the statement, but not itself.
		expect(words).not.toContain("Le contrat est signé");
	});
});

describe("AZ-04: an address", () => {
	test("that expired, was revoked, is of something gone, never was, or while nothing is shared: all the same to the byte", async ({
		newsroom,
	}) => {
		const { lead, article, dossierId } = await scene(newsroom);
		const [expired, revoked, gone, living] = [
			await share(lead, "article", article.id),
			await share(lead, "article", article.id),
			await share(
				lead,
				"article",
				(await newsroom.import(lead, dossierId, "Un texte de plus.")).id,
			),
			await share(lead, "article", article.id),
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
			answers.push(await open(token));
		take(await setRules(newsroom, { isOn: false }));
		answers.push(await open(living.token));
		expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		take(await setRules(newsroom));
		expect((await open(living.token)).status).toBe(200);
	});

	test("is kept as its hash alone, and said once", async ({ newsroom }) => {
		const { lead, article } = await scene(newsroom);
		const [id, body] = [uuidv7(), bodyOf("article", article.id)];
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
		const { lead, article, dossierId } = await scene(newsroom);
		const { token } = await share(lead, "article", article.id);
		for (const method of ["GET", "HEAD", "GET"]) await open(token, { method });
		const { list } = take(await listShares(lead, dossierId, {}));
		const today = new Date().toISOString().slice(0, 10);
		expect(list).toMatchObject([
			{ opened: 2, lastOpenedOn: today, by: { id: lead.scope.memberId } },
		]);
	});

	test("of an article that was moved shows nothing", async ({ newsroom }) => {
		const { lead, article } = await scene(newsroom);
		const { token } = await share(lead, "article", article.id);
		const other = await newsroom.openDossier(lead);
		const bare: TestArticle = await newsroom.import(lead, other, "Un texte nu.");
		const moved = await share(lead, "article", bare.id);
		await newsroom.database.owner.query(`UPDATE "Article" SET "dossierId" = $1 WHERE "id" = $2`, [
			article.dossierId,
			bare.id,
		]);
		expect((await open(moved.token)).status).toBe(404);
		expect((await open(token)).status).toBe(200);
	});
});

describe("making and ending an address", () => {
	test("is for reviewers of the dossier, and for nobody where nothing is shared", async ({
		newsroom,
	}) => {
		const { lead, author, article, dossierId } = await scene(newsroom);
		const stranger = await newsroom.addMember("admin");
		expect(codeOf(await createShare(author, uuidv7(), bodyOf("article", article.id)))).toBe(
			"forbidden",
		);
		expect(codeOf(await createShare(stranger, uuidv7(), bodyOf("article", article.id)))).toBe(
			"not-found",
		);
		expect(codeOf(await createShare(lead, uuidv7(), bodyOf("statement", article.id)))).toBe(
			"not-found",
		);
		const { id } = await share(lead, "article", article.id);
		for (const turn of [revokeShare, restoreShare]) {
			expect(codeOf(await turn(author, id, uuidv7()))).toBe("forbidden");
			expect(codeOf(await turn(stranger, id, uuidv7()))).toBe("not-found");
		}
		expect(codeOf(await listShares(stranger, dossierId, {}))).toBe("not-found");
		take(await setRules(newsroom, { isOn: false }));
		expect(codeOf(await createShare(lead, uuidv7(), bodyOf("article", article.id)))).toBe(
			"not-found",
		);
		expect(codeOf(await revokeShare(lead, id, uuidv7()))).toBe("ok");
	});

	test("can be taken back, is in the history with its words, and changes nothing twice", async ({
		newsroom,
	}) => {
		const { lead, article, dossierId } = await scene(newsroom);
		const { id, token } = await share(lead, "article", article.id);
		take(await revokeShare(lead, id, uuidv7()));
		expect(take(await revokeShare(lead, id, uuidv7())).seq).toBeNull();
		expect((await open(token)).status).toBe(404);
		take(await restoreShare(lead, id, uuidv7()));
		expect((await open(token)).status).toBe(200);
		const { events } = take(await listEvents(lead, dossierId, null, { kind: "share" }));
		expect(events.map(({ type }) => type)).toEqual([
			...["share.restored", "share.revoked", "share.created"],
		]);
		for (const event of events)
			expect(event).toMatchObject({ label: "Le port dément tout contrat", articleId: article.id });
	});

	test("is refused beyond what can be in one dossier", async ({ newsroom }) => {
		const { lead, article, dossierId } = await scene(newsroom);
		await newsroom.database.owner.query(
			`INSERT INTO "Share" ("id", "dossierId", "articleId", "memberId", "hash", "createdAt", "expiresAt")
			SELECT gen_random_uuid(), $1, $2, $3, gen_random_uuid()::text, now(), now() + interval '1 day' FROM generate_series(1, 500)`,
			[dossierId, article.id, lead.scope.memberId],
		);
		expect(codeOf(await createShare(lead, uuidv7(), bodyOf("article", article.id)))).toBe(
			"too-many",
		);
	});
});

describe("inside another page", () => {
	test("is held by the pages that the newsroom names, and by none while it names none", async ({
		newsroom,
	}) => {
		const { lead, article } = await scene(newsroom);
		const { token } = await share(lead, "article", article.id);
		expect((await open(token, { place: "embedded" })).status).toBe(404);
		take(await setRules(newsroom, { embedHosts: ["www.fanal.example", "*.quai.example:8443"] }));
		const { status, headers } = await open(token, { place: "embedded" });
		expect(status).toBe(200);
		expect(headers["content-security-policy"]).toMatch(
			/frame-ancestors www\.fanal\.example \*\.quai\.example:8443$/,
		);
		expect(headers["x-frame-options"]).toBeUndefined();
		const page = await open(token);
		expect(page.headers["content-security-policy"]).toMatch(/frame-ancestors 'none'$/);
		// What is not there can be held by the same pages, so that nothing is told by that.
		const gone = await open(`rcs_${"b".repeat(43)}`, { place: "embedded" });
		expect(gone.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
	});
});

test("RL-13: too many requests from one place are told to wait, and others go on", async ({
	newsroom,
}) => {
	const { lead, article } = await scene(newsroom);
	const { token } = await share(lead, "article", article.id);
	const from = uuidv7();
	await newsroom.database.owner.query(
		`INSERT INTO "LoginLimit" ("key", "points", "expire") VALUES ($1, 600, now() + interval '30 seconds')`,
		[`opening:${from}`],
	);
	const refused = await open(token, { from });
	expect(refused.status).toBe(429);
	expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
	expect((await open(token)).status).toBe(200);
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
