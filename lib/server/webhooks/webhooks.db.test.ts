import { Webhook } from "standardwebhooks";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, vi } from "vitest";
import type { PlaceWebhook } from "@/lib/domain/webhook";
import { provideConfig } from "@/lib/server/config";
import { removeDossierMember } from "@/lib/server/dossiers/remove-dossier-member";
import { readInbox } from "@/lib/server/inbox/read-inbox";
import { readInboxCount } from "@/lib/server/inbox/read-inbox-count";
import { openRound } from "@/lib/server/rounds/open-round";
import { sweep } from "@/lib/server/sweep/sweep";
import { type EventReceiver, openEventReceiver } from "@/lib/testing/event-receiver";
import {
	codeOf,
	type Newsroom,
	type TestActor,
	take,
	test,
	testConfig,
} from "@/lib/testing/newsroom";
import { removeWebhook, rotateSecret } from "./edit-webhook";
import { listDeliveries, listWebhooks, redeliver, testWebhook } from "./list-webhooks";
import { placeWebhook } from "./place-webhook";
import { runWebhooks } from "./run-webhooks";
import { patience } from "./send-delivery";

// What is told here is told when a test says so, and not by a process that looks every two seconds beside it.
vi.mock("./wake-webhooks", () => ({ wakeWebhooks: () => undefined }));

let receiver: EventReceiver;
beforeAll(async () => {
	receiver = await openEventReceiver();
});
afterAll(() => receiver.close());
beforeEach<{ newsroom: Newsroom }>(async ({ newsroom }) => {
	allow(newsroom, [receiver.host]);
	receiver.answerWith(204);
	(receiver.received as unknown[]).length = 0;
	await newsroom.database.owner.query(`DELETE FROM "Webhook"`);
});

function allow(newsroom: Newsroom, webhookHosts: readonly string[], more: object = {}): void {
	provideConfig({ ...testConfig(newsroom.database.url), webhookHosts, ...more });
}

async function scene(newsroom: Newsroom) {
	const admin = await newsroom.addMember("admin");
	const dossierId = await newsroom.openDossier(admin);
	return { admin, dossierId };
}

function bodyOf(more: Partial<PlaceWebhook> = {}): PlaceWebhook {
	return {
		...{ opId: uuidv7(), revision: null, dossierId: null, name: "Écran du bureau", isOn: true },
		address: `http://${receiver.host}/hook`,
		types: ["speaker.created"],
		...more,
	};
}

async function make(actor: TestActor, more: Partial<PlaceWebhook> = {}) {
	const id = uuidv7();
	const { secret } = take(await placeWebhook(actor, id, bodyOf(more)));
	return { id, secret: secret ?? "" };
}

/** All that waits is due, and no webhook pauses. */
async function hurry({ database }: Newsroom) {
	await database.owner.query(`UPDATE "WebhookDelivery" SET "nextAt" = now(), "takenUntil" = NULL`);
	await database.owner.query(`UPDATE "Webhook" SET "pausedUntil" = NULL`);
	await runWebhooks();
}

const logOf = async (actor: TestActor, id: string) =>
	take(await listDeliveries(actor, id, { limit: 200 })).list;
const webhookOf = async (actor: TestActor, id: string) =>
	take(await listWebhooks(actor, {})).list.find((one) => one.id === id);
const told = () => receiver.received.map(({ body }) => JSON.parse(body));

