import type { SetUp } from "@/lib/domain/member";
import { fail, ok, type Result } from "@/lib/domain/result";
import { toFailure } from "./client";
import { tellSignedIn } from "./session-told";

/**
 * Opens a session. Fails with `signed-out` when address and password do not fit together, without
 * telling which of them is wrong; with `too-many` and the seconds to wait; with `busy` when the
 * server cannot be reached. The other windows of this browser hear of it.
 */
export async function signIn(email: string, password: string): Promise<Result<null>> {
	const result = await post("/api/auth/callback/credentials", { email, password });
	if (result.ok) tellSignedIn();
	return result;
}

/** Ends this session on the server. */
export function signOut(): Promise<Result<null>> {
	return post("/api/auth/signout", {});
}

/** Makes the first administrator with the one-time token. Fails as the problem document says. */
export async function setUp(body: SetUp): Promise<Result<null>> {
	try {
		const response = await fetch("/api/setup", {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(body),
		});
		if (response.ok) return ok(null);
		const answer: unknown = await response.json();
		return { ok: false, failure: toFailure(answer) };
	} catch {
		return fail("busy");
	}
}

async function post(path: string, fields: Record<string, string>): Promise<Result<null>> {
	try {
		const csrfToken = await readToken();
		const response = await fetch(path, {
			method: "POST",
			body: new URLSearchParams({ ...fields, csrfToken, json: "true", redirect: "false" }),
		});
		return toResult(response);
	} catch {
		return fail("busy");
	}
}

async function readToken(): Promise<string> {
	const answer: unknown = await (await fetch("/api/auth/csrf", { cache: "no-store" })).json();
	if (typeof answer !== "object" || answer === null || !("csrfToken" in answer)) return "";
	return String(answer.csrfToken);
}

function toResult(response: Response): Result<null> {
	if (response.ok) return ok(null);
	if (response.status === 429) return fail("too-many", { retryAfter: secondsToWait(response) });
	return fail(response.status < 500 ? "signed-out" : "busy");
}

/** Retry-After in seconds or as a date (RFC 9110 §10.2.3); a minute where it makes no sense. */
function secondsToWait(response: Response): number {
	const header = response.headers.get("retry-after") ?? "";
	const seconds = /^\d+$/.test(header)
		? Number(header)
		: Math.ceil((Date.parse(header) - Date.now()) / 1000);
	return seconds > 0 ? seconds : 60;
}
