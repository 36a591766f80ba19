import "server-only";
import { randomBytes } from "node:crypto";
import { sha256 } from "@/lib/server/store/events";

/** What is kept of a token, and, once, the token. */
export interface MintedToken {
	readonly token: string;
	/** SHA-256, hexadecimal. A token is random enough to need neither salt nor slowness. */
	readonly hash: string;
	readonly hint: string;
}

/** A new token of 256 random bits. */
export function mintToken(): MintedToken {
	const token = `rcp_${randomBytes(32).toString("base64url")}`;
	return { token, hash: sha256(token), hint: token.slice(0, 8) };
}
