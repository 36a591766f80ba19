import {
	addressOf,
	type OperationName,
	operationNames,
	pathOf,
} from "@/lib/domain/contract/addresses";
import type { AnswerOf } from "@/lib/domain/contract/shapes";
import { failureCodes } from "@/lib/domain/failure-codes";
import { type Failure, fail, ok, type Result } from "@/lib/domain/result";
import type { RequestOf } from "./request-of";

/** How a client reaches a newsroom. */
export interface Connection {
	/** Where the API is: `/api/v1`, or an address that ends so. */
	readonly root: string;
	/** Sent with every request: a token’s `authorization` where there is no session. */
	readonly headers?: Readonly<Record<string, string>>;
	readonly fetch?: typeof fetch;
	/** Requests end even when their page is left meanwhile; for small ones. */
	readonly keepalive?: true;
	/** Told of each answer before its caller is; throws when it is not what the contract says. */
	readonly check?: (name: OperationName, answer: unknown) => void;
}

/**
 * The API as typed calls, one for each operation of the contract. Each answers a Result: the failure a
 * problem document names, or `busy` when the server cannot be reached, so that a caller can try again with
 * the same `opId`.
 */
export type Client = {
	readonly [Name in OperationName]: (
		...request: object extends RequestOf<Name> ? [RequestOf<Name>?] : [RequestOf<Name>]
	) => Promise<Result<AnswerOf<Name>>>;
};

/** A client of the newsroom that a connection reaches. */
export function createClient(connection: Connection): Client {
	const calls = operationNames.map((name) => [
		name,
		(request: Sent = {}) => call(connection, name, request),
	]);
	return trusted<Client>(Object.fromEntries(calls));
}

/** What is sent, whichever operation it is for. */
interface Sent {
	readonly params?: Readonly<Record<string, string>>;
	readonly query?: Readonly<Record<string, string | undefined>>;
	readonly body?: unknown;
}

/** Sends a request and gives the response as it comes: for files, and for what goes on. */
export function send(
	{ root, headers, fetch: fetchIt = fetch, keepalive }: Connection,
	name: OperationName,
	{ params = {}, query = {}, body }: Sent,
	signal?: AbortSignal,
): Promise<Response> {
	const { method } = addressOf(name);
	const asked = Object.entries(query).flatMap(([key, value]): [string, string][] =>
		value === undefined ? [] : [[key, value]],
	);
	const search = asked.length === 0 ? "" : `?${new URLSearchParams(asked)}`;
	return fetchIt(`${root}${pathOf(name, params)}${search}`, {
		method,
		credentials: "same-origin",
		...(keepalive === undefined ? {} : { keepalive }),
		...(signal === undefined ? {} : { signal }),
		...contentOf(body, headers),
	});
}

function contentOf(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
	if (body === undefined) return { headers };
	if (body instanceof Blob) {
		return { body, headers: { ...headers, "content-type": "application/octet-stream" } };
	}
	return {
		body: JSON.stringify(body),
		headers: { ...headers, "content-type": "application/json" },
	};
}

async function call(
	connection: Connection,
	name: OperationName,
	request: Sent,
): Promise<Result<unknown>> {
	const result = await answerTo(connection, name, request);
	if (result.ok) connection.check?.(name, result.value);
	return result;
}

async function answerTo(
	connection: Connection,
	name: OperationName,
	request: Sent,
): Promise<Result<unknown>> {
	try {
		const response = await send(connection, name, request);
		const answer: unknown = await response.json();
		return response.ok ? ok(answer) : { ok: false, failure: toFailure(answer) };
	} catch {
		return fail("busy");
	}
}

/** Asks for a file: the response whose body it is, or the failure as every call has it. */
export async function download(
	connection: Connection,
	name: OperationName,
	request: Sent,
	signal?: AbortSignal,
): Promise<Result<Response>> {
	try {
		const response = await send(connection, name, request, signal);
		if (response.ok) return ok(response);
		return { ok: false, failure: toFailure(await response.json()) };
	} catch {
		return fail("busy");
	}
}

/** The failure that a problem document names: `busy` for what is none, `internal` for a code nobody knows. */
export function toFailure(answer: unknown): Failure {
	if (typeof answer !== "object" || answer === null || !("code" in answer)) return { code: "busy" };
	const code = failureCodes.find((known) => known === answer.code);
	return code === undefined ? { code: "internal" } : { ...trusted<Failure>(answer), code };
}

/** Every thing of a list, page after page; stops at the first failure. */
export async function everyPage<Thing>(read: ReadPage<Thing>): Promise<Result<readonly Thing[]>> {
	const things: Thing[] = [];
	for await (const page of eachPage(read)) {
		if (!page.ok) return page;
		things.push(...page.value);
	}
	return ok(things);
}

/** The pages of a list, one after the other as they are wanted; the last one is a failure when there was one. */
export async function* eachPage<Thing>(
	read: ReadPage<Thing>,
): AsyncGenerator<Result<readonly Thing[]>> {
	let cursor: string | undefined;
	do {
		const page = await read(cursor);
		if (!page.ok) return yield page;
		yield ok(page.value.list);
		cursor = page.value.next ?? undefined;
	} while (cursor !== undefined);
}

type ReadPage<Thing> = (
	cursor: string | undefined,
) => Promise<Result<{ readonly list: readonly Thing[]; readonly next: string | null }>>;

/** The server's answer is typed by the contract that both sides are compiled against. */
function trusted<T>(answer: unknown): T {
	// biome-ignore lint/nursery/noUnsafeTypeAssertion: the one place where the wire becomes a type
	return answer as T;
}
