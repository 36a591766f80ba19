import "server-only";
import { z } from "zod";
import type { OperationName, ParamsOf } from "@/lib/domain/contract/addresses";
import type { BytesBody, Operation } from "@/lib/domain/contract/operation";
import { operationOf } from "@/lib/domain/contract/operations";
import type { AnswerOf, BodyOf, QueryOf } from "@/lib/domain/contract/shapes";
import type { FailureCode } from "@/lib/domain/failure-codes";
import { fail, ok, type Result } from "@/lib/domain/result";
import { createTurns } from "@/lib/domain/turns";
import { config } from "@/lib/server/config";
import { type Actor, actorOf } from "./actor";
import { openNewsroom } from "./grant";
import { spend } from "./rate-limit";
import { isSmall, loadBytes, readBytes, readJson, spoolBytes } from "./request-body";
import { respond, respondProblem } from "./respond";
import { respondRefusal } from "./respond-refusal";
import { guard, type Handler, parse, parseQuery } from "./route";
import { isFromElsewhere } from "./same-origin";

/** What an operation's use case is given. */
interface Call<Name extends OperationName> {
	readonly actor: Actor;
	readonly params: ParamsOf<Name>;
	readonly query: QueryOf<Name>;
	readonly body: BodyOf<Name>;
	/** Ends when the caller goes away. */
	readonly request: Request;
}

/**
 * The route handler of an operation: what its row in the table of operations says goes in is what the use
 * case is given, and what it says comes out is what the use case must answer.
 */
export function serve<Name extends OperationName>(
	name: Name,
	call: (call: Call<Name>) => Promise<Result<AnswerOf<Name>>>,
): Handler {
	return handlerOf(name, async (given) => respond(await call(given)));
}

/** The same for an operation whose success is a file or a stream. */
export function serveResponse<Name extends OperationName>(
	name: Name,
	call: (call: Call<Name>) => Promise<Result<Response>>,
): Handler {
	return handlerOf(name, async (given) => {
		const result = await call(given);
		return result.ok ? result.value : respondProblem(result.failure);
	});
}

function handlerOf<Name extends OperationName>(
	name: Name,
	answer: (call: Call<Name>) => Promise<Response>,
): Handler {
	const operation = operationOf(name);
	return guard(async (request, params) => {
		const refused = operation.recorded ? refusalOfRecorded(request) : null;
		if (refused !== null) return respondRefusal(refused, "GET,OPTIONS");
		const actor = await actorOf(request, operation.byItself !== true);
		if (actor.kind === "nobody") return respond(fail("signed-out"));
		const query = parseQuery(operation.query, request);
		if (!query.ok) return respond(query);
		const spent = await spend(actor, operation.limit);
		if (!spent.ok) return respond(spent);
		const asked = await askFirst(operation, actor);
		if (!asked.ok) return respond(asked);
		return withBody(operation, request, (body) => {
			const given = { actor, params, query: query.value, body, request };
			return answer(given as unknown as Call<Name>);
		});
	});
}

/** What an operation asks for before anything large is read. */
async function askFirst(operation: Operation, actor: Actor): Promise<Result<unknown>> {
	const { asksFirst = false, permission } = operation;
	if (!asksFirst || permission === null || typeof permission !== "string") return ok(null);
	return openNewsroom(actor, permission);
}

/** Why a read that is an event is not made; null when it is. */
function refusalOfRecorded(request: Request): FailureCode | null {
	if (request.method === "HEAD") return "method-not-allowed";
	return isFromElsewhere(request) ? "cross-origin" : null;
}

async function withBody(
	{ body, bodyBytes }: Operation,
	request: Request,
	answer: (body: unknown) => Promise<Response>,
): Promise<Response> {
	if (body === undefined) return answer(undefined);
	if (!(body instanceof z.ZodType)) return withBytes(body, request, answer);
	const json = await readJson(request, bodyBytes);
	const read = json.ok ? parse(body, json.value) : json;
	return read.ok ? answer(read.value) : respond(read);
}

/**
 * Two large bodies are worked on at once, as many as sources are read: on its way into the database each is in memory
 * several times. The others wait outside it, so that a slow line keeps nobody from their turn.
 */
const largeInTurn = createTurns(2);

async function withBytes(
	{ bytes: limit, spooled }: BytesBody,
	request: Request,
	answer: (body: unknown) => Promise<Response>,
): Promise<Response> {
	if (spooled !== true && isSmall(request)) {
		const read = await readBytes(request, limit);
		return read.ok ? answer(read.value) : respond(read);
	}
	const kept = await spoolBytes(request, limit, config().dataDir);
	if (!kept.ok) return respond(kept);
	try {
		if (spooled === true) return await answer(kept.value);
		return await largeInTurn(async () => answer(await loadBytes(kept.value)));
	} finally {
		await kept.value.close();
	}
}