describe("SS-14: what happens is told", () => {
	test("once, signed so that the library for receivers believes it, in ids and codes alone", async ({
		newsroom,
	}) => {
		const { admin, dossierId } = await scene(newsroom);
		await newsroom.speak(admin, dossierId, "Avant");
		const { id, secret } = await make(admin, { dossierId });
		const speakerId = await newsroom.speak(admin, dossierId, "La ministre des Ports");
		await newsroom.state(admin, dossierId, "Un énoncé");
		await Promise.all([runWebhooks(), runWebhooks(), runWebhooks()]);
		await runWebhooks();
		expect(receiver.received).toHaveLength(1);
		const [message] = receiver.received;
		const headers = message?.headers as Record<string, string>;
		expect(new Webhook(secret).verify(message?.body ?? "", headers)).toMatchObject({
			type: "speaker.created",
			data: { dossierId, subjectId: speakerId, actorId: admin.scope.memberId },
		});
		expect(message?.body).not.toMatch(/ministre|Membre|example\.org/);
		expect(headers["content-type"]).toBe("application/json");
		expect(headers.cookie ?? headers.authorization).toBeUndefined();
		expect(await logOf(admin, id)).toMatchObject([
			{ id: headers["webhook-id"], state: "delivered", tries: 1, lastStatus: 204, nextAt: null },
		]);
	});

	test("of all dossiers of its maker and of no other, from when they came into each", async ({
		newsroom,
	}) => {
		const { admin, dossierId } = await scene(newsroom);
		const lead = await newsroom.addMember("reviewer");
		const [foreign, later] = [await newsroom.openDossier(lead), await newsroom.openDossier(lead)];
		await make(admin);
		await newsroom.speak(lead, later, "Avant");
		await newsroom.letIn(lead, later, admin);
		const expected = [
			await newsroom.speak(lead, later, "Après"),
			await newsroom.speak(admin, dossierId, "Ici"),
		];
		await newsroom.speak(lead, foreign, "Ailleurs");
		await runWebhooks();
		expect(
			told()
				.map(({ data }) => data.subjectId)
				.sort(),
		).toEqual(expected.sort());
	});

	test("AZ-14: and nothing of what happens in a blind round", async ({ newsroom }) => {
		const { admin, dossierId } = await scene(newsroom);
		const partner = await newsroom.addMember("reviewer");
		await newsroom.letIn(admin, dossierId, partner);
		const bare = await newsroom.import(admin, dossierId);
		await make(admin, { types: ["annotation.placed", "round.opened"] });
		const memberIds = [admin, partner].map(({ scope }) => scope.memberId);
		const round = { opId: uuidv7(), dossierId, articleIds: [bare.id], memberIds };
		take(await openRound(admin, uuidv7(), round));
		const mark = await newsroom.mark(partner, bare, "La société dément");
		await runWebhooks();
		expect(told().map(({ type }) => type)).toEqual(["round.opened"]);
		expect(JSON.stringify(told())).not.toContain(mark);
	});

	test("to nobody whose maker left the dossier meanwhile, is no administrator any more, or is disabled", async ({
		newsroom,
	}) => {
		const { admin, dossierId } = await scene(newsroom);
		const lead = await newsroom.addMember("reviewer");
		await newsroom.letIn(admin, dossierId, lead, true);
		const { id } = await make(admin, { dossierId });
		await newsroom.speak(lead, dossierId, "Un");
		receiver.answerWith(500);
		await runWebhooks();
		const before = receiver.received.length;
		receiver.answerWith(204);
		take(await removeDossierMember(lead, dossierId, admin.scope.memberId, uuidv7()));
		await newsroom.speak(lead, dossierId, "Deux");
		await hurry(newsroom);
		expect(receiver.received).toHaveLength(before);
		expect((await logOf(admin, id)).map(({ state }) => state)).toEqual(["dropped"]);
		await newsroom.letIn(lead, dossierId, admin);
		await newsroom.speak(lead, dossierId, "Trois");
		await runWebhooks();
		expect(receiver.received.length).toBe(before + 1);
		await newsroom.speak(lead, dossierId, "Quatre");
		receiver.answerWith(500);
		await runWebhooks();
		const other = await newsroom.addMember("admin");
		await newsroom.database.owner.query(`UPDATE "Member" SET "role" = 'checker' WHERE "id" = $1`, [
			admin.scope.memberId,
		]);
		await hurry(newsroom);
		expect(receiver.received.length).toBe(before + 2);
		expect(await webhookOf(other, id)).toMatchObject({ disabled: "maker", dossier: null });
	});
});

