import "server-only";
import type { z } from "zod";
import { isId } from "@/lib/domain/id";
import { fail, ok, type Result } from "@/lib/domain/result";
import { log } from "@/lib/server/log";
import { type Actor, currentActor } from "./actor";
import { readBytes, readJson } from "./request-body";
import { respond, respondProblem } from "./respond";
import { isSameOrigin } from "./same-origin";

type Params = Readonly<Record<string, string>>;
/** Next gives no parameters to a route without any. */
type RouteContext = { readonly params: Promise<Params | undefined> };
type Handler = (request: Request, context: RouteContext) => Promise<Response>;

/** What a use case is given by a route. */
interface Call<Body, Query> {
	readonly actor: Actor;
	readonly params: Params;
	readonly body: Body;
	readonly query: Query;
}

/** A route: the shapes it takes, and the use case it calls. */
interface RoutePlan<Body, Query> {
	readonly body?: z.ZodType<Body>;
	readonly query?: z.ZodType<Query>;
	readonly call: (call: Call<Body, Query>) => Promise<Result<unknown>>;
}

/**
 * A route handler that reads as a sentence. It refuses writes from other origins, ids that are none,
 * bodies and queries with unknown or wrong fields, and answers failures as problem documents; what
 * throws is logged and answered as `internal`.
 */
export function defineRoute<Body = undefined, Query = Record<string, never>>(
	plan: RoutePlan<Body, Query>,
): Handler {
	return guard(async (request, params) => {
		const query = plan.query ? parse(plan.query, queryOf(request)) : noQuery<Query>(request);
		if (!query.ok) return respond(query);
		const body = plan.body ? await parseBody(plan.body, request) : noBody<Body>();
		if (!body.ok) return respond(body);
		const actor = await currentActor();
		const result = await plan.call({ actor, params, body: body.value, query: query.value });
		return respond(result);
	});
}

/** A route that takes bytes instead of JSON, `limit` of them at most. */
export function defineUpload<Query>(plan: {
	readonly limit: number;
	readonly query: z.ZodType<Query>;
	readonly call: (
		call: Omit<Call<undefined, Query>, "body"> & { bytes: Uint8Array<ArrayBuffer> },
	) => Promise<Result<unknown>>;
}): Handler {
	return guard(async (request, params) => {
		const query = parse(plan.query, queryOf(request));
		if (!query.ok) return respond(query);
		const actor = await currentActor();
		if (actor.kind === "nobody") return respond(fail("signed-out"));
		const bytes = await readBytes(request, plan.limit);
		if (!bytes.ok) return respond(bytes);
		return respond(await plan.call({ actor, params, query: query.value, bytes: bytes.value }));
	});
}

/** A route whose success is a download and not JSON. */
export function defineDownload<Query>(plan: {
	readonly query: z.ZodType<Query>;
	readonly call: (call: Omit<Call<undefined, Query>, "body">) => Promise<Result<Response>>;
}): Handler {
	return guard(async (request, params) => {
		const query = parse(plan.query, queryOf(request));
		if (!query.ok) return respond(query);
		const actor = await currentActor();
		const result = await plan.call({ actor, params, query: query.value });
		return result.ok ? result.value : respondProblem(result.failure);
	});
}

function guard(handle: (request: Request, params: Params) => Promise<Response>): Handler {
	return async (request, context) => {
		try {
			if (!isSameOrigin(request)) return respondProblem({ code: "cross-origin" });
			const params = (await context.params) ?? {};
			const areIds = Object.values(params).every(isId);
			return areIds ? await handle(request, params) : respondProblem({ code: "not-found" });
		} catch (error) {
			log.error({ error, path: new URL(request.url).pathname }, "a request failed");
			return respondProblem({ code: "internal" });
		}
	};
}

function parse<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
	const parsed = schema.safeParse(value);
	if (parsed.success) return ok(parsed.data);
	const fields = parsed.error.issues.slice(0, 20).map((issue) => ({
		path: issue.path.map(String).join("."),
		code: fieldCodeOf(issue),
	}));
	return fail("invalid", { fields });
}

/** Our own words for a field are codes; those of the validator become its kind of issue. */
function fieldCodeOf(issue: z.core.$ZodIssue): string {
	return /^[a-z-]+$/.test(issue.message) ? issue.message : issue.code.replaceAll("_", "-");
}

async function parseBody<Body>(schema: z.ZodType<Body>, request: Request): Promise<Result<Body>> {
	const json = await readJson(request);
	return json.ok ? parse(schema, json.value) : json;
}

function queryOf(request: Request): Record<string, string | string[]> {
	const search = new URL(request.url).searchParams;
	const entries = [...new Set(search.keys())].map((key): [string, string | string[]] => {
		const values = search.getAll(key);
		// A schema overlooks a key of this name; under another it is one too many.
		const name = key === "__proto__" ? "proto" : key;
		return [name, values.length === 1 ? (values[0] ?? "") : values];
	});
	return Object.fromEntries(entries);
}

function noQuery<Query>(request: Request): Result<Query> {
	const { size } = new URL(request.url).searchParams;
	return size === 0 ? ok({} as Query) : fail("invalid", { fields: [{ path: "", code: "other" }] });
}

function noBody<Body>(): Result<Body> {
	return ok(undefined as Body);
}
