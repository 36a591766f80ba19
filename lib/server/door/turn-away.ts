import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { addressOf, operationNames } from "@/lib/domain/contract/addresses";
import type { FailureCode } from "@/lib/domain/failure-codes";
import { config } from "@/lib/server/config";
import { clientAddress, trustOf } from "./client-address";

/** Where what was turned away is answered: app/api/refused. */
const refused = "/api/refused";

/**
 * Turns away, before the framework sees them, requests that no route gets and that the framework would answer with a
 * fault of its own, a page or nothing: each goes to the route that answers with a problem document. Of all others
 * `X-Forwarded-For` says from there on where they come from, and nothing that the client has made up.
 */
export function turnAway(): void {
	const isTrusted = trustOf(config().trustedProxies);
	subscribe("http.server.request.start", (message) => {
		const { request } = message as { readonly request: IncomingMessage };
		request.headers["x-forwarded-for"] = clientAddress(
			request.socket.remoteAddress,
			[request.headers["x-forwarded-for"]].flat().join(),
			isTrusted,
		);
		const refusal = refusalOf(request.method ?? "GET", request.url ?? "/");
		if (refusal === null) return;
		request.url = `${refused}/${refusal.code}?allow=${(refusal.allow ?? []).join()}`;
		if (request.method !== "HEAD") request.method = "GET";
	});
}

/** What a request is refused with whoever makes it; the methods that its address has, for another one. */
export interface Refusal {
	readonly code: FailureCode;
	readonly allow?: readonly string[];
}

/**
 * Whether a request is none that the newsroom answers: an address that cannot be decoded, TRACE, what the table of
 * addresses does not have, a key that frameworks drop. Null for every other one.
 */
export function refusalOf(method: string, target: string): Refusal | null {
	const [encoded = "", query = ""] = cutAt(target, "?");
	const path = decode(encoded);
	if (path === null) return { code: "invalid" };
	if (method === "TRACE") return { code: "method-not-allowed", allow: ["GET", "HEAD"] };
	const inApi = /^\/api\/v1(?:\/|$)(.*)$/s.exec(path)?.[1]?.replace(/\/$/, "");
	if (inApi === undefined) return null;
	if (new URLSearchParams(query).has("__proto__")) return { code: "invalid" };
	return refusalByTable(method, inApi);
}

function refusalByTable(method: string, path: string): Refusal | null {
	const known = paths.filter(({ pattern }) => pattern.test(path)).map((row) => row.method);
	if (known.length === 0) return { code: "not-found" };
	const reads = known.includes("GET") ? ["HEAD"] : [];
	const allow = [...known, ...reads, "OPTIONS"];
	return allow.includes(method) ? null : { code: "method-not-allowed", allow };
}

const paths = operationNames.map((name) => {
	const { method, path } = addressOf(name);
	const segments = path
		.slice(1)
		.replaceAll(".", "\\.")
		.replace(/\{\w+\}/g, "[^/]+");
	return { method, pattern: new RegExp(`^${segments}$`) };
});

function cutAt(words: string, mark: string): readonly [string, string] {
	const at = words.indexOf(mark);
	return at < 0 ? [words, ""] : [words.slice(0, at), words.slice(at + 1)];
}

function decode(path: string): string | null {
	try {
		return decodeURIComponent(path);
	} catch {
		return null;
	}
}
