import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { webhookSecretPattern } from "@/lib/domain/webhook";
import { mintWebhookSecret, signMessage } from "./sign-message";

const body = JSON.stringify({ type: "annotation.decided", data: { words: "« Le quai » 🛟" } });
const now = () => Math.floor(Date.now() / 1000);

describe("SS-14: a signature of the Standard Webhooks", () => {
	test("is that of the published test vector", () => {
		const message = {
			id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
			timestamp: 1_614_265_330,
			body: '{"test": 2432232314}',
		};
		expect(signMessage(message, ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"])).toEqual({
			"webhook-id": message.id,
			"webhook-timestamp": "1614265330",
			"webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
		});
	});

	test("is believed by the library for receivers, and no longer once a letter is another", () => {
		const secret = mintWebhookSecret();
		expect(secret).toMatch(webhookSecretPattern);
		const headers = signMessage({ id: "a", timestamp: now(), body }, [secret]);
		expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
		expect(() => new Webhook(secret).verify(body.replace("quai", "Quai"), headers)).toThrow();
		expect(() => new Webhook(secret).verify(body, { ...headers, "webhook-id": "b" })).toThrow();
	});

	test("is made with each secret, so that either is enough", () => {
		const secrets = [mintWebhookSecret(), mintWebhookSecret()];
		const headers = signMessage({ id: "a", timestamp: now(), body }, secrets);
		for (const secret of secrets) new Webhook(secret).verify(body, headers);
		expect(() => new Webhook(mintWebhookSecret()).verify(body, headers)).toThrow();
	});
});
