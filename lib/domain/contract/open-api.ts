import { z } from "zod";
import { problemSchema } from "../problem";
import { addressOf, type OperationName, operationNames } from "./addresses";
import { examples } from "./examples";
import type { BytesBody, FileAnswer, Operation, StreamAnswer } from "./operation";
import { operationOf } from "./operations";

type Json = Record<string, unknown>;

const jsonSchema = z.record(z.string(), z.unknown());
const definedSchema = z.looseObject({ $defs: z.record(z.string(), jsonSchema).optional() });
const objectSchema = z.looseObject({
	properties: z.record(z.string(), jsonSchema).default({}),
	required: z.array(z.string()).default([]),
});

/**
 * The description of the API (OpenAPI 3.1.1), all of it derived from the table of operations and the schemas
 * it names. `address` is the newsroom’s, an origin.
 */
export function describeApi(about: { readonly address: string; readonly version: string }): Json {
	const parts = new Parts();
	const paths: Record<string, Json> = {};
	for (const name of operationNames) {
		const { method, path } = addressOf(name);
		paths[path] = { ...paths[path], [method.toLowerCase()]: toOperation(name, parts) };
	}
	const problem = parts.refer(problemSchema, "output");
	return {
		openapi: "3.1.1",
		info: {
			title: "Recoupe",
			version: about.version,
			description:
				"What the screens of Recoupe read and write. Ids are made by the caller (UUIDv7); a repeated opId answers the first outcome.",
		},
		servers: [{ url: `${about.address}/api/v1` }],
		security: [{ token: [] }, { session: [] }],
		paths,
		components: {
			schemas: parts.schemas(),
			responses: {
				Problem: {
					description: "A failure, by its stable code.",
					content: { "application/problem+json": { schema: problem } },
				},
			},
			securitySchemes: {
				token: { type: "http", scheme: "bearer", bearerFormat: "rcp_" },
				session: { type: "apiKey", in: "cookie", name: "recoupe-session" },
			},
		},
	};
}

function toOperation(name: OperationName, parts: Parts): Json {
	const operation = operationOf(name);
	const { path } = addressOf(name);
	const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, param]) => ({
		name: param,
		in: "path",
		required: true,
		schema: { $ref: "#/components/schemas/Id" },
	}));
	return {
		operationId: name,
		summary: operation.summary,
		tags: [path.split("/")[1]],
		"x-permission": operation.permission,
		parameters: [...params, ...queryParameters(operation, parts)],
		...(operation.body === undefined
			? {}
			: { requestBody: requestBody(name, operation.body, parts) }),
		responses: {
			200: { description: operation.summary, content: answerContent(name, operation, parts) },
			default: { $ref: "#/components/responses/Problem" },
		},
	};
}

function queryParameters({ query }: Operation, parts: Parts): Json[] {
	if (query === undefined) return [];
	const { properties, required } = objectSchema.parse(parts.convert(query, "input"));
	return Object.entries(properties).map(([name, schema]) => ({
		name,
		in: "query",
		required: required.includes(name),
		schema,
	}));
}

function requestBody(name: OperationName, body: z.ZodType | BytesBody, parts: Parts): Json {
	if (!(body instanceof z.ZodType)) {
		const description = `At most ${body.bytes} bytes.`;
		return { required: true, description, content: { "application/octet-stream": {} } };
	}
	const schema = parts.refer(body, "input");
	return {
		required: true,
		content: { "application/json": { schema, ...exampleOf(name, "body") } },
	};
}

function answerContent(name: OperationName, { answer }: Operation, parts: Parts): Json {
	if (isFile(answer)) return Object.fromEntries(answer.files.map((type) => [type, {}]));
	if (isStream(answer)) {
		return { "text/event-stream": { schema: parts.refer(answer.events, "output") } };
	}
	const schema = parts.refer(answer, "output");
	return { "application/json": { schema, ...exampleOf(name, "answer") } };
}

function exampleOf(name: OperationName, part: "body" | "answer"): Json {
	const example = examples[name]?.[part];
	return example === undefined ? {} : { example };
}

function isFile(answer: Operation["answer"]): answer is FileAnswer {
	return "files" in answer;
}

function isStream(answer: Operation["answer"]): answer is StreamAnswer {
	return "events" in answer;
}

/**
 * The schemas that have a name of their own, gathered while operations are described. One that reads
 * otherwise in a request than in an answer is there twice, as `Name` and `NameInput`.
 */
class Parts {
	readonly #known = new Map<string, Json>();

	schemas(): Json {
		return Object.fromEntries([...this.#known].sort(([a], [b]) => (a < b ? -1 : 1)));
	}

	/** A schema as JSON Schema (2020-12), the named ones in it as references. */
	convert(schema: z.ZodType, io: "input" | "output"): Json {
		const { $schema: _, $defs = {}, ...own } = definedSchema.parse(z.toJSONSchema(schema, { io }));
		const names = new Map(Object.keys($defs).map((name) => [name, this.#nameOf(name, $defs, io)]));
		for (const [name, definition] of Object.entries($defs)) {
			this.#known.set(names.get(name) ?? name, renamed(definition, names));
		}
		return renamed(own, names);
	}

	/** The same; a reference where the whole schema has a name. */
	refer(schema: z.ZodType, io: "input" | "output"): Json {
		const name = schema.meta()?.id;
		const converted = this.convert(schema, io);
		if (typeof name !== "string") return converted;
		const kept = this.#nameOf(name, { [name]: converted }, io);
		this.#known.set(kept, converted);
		return { $ref: `#/components/schemas/${kept}` };
	}

	#nameOf(name: string, $defs: Readonly<Record<string, Json>>, io: "input" | "output"): string {
		const known = this.#known.get(name);
		if (known === undefined || io === "output") return name;
		const same = JSON.stringify(known) === JSON.stringify(renamed($defs[name] ?? {}, new Map()));
		return same ? name : `${name}Input`;
	}
}

/** A schema whose references to its own definitions go to the components. */
function renamed(schema: Json, names: ReadonlyMap<string, string>): Json {
	const text = JSON.stringify(schema, (key, value: unknown) =>
		key === "id" && typeof value === "string" ? undefined : value,
	);
	return JSON.parse(
		text.replace(
			/"#\/\$defs\/([^"]+)"/g,
			(_, name: string) => `"#/components/schemas/${names.get(name) ?? name}"`,
		),
	);
}
