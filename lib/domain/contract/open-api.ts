import { z } from "zod";
import { failureStatus } from "../failure-codes";
import { idSchema } from "../id";
import { type PolicyRow, policy } from "../policy";
import { problemSchema } from "../problem";
import { rateLimits } from "../rate-limits";
import { addressOf, type OperationName, operationNames } from "./addresses";
import type { Example } from "./example-of";
import { exampleOf } from "./examples";
import { type Json, NamedSchemas } from "./named-schemas";
import {
	type BytesBody,
	type FileAnswer,
	jsonLimits,
	type Operation,
	type StreamAnswer,
} from "./operation";
import { operationOf } from "./operations";

const jsonSchema = z.record(z.string(), z.unknown());
const objectSchema = z.looseObject({
	properties: z.record(z.string(), jsonSchema).default({}),
	required: z.array(z.string()).default([]),
});

/**
 * The description of the API (OpenAPI 3.1.1), all of it derived from the table of operations and the schemas
 * it names. `address` is the newsroom’s, an origin.
 */
export function describeApi(about: { readonly address: string; readonly version: string }): Json {
	const named = new NamedSchemas();
	const paths: Record<string, Json> = {};
	for (const name of operationNames) {
		const { method, path } = addressOf(name);
		paths[path] = { ...paths[path], [method.toLowerCase()]: toOperation(name, named) };
	}
	const problem = named.convert(problemSchema, "output");
	const { document, schemas } = named.settle({ paths, problem });
	return {
		openapi: "3.1.1",
		info: { title: "Recoupe", version: about.version, description: introduction },
		servers: [{ url: `${about.address}/api/v1` }],
		security: [{ token: [] }, { session: [] }],
		paths: document.paths,
		components: {
			schemas,
			responses: {
				Problem: {
					description: "A failure, by its stable code, which has one status.",
					"x-status": failureStatus,
					content: { "application/problem+json": { schema: document.problem } },
				},
			},
			securitySchemes,
		},
	};
}

const introduction = [
	"What the screens of Recoupe read and write.",
	"Ids are made by whoever creates the thing (UUID version 7), so that a request can be repeated.",
	"A write carries an opId; a repeat with the same one answers the first outcome.",
	"An edit names the revision it was made from; when the thing has moved on, the answer is 409, stale.",
	"Fields that are not described here are refused.",
	"Offsets in texts count UTF-16 code units, as JavaScript, Java and C# do. Where a language counts code points, as Python does, encode the text as UTF-16: text.encode('utf-16-le')[2 * start : 2 * end].decode('utf-16-le').",
].join(" ");

const securitySchemes = {
	token: {
		type: "http",
		scheme: "bearer",
		bearerFormat: "rcp_",
		description: "A personal token. An operation names the scope that it needs.",
	},
	session: {
		type: "apiKey",
		in: "cookie",
		name: "recoupe-session",
		description:
			"Whoever is signed in in a browser; writes must come from the newsroom’s own pages.",
	},
};

function toOperation(name: OperationName, named: NamedSchemas): Json {
	const operation = operationOf(name);
	const { path } = addressOf(name);
	const example = exampleOf(name);
	const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, param = ""]) => ({
		name: param,
		in: "path",
		required: true,
		schema: named.convert(idSchema, "output"),
		example: example.params?.[param],
	}));
	return {
		operationId: name,
		summary: operation.summary,
		...limitWords(operation),
		tags: [nounOf(path)],
		"x-permission": operation.permission,
		security: securityOf(operation),
		parameters: [...params, ...queryParameters(operation, named, example)],
		...(operation.body === undefined
			? {}
			: { requestBody: requestBody(name, operation, operation.body, named) }),
		responses: {
			200: { description: operation.summary, content: answerContent(name, operation, named) },
			default: { $ref: "#/components/responses/Problem" },
		},
	};
}

/** What an operation is about: the list in a dossier, else what its path begins with. */
function nounOf(path: string): string {
	const [, first = "", , inDossier] = path.split("/");
	return first === "dossiers" && inDossier !== undefined ? inDossier : first;
}

/** A token needs the scope of each permission; what has no scope takes a sign-in. */
function securityOf({ permission }: Operation): Json[] {
	const rows: readonly PolicyRow[] = [permission ?? []].flat().map((name) => policy[name]);
	const scopes = rows.map(({ scope }) => scope);
	const known = scopes.filter((scope) => scope !== null);
	const session = { session: [] };
	return known.length < scopes.length ? [session] : [{ token: [...new Set(known)] }, session];
}

function limitWords({ limit }: Operation): Json {
	if (limit === undefined) return {};
	const { points, seconds } = rateLimits[limit];
	return { description: `A member may call it ${points} times in ${seconds} seconds.` };
}

function queryParameters(
	{ query }: Operation,
	named: NamedSchemas,
	{ query: example = {} }: Example,
): Json[] {
	if (query === undefined) return [];
	const { properties, required } = objectSchema.parse(named.convert(query, "input"));
	return Object.entries(properties).map(([name, schema]) => ({
		name,
		in: "query",
		required: required.includes(name),
		schema,
		...(example[name] === undefined ? {} : { example: example[name] }),
	}));
}

function requestBody(
	name: OperationName,
	{ bodyBytes = jsonLimits.bytes }: Operation,
	body: z.ZodType | BytesBody,
	named: NamedSchemas,
): Json {
	if (!(body instanceof z.ZodType)) {
		const content = { "application/octet-stream": {} };
		return { required: true, description: sizeWords(body.bytes), content };
	}
	const schema = named.convert(body, "input");
	const { body: example } = exampleOf(name);
	const content = { "application/json": { schema, example } };
	return { required: true, description: sizeWords(bodyBytes), content };
}

function sizeWords(bytes: number): string {
	return `At most ${bytes} bytes.`;
}

function answerContent(name: OperationName, { answer }: Operation, named: NamedSchemas): Json {
	if (isFile(answer)) return Object.fromEntries(answer.files.map((type) => [type, {}]));
	if (isStream(answer)) {
		const schema = named.convert(answer.events, "output");
		return { "text/event-stream": { schema } };
	}
	const schema = named.convert(answer, "output");
	return { "application/json": { schema, example: exampleOf(name).answer } };
}

function isFile(answer: Operation["answer"]): answer is FileAnswer {
	return "files" in answer;
}

function isStream(answer: Operation["answer"]): answer is StreamAnswer {
	return "events" in answer;
}
