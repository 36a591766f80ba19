import { z } from "zod";
import { type Permission, policy } from "../policy";
import { type TokenScope, tokenScopeNames } from "../token-scopes";
import { isOperationName, type OperationName } from "./addresses";
import { type Field, readField, readShape, type Shape } from "./json-shape";
import type { Json } from "./named-schemas";

/** The description of the API as a person reads it. */
export interface ApiReference {
	/** Operations by what they are about. */
	readonly nouns: readonly Noun[];
	readonly schemas: readonly NamedShape[];
}

/** Operations that are about one thing. */
export interface Noun {
	readonly name: string;
	readonly operations: readonly OperationEntry[];
}

/** A schema with a name of its own. */
export interface NamedShape {
	readonly name: string;
	readonly description: string | null;
	readonly shape: Shape;
}

/** One operation. */
export interface OperationEntry {
	readonly name: OperationName;
	readonly method: string;
	readonly path: string;
	readonly summary: string;
	readonly description: string | null;
	readonly permissions: readonly Permission[];
	/** The scopes that a token needs; none where no token is enough. */
	readonly scopes: readonly TokenScope[];
	readonly parameters: readonly Parameter[];
	readonly body: Content | null;
	readonly answers: readonly Content[];
}

/** A part of a path or of a query. */
export interface Parameter extends Field {
	readonly place: "path" | "query";
	readonly example: string | null;
}

/** What is sent or answered in one media type. */
export interface Content {
	readonly type: string;
	readonly description: string | null;
	readonly shape: Shape | null;
	/** JSON, indented. */
	readonly example: string | null;
}

const jsonSchema = z.record(z.string(), z.unknown());
const contentSchema = z.record(
	z.string(),
	z.looseObject({ schema: jsonSchema.optional(), example: z.unknown().optional() }),
);
const operationSchema = z.looseObject({
	operationId: z.string().refine(isOperationName),
	summary: z.string(),
	description: z.string().optional(),
	tags: z.tuple([z.string()]),
	"x-permission": z.union([z.string(), z.array(z.string())]).nullable(),
	security: z.array(z.record(z.string(), z.array(z.string()))),
	parameters: z.array(
		z.looseObject({
			name: z.string(),
			in: z.enum(["path", "query"]),
			required: z.boolean(),
			schema: jsonSchema,
			example: z.string().optional(),
		}),
	),
	requestBody: z
		.looseObject({ description: z.string().optional(), content: contentSchema })
		.optional(),
	responses: z.looseObject({ 200: z.looseObject({ content: contentSchema }) }),
});
const documentSchema = z.looseObject({
	paths: z.record(z.string(), z.record(z.string(), operationSchema)),
	components: z.looseObject({ schemas: z.record(z.string(), jsonSchema) }),
});

/** Reads the description of the API (`describeApi`), in its order. */
export function readReference(document: Json): ApiReference {
	const { paths, components } = documentSchema.parse(document);
	const nouns = new Map<string, OperationEntry[]>();
	for (const [path, methods] of Object.entries(paths)) {
		for (const [method, operation] of Object.entries(methods)) {
			const [noun] = operation.tags;
			const entry = readOperation(method.toUpperCase(), path, operation);
			nouns.set(noun, [...(nouns.get(noun) ?? []), entry]);
		}
	}
	return {
		nouns: [...nouns].map(([name, operations]) => ({ name, operations })),
		schemas: Object.entries(components.schemas).map(([name, schema]) => ({
			name,
			...readField(schema),
		})),
	};
}

function readOperation(
	method: string,
	path: string,
	operation: z.output<typeof operationSchema>,
): OperationEntry {
	const { operationId, summary, description = null, requestBody } = operation;
	const body = requestBody && readContents(requestBody.content, requestBody.description)[0];
	const scopes = operation.security.flatMap(({ token = [] }) => token);
	const asked = [operation["x-permission"] ?? []].flat();
	if (!isOperationName(operationId)) throw new Error(`no operation: ${operationId}`);
	return {
		name: operationId,
		method,
		path,
		summary,
		description,
		permissions: asked.filter(isPermission),
		scopes: tokenScopeNames.filter((scope) => scopes.includes(scope)),
		parameters: operation.parameters.map(({ in: place, schema, example = null, ...rest }) => ({
			name: rest.name,
			required: rest.required,
			place,
			example,
			...readField(schema),
		})),
		body: body ?? null,
		answers: readContents(operation.responses[200].content),
	};
}

function readContents(content: z.output<typeof contentSchema>, description?: string): Content[] {
	return Object.entries(content).map(([type, { schema, example }]) => ({
		type,
		description: description ?? null,
		shape: schema === undefined ? null : readShape(schema),
		example: example === undefined ? null : JSON.stringify(example, null, 2),
	}));
}

function isPermission(word: string): word is Permission {
	return Object.hasOwn(policy, word);
}
