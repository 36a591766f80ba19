import "server-only";
import { failureStatus } from "@/lib/domain/failure-codes";
import type { Problem } from "@/lib/domain/problem";
import type { Failure, Result } from "@/lib/domain/result";
import { messagesFor } from "@/lib/i18n/messages";

const neverStored = { "cache-control": "private, no-store" };

/** A result as a response: its value as JSON, or its failure as a problem document. */
export function respond(result: Result<unknown>): Response {
	return result.ok
		? Response.json(result.value, { headers: neverStored })
		: respondProblem(result.failure);
}

/** A failure as `application/problem+json` (RFC 9457), its stable word in `code`. */
export function respondProblem(failure: Failure): Response {
	const status = failureStatus[failure.code];
	const title = messagesFor("en").failures.code[failure.code];
	const headers = new Headers({ ...neverStored, "content-type": "application/problem+json" });
	if (failure.retryAfter !== undefined) headers.set("retry-after", String(failure.retryAfter));
	const problem: Problem = {
		type: `urn:recoupe:problem:${failure.code}`,
		title,
		status,
		...failure,
	};
	return new Response(JSON.stringify(problem), { status, headers });
}
