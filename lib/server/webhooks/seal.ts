import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { config } from "@/lib/server/config";

const [cipher, nonceBytes, tagBytes] = ["aes-256-gcm", 12, 16] as const;

/** Words that only this newsroom can read again: whoever has nothing but its database cannot. */
export function seal(words: string): string {
	const nonce = randomBytes(nonceBytes);
	const sealing = createCipheriv(cipher, keyOf(), nonce);
	const sealed = Buffer.concat([sealing.update(words, "utf8"), sealing.final()]);
	return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString("base64");
}

/** What was sealed; null where it was sealed with another secret of the newsroom, or changed since. */
export function unseal(sealed: string): string | null {
	const bytes = Buffer.from(sealed, "base64");
	const [nonce, rest] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes)];
	try {
		const opening = createDecipheriv(cipher, keyOf(), nonce);
		opening.setAuthTag(rest.subarray(0, tagBytes));
		const words = [opening.update(rest.subarray(tagBytes)), opening.final()];
		return Buffer.concat(words).toString("utf8");
	} catch {
		return null;
	}
}

function keyOf(): Uint8Array {
	return new Uint8Array(hkdfSync("sha256", config().nextauthSecret, "", "recoupe webhooks", 32));
}
