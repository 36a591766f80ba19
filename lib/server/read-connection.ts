import "server-only";
import { z } from "zod";
import { tokenPattern } from "@/lib/domain/token";
import {
	type ConfigProblem,
	type Environment,
	httpOrigin,
	isLoopback,
	type PlatformFacts,
	Reading,
	readAppUrl,
	readListening,
	unknownNames,
} from "./read-config";

/** How the command line reaches a newsroom, on this machine or another. */
export interface ConnectionSettings {
	/** An origin without a path. */
	readonly address: string;
	readonly token: string;
}

export type ConnectionReading =
	| {
			readonly ok: true;
			readonly settings: ConnectionSettings;
			readonly warnings: readonly string[];
	  }
	| { readonly ok: false; readonly problems: readonly ConfigProblem[] };

const tokenSchema = z.string().regex(tokenPattern, {
	error: "is not a token: one begins with rcp_ and has 47 characters",
});

/**
 * Reads how to reach a newsroom: `RECOUPE_URL`, or else the address of this configuration, and the token. The
 * settings that only a server needs are not asked for.
 */
export function readConnection(env: Environment, facts: PlatformFacts): ConnectionReading {
	const reading = new Reading(env, facts);
	const address = readAddress(reading);
	const token = readToken(reading);
	if (token === null || reading.problems.length > 0) {
		return { ok: false, problems: reading.problems };
	}
	return {
		ok: true,
		settings: { address, token },
		warnings: [...unknownNames(env), ...openWay(address)],
	};
}

function readAddress(reading: Reading): string {
	const isGiven = reading.raw("RECOUPE_URL") !== null;
	if (isGiven) return reading.value("RECOUPE_URL", httpOrigin) ?? "";
	const { host, port } = readListening(reading);
	return readAppUrl(reading, host, port);
}

function readToken(reading: Reading): string | null {
	const before = reading.problems.length;
	const isGiven = reading.raw("RECOUPE_TOKEN") !== null;
	if (isGiven) return reading.value("RECOUPE_TOKEN", tokenSchema);
	if (reading.problems.length === before) {
		reading.reject(
			"RECOUPE_TOKEN",
			"is not set. Make a token with `npx recoupe token create`, and give it in the environment or in a file; there is no option for it, because other users of the machine can see options",
		);
	}
	return null;
}

function openWay(address: string): string[] {
	const { protocol, hostname } = new URL(address);
	if (protocol === "https:" || isLoopback(hostname)) return [];
	return ["RECOUPE_URL is plain http: the token can be read on its way. Use the https address."];
}
