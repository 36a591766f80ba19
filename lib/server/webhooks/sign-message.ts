import "server-only";
import { createHmac, randomBytes } from "node:crypto";

/** What is signed: the id of the message, when it is sent, and its body as it is sent. */
export interface SignedMessage {
	readonly id: string;
	/** Seconds since 1970. */
	readonly timestamp: number;
	readonly body: string;
}

const prefix = "whsec_";

/** A new secret of 256 random bits, as the Standard Webhooks write it. */
export function mintWebhookSecret(): string {
	return `${prefix}${randomBytes(32).toString("base64")}`;
}

/**
 * The headers that the Standard Webhooks ask for: one signature (HMAC with SHA-256) for each secret, so that a receiver that
 * has either can check it.
 */
export function signMessage(message: SignedMessage, secrets: readonly string[]) {
	const { id, timestamp, body } = message;
	const signatures = secrets.map((secret) => {
		const key = Buffer.from(secret.slice(prefix.length), "base64");
		const mac = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`);
		return `v1,${mac.digest("base64")}`;
	});
	return {
		"webhook-id": id,
		"webhook-timestamp": String(timestamp),
		"webhook-signature": signatures.join(" "),
	} as const;
}