describe("SS-14: an address is held to the rules of SS-01 to SS-05", () => {
	const refused = [
		...["http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "http://[::1]/"],
		...["http://[::ffff:7f00:1]/", "http://169.254.169.254/latest/", "http://10.0.0.8/"],
		...["http://localhost/", "http://localhost:3000/api", "https://user:pw@example.org/"],
		...["http://example.org:22/", "http://nowhere.invalid/"],
	];

	test("when it is saved, all in the same words", async ({ newsroom }) => {
		allow(newsroom, []);
		const { admin } = await scene(newsroom);
		for (const address of [...refused, `http://${receiver.host}/hook`]) {
			expect(await placeWebhook(admin, uuidv7(), bodyOf({ address })), address).toEqual({
				ok: false,
				failure: {
					code: "not-fetched",
					fields: [{ path: "address", code: "address-not-allowed" }],
				},
			});
		}
		expect(receiver.received).toEqual([]);
	});

	test("at each delivery, whatever was allowed when it was saved", async ({ newsroom }) => {
		const { admin, dossierId } = await scene(newsroom);
		const { id } = await make(admin);
		allow(newsroom, []);
		await newsroom.speak(admin, dossierId);
		await runWebhooks();
		expect(receiver.received).toEqual([]);
		expect(await logOf(admin, id)).toMatchObject([
			{ state: "waiting", lastStatus: null, lastCode: "address-not-allowed" },
		]);
	});

	test("and a redirect is followed nowhere", async ({ newsroom }) => {
		const { admin, dossierId } = await scene(newsroom);
		const { id } = await make(admin);
		receiver.answerWith(302, `http://${receiver.host}/elsewhere`);
		await newsroom.speak(admin, dossierId);
		await runWebhooks();
		expect(receiver.received.map(({ path }) => path)).toEqual(["/hook"]);
		expect(await logOf(admin, id)).toMatchObject([{ state: "waiting", lastStatus: 302 }]);
	});
});

describe("SS-14: an endpoint that fails", () => {
	test("is asked once a pause whatever happens meanwhile, and gets all of it when it answers again", async ({
		newsroom,
	}) => {
		const { admin, dossierId } = await scene(newsroom);
		const { id } = await make(admin);
		receiver.answerWith(503);
		for (let n = 0; n < 10; n += 1) await newsroom.speak(admin, dossierId, `Voix ${n}`);
		for (let n = 0; n < 5; n += 1) await runWebhooks();
		expect(receiver.received).toHaveLength(1);
		expect(await webhookOf(admin, id)).toMatchObject({ failures: 1, disabled: null });
		receiver.answerWith(204);
		await hurry(newsroom);
		expect((await logOf(admin, id)).every(({ state }) => state === "delivered")).toBe(true);
		expect(await webhookOf(admin, id)).toMatchObject({ failures: 0 });
		const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
		expect(ids).toHaveLength(11);
		expect(new Set(ids).size).toBe(10);
	});

	test("is switched off after ten failures in a row, which its maker’s inbox says until it is on again", async ({
		newsroom,
	}) => {
		const { admin, dossierId } = await scene(newsroom);
		const { id } = await make(admin);
		receiver.answerWith(500);
		await newsroom.speak(admin, dossierId, "Un");
		await newsroom.speak(admin, dossierId, "Deux");
		await runWebhooks();
		for (let n = 1; n < patience.failures; n += 1) await hurry(newsroom);
		const before = receiver.received.length;
		expect(before).toBe(patience.failures);
		await hurry(newsroom);
		expect(receiver.received).toHaveLength(before);
		const stopped = await webhookOf(admin, id);
		expect(stopped).toMatchObject({ disabled: "failures", failures: patience.failures });
		expect(take(await readInbox(admin)).stopped).toMatchObject([{ id, disabled: "failures" }]);
		expect(take(await readInboxCount(admin)).unread).toBe(1);
		receiver.answerWith(204);
		await newsroom.speak(admin, dossierId, "Pendant l’arrêt");
		const revision = stopped?.revision ?? 0;
		take(await placeWebhook(admin, id, bodyOf({ revision })));
		await runWebhooks();
		expect(take(await readInbox(admin)).stopped).toEqual([]);
		expect(take(await readInboxCount(admin)).unread).toBe(0);
		await newsroom.speak(admin, dossierId, "Après");
		await hurry(newsroom);
		expect((await logOf(admin, id)).map(({ state }) => state)).toEqual(
			Array.from({ length: 3 }, () => "delivered"),
		);
		const { rows } = await newsroom.database.owner.query(
			`SELECT "type", "actorId" FROM "Event" WHERE "type" LIKE 'webhook.%' AND "streamId" = 'newsroom' ORDER BY "seq" DESC LIMIT 3`,
		);
		expect(rows.map(({ type }) => type)).toEqual([
			...["webhook.placed", "webhook.disabled", "webhook.placed"],
		]);
	});

	test("and says 410 is switched off at once", async ({ newsroom }) => {
		const { admin, dossierId } = await scene(newsroom);
		const { id } = await make(admin);
		receiver.answerWith(410);
		await newsroom.speak(admin, dossierId);
		await runWebhooks();
		expect(await webhookOf(admin, id)).toMatchObject({ disabled: "gone" });
		expect(await logOf(admin, id)).toMatchObject([{ state: "failed", lastStatus: 410, tries: 1 }]);
	});

	test("one delivery is given up after its tries, and holds up no other", async ({ newsroom }) => {
		const { admin, dossierId } = await scene(newsroom);
		const { id } = await make(admin);
		await newsroom.speak(admin, dossierId, "Un");
		receiver.answerWith(500);
		await runWebhooks();
		await newsroom.database.owner.query(`UPDATE "WebhookDelivery" SET "tries" = $1`, [
			patience.tries - 1,
		]);
		await newsroom.speak(admin, dossierId, "Deux");
		receiver.answerWith(204);
		await newsroom.database.owner.query(`UPDATE "Webhook" SET "pausedUntil" = NULL`);
		await runWebhooks();
		expect((await logOf(admin, id)).map(({ state }) => state)).toEqual(["delivered", "waiting"]);
		receiver.answerWith(500);
		await hurry(newsroom);
		expect((await logOf(admin, id)).map(({ state }) => state)).toEqual(["delivered", "failed"]);
	});

	test("that never answers is left when its time is over", async ({ newsroom }) => {
		const { admin, dossierId } = await scene(newsroom);
		const { id } = await make(admin);
		receiver.answerWith("nothing");
		await newsroom.speak(admin, dossierId);
		await runWebhooks();
		expect(await logOf(admin, id)).toMatchObject([
			{ state: "waiting", lastStatus: null, lastCode: "took-too-long" },
		]);
	}, 30_000);
});

describe("SS-14: a secret", () => {
	test("is said once, kept unreadable, and goes on for a day beside a new one", async ({
		newsroom,
	}) => {
		const { admin, dossierId } = await scene(newsroom);
		const [id, body] = [uuidv7(), bodyOf()];
		const first = take(await placeWebhook(admin, id, body)).secret ?? "";
		expect(take(await placeWebhook(admin, id, body)).secret).toBeNull();
		const opId = uuidv7();
		const second = take(await rotateSecret(admin, id, opId)).secret ?? "";
		expect(take(await rotateSecret(admin, id, opId)).secret).toBeNull();
		const { rows } = await newsroom.database.owner.query(
			`SELECT w::text AS "all" FROM "Webhook" w`,
		);
		for (const secret of [first, second]) expect(rows[0].all).not.toContain(secret.slice(6, 30));
		await newsroom.speak(admin, dossierId, "Un");
		await runWebhooks();
		const believes = (secret: string, n: number) => {
			const { body: words = "", headers = {} } = receiver.received[n] ?? {};
			try {
				new Webhook(secret).verify(words, headers as Record<string, string>);
				return true;
			} catch {
				return false;
			}
		};
		expect([believes(first, 0), believes(second, 0)]).toEqual([true, true]);
		await newsroom.database.owner.query(`UPDATE "Webhook" SET "formerUntil" = now()`);
		await newsroom.speak(admin, dossierId, "Deux");
		await runWebhooks();
		expect([believes(first, 1), believes(second, 1)]).toEqual([false, true]);
	});

	test("that this newsroom cannot read any more stops its webhook", async ({ newsroom }) => {
		const { admin, dossierId } = await scene(newsroom);
		const { id } = await make(admin);
		const nextauthSecret = "another secret of tests that is long enough";
		allow(newsroom, [receiver.host], { nextauthSecret });
		await newsroom.speak(admin, dossierId);
		await runWebhooks();
		expect(receiver.received).toEqual([]);
		expect(await webhookOf(admin, id)).toMatchObject({ disabled: "secret" });
	});
});

describe("a delivery by hand", () => {
	test("is a test, also while the webhook is off, and once under one id", async ({ newsroom }) => {
		const { admin } = await scene(newsroom);
		const { id, secret } = await make(admin, { isOn: false });
		const opId = uuidv7();
		for (let n = 0; n < 2; n += 1)
			expect(take(await testWebhook(admin, id, opId))).toMatchObject({ id: opId });
		await runWebhooks();
		expect(receiver.received).toHaveLength(1);
		const [{ body, headers } = { body: "", headers: {} }] = receiver.received;
		expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
			type: "webhook.test",
		});
		expect(await webhookOf(admin, id)).toMatchObject({ disabled: "member" });
		expect(take(await readInbox(admin)).stopped).toEqual([]);
	});

	test("sends what was given up once more, under the same id", async ({ newsroom }) => {
		const { admin, dossierId } = await scene(newsroom);
		const { id } = await make(admin);
		await newsroom.speak(admin, dossierId);
		await runWebhooks();
		const [delivery] = await logOf(admin, id);
		take(await redeliver(admin, id, delivery?.id ?? ""));
		await runWebhooks();
		const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
		expect(ids).toEqual([delivery?.id, delivery?.id]);
		expect(codeOf(await redeliver(admin, id, uuidv7()))).toBe("not-found");
		expect(codeOf(await redeliver(admin, uuidv7(), delivery?.id ?? ""))).toBe("not-found");
	});
});

