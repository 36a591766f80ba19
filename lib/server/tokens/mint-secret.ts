import "server-only";
import { randomBytes } from "node:crypto";
import { sha256 } from "@/lib/server/store/events";

/** What is kept of a secret, and, once, the secret. */
export interface MintedSecret {
	readonly secret: string;
	/** SHA-256, hexadecimal. A secret is random enough to need neither salt nor slowness. */
	readonly hash: string;
	readonly hint: string;
}

/** A new secret of 256 random bits, with a prefix that says what it is for. */
export function mintSecret(prefix: "rcp" | "rcs"): MintedSecret {
	const secret = `${prefix}_${randomBytes(32).toString("base64url")}`;
	return { secret, hash: sha256(secret), hint: secret.slice(0, 8) };
}
