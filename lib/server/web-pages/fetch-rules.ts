import "server-only";
import { lookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";
import { fail, ok, type Result } from "@/lib/domain/result";
import { config } from "@/lib/server/config";

/** An address of a machine, as looking up its name gives it. */
export interface HostAddress {
	readonly address: string;
	readonly family: number;
}

/** What may be fetched, by whom it is found, and how long all of it may take. */
export interface FetchRules {
	/** Hosts that may be where only this network reaches, as an address names them: with a port that is not the usual. */
	readonly allowedHosts: readonly string[];
	/** This newsroom's own host, which is never fetched from. */
	readonly ownHost: string;
	readonly resolve: (hostname: string) => Promise<readonly HostAddress[]>;
	readonly milliseconds: number;
}

/** The most that is fetched: bytes once unpacked, redirects that are followed. */
export const fetchLimits = { bytes: 5 * 1024 * 1024, redirects: 3, milliseconds: 10_000 } as const;

/** The rules of this newsroom. */
export function fetchRules(): FetchRules {
	const { appUrl, urlImport } = config();
	return {
		allowedHosts: urlImport.allowedHosts,
		ownHost: new URL(appUrl).host,
		resolve: (hostname) => lookup(hostname, { all: true, verbatim: true }),
		milliseconds: fetchLimits.milliseconds,
	};
}

/** Why a page is not fetched, as a code that has words; nothing of what answered is in it. */
export type FetchProblem =
	| "address-not-allowed"
	| "insecure-redirect"
	| "too-many-redirects"
	| "no-answer"
	| "took-too-long"
	| "page-too-large"
	| "site-refuses"
	| "not-an-article-type";

/** The failure of a fetch. */
export function notFetched(code: FetchProblem): Result<never> {
	return fail("not-fetched", { fields: [{ path: "address", code }] });
}

/**
 * An address that may be asked for: http or https on its usual port without a user, not of this newsroom, and all of
 * whose machines are public ones. Answers those machines, to connect to them and to no other that the name may stand for
 * a moment later. Names that there are not are refused in the same words, so that nobody learns which there are inside.
 */
export async function openHost(
	url: URL,
	rules: FetchRules,
): Promise<Result<readonly HostAddress[]>> {
	const isSchemed = url.protocol === "http:" || url.protocol === "https:";
	if (!isSchemed || url.username !== "" || url.password !== "" || url.host === rules.ownHost)
		return notFetched("address-not-allowed");
	const isAllowed = rules.allowedHosts.includes(url.host);
	// The URL leaves out the port that is usual for its scheme.
	const isUsualPort = url.port === "" || url.port === "80" || url.port === "443";
	if (!(isAllowed || isUsualPort)) return notFetched("address-not-allowed");
	const addresses = await machinesOf(url.hostname, rules);
	const isOpen = isAllowed || addresses.every(({ address }) => isPublic(address));
	return addresses.length > 0 && isOpen ? ok(addresses) : notFetched("address-not-allowed");
}

async function machinesOf(hostname: string, rules: FetchRules): Promise<readonly HostAddress[]> {
	const literal = hostname.replace(/^\[|\]$/g, "");
	if (ipaddr.isValid(literal)) {
		return [{ address: literal, family: ipaddr.parse(literal).kind() === "ipv6" ? 6 : 4 }];
	}
	return rules.resolve(hostname).catch(() => []);
}

/** Whether a machine is one of the public internet; what stands for an older address counts as that one. */
export function isPublic(address: string): boolean {
	return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}
