import "server-only";
import type { IncomingMessage } from "node:http";
import { ok, type Result } from "@/lib/domain/result";
import { softwareVersion } from "@/lib/server/software-version";
import { askHost } from "./ask-host";
import { type FetchRules, fetchLimits, notFetched, openHost } from "./fetch-rules";
import { readAnswer } from "./read-answer";

/** A page as it was answered. */
export interface FetchedPage {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Without parameters, small letters. */
	readonly mediaType: string;
	/** Where it was in the end, without a fragment. */
	readonly address: string;
}

/**
 * Asks for one page, and for nothing that it names. Each redirect is held to the rules of the first address and may not
 * leave https; the connection goes to the machines that were checked. The other side gets no cookie, no credential and
 * no header of this newsroom but its name. Fails as `not-fetched`.
 */
export async function fetchPage(written: string, rules: FetchRules): Promise<Result<FetchedPage>> {
	const signal = AbortSignal.timeout(rules.milliseconds);
	const late = new Promise<Result<never>>((settle) => {
		signal.addEventListener("abort", () => settle(notFetched("took-too-long")));
	});
	return Promise.race([late, follow(written, rules, signal)]);
}

async function follow(
	written: string,
	rules: FetchRules,
	signal: AbortSignal,
): Promise<Result<FetchedPage>> {
	let url = parseAddress(written, undefined);
	for (let hops = 0; hops <= fetchLimits.redirects; hops += 1) {
		if (url === null) return notFetched("address-not-allowed");
		const host = await openHost(url, rules);
		if (!host.ok) return host;
		const answer = await askHost(url, host.value, { method: "GET", headers }, signal);
		if (answer === null) return notFetched("no-answer");
		const next = redirectOf(answer);
		if (next === null) return readPage(answer, url);
		answer.destroy();
		const from: URL = url;
		url = parseAddress(next, from);
		if (from.protocol === "https:" && url?.protocol === "http:")
			return notFetched("insecure-redirect");
	}
	return notFetched("too-many-redirects");
}

function parseAddress(written: string, base: URL | undefined): URL | null {
	if (!URL.canParse(written, base)) return null;
	const url = new URL(written, base);
	url.hash = "";
	return url;
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | null {
	return [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? "") : null;
}

const headers = {
	"user-agent": `Recoupe/${softwareVersion} (reads one page for a fact-checker)`,
	accept: "text/html,application/xhtml+xml,text/plain;q=0.9,application/pdf;q=0.8",
	"accept-encoding": "gzip, deflate, br",
	"accept-language": "fr,en;q=0.8",
};

async function readPage(answer: IncomingMessage, url: URL): Promise<Result<FetchedPage>> {
	const { statusCode = 0 } = answer;
	const mediaType = answer.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
	if (statusCode !== 200 || !fetchedTypes.includes(mediaType)) {
		answer.destroy();
		return notFetched(statusCode === 200 ? "not-an-article-type" : "site-refuses");
	}
	const body = await readAnswer(answer, fetchLimits.bytes);
	if (typeof body === "string") return notFetched(body);
	return ok({ bytes: body, mediaType, address: url.href });
}

/** What an article can be fetched as. */
const fetchedTypes = ["text/html", "application/xhtml+xml", "text/plain", "application/pdf"];
