import "server-only";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import type { HostAddress } from "./fetch-rules";

// A connection of its own for each question, and a certificate that holds, whatever the environment says.
const strict = { agent: false, rejectUnauthorized: true } as const;

/** What is asked of a host. */
export interface Question {
	readonly method: "GET" | "POST";
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
}

/**
 * Asks machines that were checked, whatever the name in the address stands for by now. Null when nobody answers, or not
 * in HTTP, or without a certificate that holds.
 */
export function askHost(
	url: URL,
	machines: readonly HostAddress[],
	{ method, headers, body }: Question,
	signal: AbortSignal,
): Promise<IncomingMessage | null> {
	const request = url.protocol === "https:" ? requestHttps : requestHttp;
	return new Promise((settle) => {
		const lookup = toLookup(machines);
		const asked = request(url, { method, headers, lookup, ...strict, signal });
		asked.on("response", settle);
		asked.on("error", () => settle(null));
		asked.end(body);
	});
}

/** Answers the machines that were checked. */
function toLookup(machines: readonly HostAddress[]): LookupFunction {
	return (_hostname, options, answer) => {
		const [first] = machines;
		if (options.all === true) answer(null, [...machines]);
		else answer(null, first?.address ?? "", first?.family ?? 4);
	};
}
