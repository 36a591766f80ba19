import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id (the library’s default) with the parameters OWASP recommends (Password Storage Cheat Sheet): 19 MiB, 2 passes. */
const parameters = {
	memoryCost: 19_456,
	timeCost: 2,
	parallelism: 1,
} as const;

/** The hash of a password, compared as typed after NFKC. */
export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize("NFKC"), parameters);
}

let dummy: Promise<string> | null = null;

/**
 * Whether a password fits a hash. Without a hash (an unknown or disabled member) it takes as long as
 * with one and answers false, so that time does not tell who exists.
 */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
	dummy ??= hashPassword("no such member has this password");
	const fits = await verify(stored ?? (await dummy), password.normalize("NFKC"));
	return fits && stored !== null;
}
