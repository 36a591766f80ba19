import { Webhook } from "standardwebhooks";
import { uuidv7 } from "uuidv7";
import { describe, expect, vi } from "vitest";
import { removeDossierMember } from "@/lib/server/dossiers/remove-dossier-member";
import { readInbox } from "@/lib/server/inbox/read-inbox";
import { openRound } from "@/lib/server/rounds/open-round";
import { sweep } from "@/lib/server/sweep/sweep";
import { codeOf, take, test } from "@/lib/testing/newsroom";
import {
	allowHosts,
	hurry,
	logOf,
	makeWebhook,
	openScene,
	receiveInThisFile,
	receiver,
	told,
	webhookBody,
	webhookOf,
} from "@/lib/testing/webhook-scene";
import { removeWebhook, rotateSecret } from "./edit-webhook";
import { listWebhooks, redeliver, testWebhook } from "./list-webhooks";
import { placeWebhook } from "./place-webhook";
import { runWebhooks } from "./run-webhooks";

// What is told here is told when a test says so, and not by a process that looks every two seconds beside it.
vi.mock("./wake-webhooks", () => ({ wakeWebhooks: () => undefined }));

receiveInThisFile();

describe("SS-14: what happens is told", () => {
	test("once, signed so that the library for receivers believes it, in ids and codes alone", async ({
		newsroom,
	}) => {
		const { admin, dossierId } = await openScene(newsroom);
		await newsroom.speak(admin, dossierId, "Avant");
		const { id, secret } = await makeWebhook(admin, { dossierId });
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
		const { admin, dossierId } = await openScene(newsroom);
		const lead = await newsroom.addMember("reviewer");
		const [foreign, later] = [await newsroom.openDossier(lead), await newsroom.openDossier(lead)];
		await makeWebhook(admin);
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
		const { admin, dossierId } = await openScene(newsroom);
		const partner = await newsroom.addMember("reviewer");
		await newsroom.letIn(admin, dossierId, partner);
		const bare = await newsroom.import(admin, dossierId);
		await makeWebhook(admin, { types: ["annotation.placed", "round.opened"] });
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
		const { admin, dossierId } = await openScene(newsroom);
		const lead = await newsroom.addMember("reviewer");
		await newsroom.letIn(admin, dossierId, lead, true);
		const { id } = await makeWebhook(admin, { dossierId });
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

describe("SS-14: a secret", () => {
	test("is said once, kept unreadable, and goes on for a day beside a new one", async ({
		newsroom,
	}) => {
		const { admin, dossierId } = await openScene(newsroom);
		const [id, body] = [uuidv7(), webhookBody()];
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
		await newsroom.database.owner.query(
			`UPDATE "Webhook" SET "formerUntil" = now() - interval '1 second'`,
		);
		await newsroom.speak(admin, dossierId, "Deux");
		await runWebhooks();
		expect([believes(first, 1), believes(second, 1)]).toEqual([false, true]);
	});

	test("that this newsroom cannot read any more stops its webhook", async ({ newsroom }) => {
		const { admin, dossierId } = await openScene(newsroom);
		const { id } = await makeWebhook(admin);
		const nextauthSecret = "another secret of tests that is long enough";
		allowHosts(newsroom, [receiver.host], { nextauthSecret });
		await newsroom.speak(admin, dossierId);
		await runWebhooks();
		expect(receiver.received).toEqual([]);
		expect(await webhookOf(admin, id)).toMatchObject({ disabled: "secret" });
	});
});

describe("a delivery by hand", () => {
	test("is a test, also while the webhook is off, and once under one id", async ({ newsroom }) => {
		const { admin } = await openScene(newsroom);
		const { id, secret } = await makeWebhook(admin, { isOn: false });
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
		const { admin, dossierId } = await openScene(newsroom);
		const { id } = await makeWebhook(admin);
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
	const { admin } = await openScene(newsroom);
	const reviewer = await newsroom.addMember("reviewer");
	const foreign = await newsroom.openDossier(reviewer);
	expect(codeOf(await placeWebhook(reviewer, uuidv7(), webhookBody()))).toBe("forbidden");
	expect(codeOf(await listWebhooks(reviewer, {}))).toBe("forbidden");
	expect(codeOf(await placeWebhook(admin, uuidv7(), webhookBody({ dossierId: foreign })))).toBe(
		"not-found",
	);
	const { id } = await makeWebhook(admin);
	const stale = webhookBody({ revision: 7 });
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
	const { admin, dossierId } = await openScene(newsroom);
	const other = await newsroom.addMember("admin");
	const { id } = await makeWebhook(admin);
	take(await placeWebhook(other, id, webhookBody({ revision: 1 })));
	await runWebhooks();
	await newsroom.speak(admin, dossierId);
	await runWebhooks();
	expect(receiver.received).toEqual([]);
	expect(await webhookOf(admin, id)).toMatchObject({ by: { id: other.scope.memberId } });
});