test("webhooks are made by administrators, for dossiers they are in, and removed with all of theirs", async ({
	newsroom,
}) => {
	const { admin } = await scene(newsroom);
	const reviewer = await newsroom.addMember("reviewer");
	const foreign = await newsroom.openDossier(reviewer);
	expect(codeOf(await placeWebhook(reviewer, uuidv7(), bodyOf()))).toBe("forbidden");
	expect(codeOf(await listWebhooks(reviewer, {}))).toBe("forbidden");
	expect(codeOf(await placeWebhook(admin, uuidv7(), bodyOf({ dossierId: foreign })))).toBe(
		"not-found",
	);
	const { id } = await make(admin);
	const stale = bodyOf({ revision: 7 });
	expect(codeOf(await placeWebhook(admin, id, stale))).toBe("stale");
	take(await testWebhook(admin, id, uuidv7()));
	await runWebhooks();
	await newsroom.database.owner.query(
		`UPDATE "WebhookDelivery" SET "lastTryAt" = now() - interval '31 days'`,
	);
	expect(await sweep(new Date())).toMatchObject({ deliveries: 1 });
	take(await removeWebhook(admin, id, uuidv7()));
	expect(await webhookOf(admin, id)).toBeUndefined();
	expect(codeOf(await removeWebhook(admin, id, uuidv7()))).toBe("not-found");
});

test("whoever changes a webhook last is who it tells for", async ({ newsroom }) => {
	const { admin, dossierId } = await scene(newsroom);
	const other = await newsroom.addMember("admin");
	const { id } = await make(admin);
	take(await placeWebhook(other, id, bodyOf({ revision: 1 })));
	await runWebhooks();
	await newsroom.speak(admin, dossierId);
	await runWebhooks();
	expect(receiver.received).toEqual([]);
	expect(await webhookOf(admin, id)).toMatchObject({ by: { id: other.scope.memberId } });
});
