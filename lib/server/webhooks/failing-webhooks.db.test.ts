import { uuidv7 } from "uuidv7";
import { describe, expect, vi } from "vitest";
import { readInbox } from "@/lib/server/inbox/read-inbox";
import { readInboxCount } from "@/lib/server/inbox/read-inbox-count";
import { take, test } from "@/lib/testing/newsroom";
import {
	allowHosts,
	hurry,
	logOf,
	makeWebhook,
	openScene,
	receiveInThisFile,
	receiver,
	webhookBody,
	webhookOf,
} from "@/lib/testing/webhook-scene";
import { placeWebhook } from "./place-webhook";
import { runWebhooks } from "./run-webhooks";
import { patience } from "./send-delivery";

// What is told here is told when a test says so, and not by a process that looks every two seconds beside it.
vi.mock("./wake-webhooks", () => ({ wakeWebhooks: () => undefined }));

receiveInThisFile();

describe("SS-14: an address is held to the rules of SS-01 to SS-05", () => {
	const refused = [
		...["http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "http://[::1]/"],
		...["http://[::ffff:7f00:1]/", "http://169.254.169.254/latest/", "http://10.0.0.8/"],
		...["http://localhost/", "http://localhost:3000/api", "https://user:pw@example.org/"],
		...["http://example.org:22/", "http://nowhere.invalid/"],
	];

	test("when it is saved, all in the same words", async ({ newsroom }) => {
		allowHosts(newsroom, []);
		const { admin } = await openScene(newsroom);
		for (const address of [...refused, `http://${receiver.host}/hook`]) {
			expect(await placeWebhook(admin, uuidv7(), webhookBody({ address })), address).toEqual({
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
		const { admin, dossierId } = await openScene(newsroom);
		const { id } = await makeWebhook(admin);
		allowHosts(newsroom, []);
		await newsroom.speak(admin, dossierId);
		await runWebhooks();
		expect(receiver.received).toEqual([]);
		expect(await logOf(admin, id)).toMatchObject([
			{ state: "waiting", lastStatus: null, lastCode: "address-not-allowed" },
		]);
	});

	test("and a redirect is followed nowhere", async ({ newsroom }) => {
		const { admin, dossierId } = await openScene(newsroom);
		const { id } = await makeWebhook(admin);
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
		const { admin, dossierId } = await openScene(newsroom);
		const { id } = await makeWebhook(admin);
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
		const { admin, dossierId } = await openScene(newsroom);
		const { id } = await makeWebhook(admin);
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
		take(await placeWebhook(admin, id, webhookBody({ revision })));
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
		const { admin, dossierId } = await openScene(newsroom);
		const { id } = await makeWebhook(admin);
		receiver.answerWith(410);
		await newsroom.speak(admin, dossierId);
		await runWebhooks();
		expect(await webhookOf(admin, id)).toMatchObject({ disabled: "gone" });
		expect(await logOf(admin, id)).toMatchObject([{ state: "failed", lastStatus: 410, tries: 1 }]);
	});

	test("one delivery is given up after its tries, and holds up no other", async ({ newsroom }) => {
		const { admin, dossierId } = await openScene(newsroom);
		const { id } = await makeWebhook(admin);
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
		const { admin, dossierId } = await openScene(newsroom);
		const { id } = await makeWebhook(admin);
		receiver.answerWith("nothing");
		await newsroom.speak(admin, dossierId);
		await runWebhooks();
		expect(await logOf(admin, id)).toMatchObject([
			{ state: "waiting", lastStatus: null, lastCode: "took-too-long" },
		]);
	}, 30_000);
});
