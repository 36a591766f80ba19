import "server-only";
import type { z } from "zod";
import { isId } from "@/lib/domain/id";
import { fail, ok, type Result } from "@/lib/domain/result";
import { log } from "@/lib/server/log";
import { readJson } from "./request-body";
import { respond, respondProblem } from "./respond";
import { isSameOrigin } from "./same-origin";

type Params = Readonly<Record<string, string>>;
/** Next gives no parameters to a route without any. */
type RouteContext = { readonly params: Promise<Params | undefined> };

/** What Next calls. */
export type Handler = (request: Request, context: RouteContext) => Promise<Response>;

/** A route of the house, outside the API, that anybody may call: without a query, with or without a body. */
export function defineHouseRoute<Body = undefined>(plan: {
	readonly body?: z.ZodType<Body>;
	readonly call: (call: { readonly body: Body }) => Promise<Result<unknown>>;
}): Handler {
	return guard(async (request) => {
		const query = parseQuery(undefined, request);
		if (!query.ok) return respond(query);
		const body = plan.body ? await parseBody(plan.body, request) : ok(undefined as Body);
		return respond(body.ok ? await plan.call({ body: body.value }) : body);
	});
}

/**
 * What every route does: it refuses writes from other origins and ids that are none; what throws is logged
 * and answered as `internal`.
 */
export function guard(handle: (request: Request, params: Params) => Promise<Response>): Handler {
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

/** A value as a schema has it, or `invalid` with what is wrong with which fields. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
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

/** The query of an address as a schema has it; anything in it is too much where there is no schema. */
export function parseQuery(schema: z.ZodType | undefined, request: Request): Result<unknown> {
	const query = queryOf(request);
	if (schema !== undefined) return parse(schema, query);
	return Object.keys(query).length === 0
		? ok({})
		: fail("invalid", { fields: [{ path: "", code: "other" }] });
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
