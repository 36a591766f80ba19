import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import { config } from "@/lib/server/config";
import { softwareVersion } from "@/lib/server/software-version";
import { askHost } from "@/lib/server/web-pages/ask-host";
import {
	type FetchRules,
	fetchRules,
	notFetched,
	openHost,
} from "@/lib/server/web-pages/fetch-rules";
import { type SignedMessage, signMessage } from "./sign-message";

/** The rules of addresses that events are sent to: those of pages that are fetched, with hosts of their own inside. */
export function webhookRules(): FetchRules {
	return { ...fetchRules(), allowedHosts: config().webhookHosts };
}

/**
 * Sends a message, signed with each secret; answers the status, of a redirect too, which is not followed. Nothing of the
 * answer is read. Fails as `not-fetched` where the address is not allowed, nobody answers, or not in time.
 */
export async function postMessage(
	address: string,
	message: SignedMessage,
	secrets: readonly string[],
	rules: FetchRules,
): Promise<Result<number>> {
	const signal = AbortSignal.timeout(rules.milliseconds);
	const late = new Promise<Result<never>>((settle) => {
		signal.addEventListener("abort", () => settle(notFetched("took-too-long")));
	});
	return Promise.race([late, post(address, message, secrets, { rules, signal })]);
}

async function post(
	address: string,
	message: SignedMessage,
	secrets: readonly string[],
	{ rules, signal }: { readonly rules: FetchRules; readonly signal: AbortSignal },
): Promise<Result<number>> {
	if (!URL.canParse(address)) return notFetched("address-not-allowed");
	const url = new URL(address);
	const host = await openHost(url, rules);
	if (!host.ok) return host;
	const { body } = message;
	const headers = {
		"user-agent": `Recoupe/${softwareVersion}`,
		"content-type": "application/json",
		"content-length": String(Buffer.byteLength(body)),
		...signMessage(message, secrets),
	};
	const answer = await askHost(url, host.value, { method: "POST", headers, body }, signal);
	if (answer === null) return notFetched("no-answer");
	answer.destroy();
	return ok(answer.statusCode ?? 0);
}
