import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020";
import { expect, test } from "vitest";
import { z } from "zod";
import { operationNames } from "./addresses";
import { exampleOf } from "./examples";
import { readShape } from "./json-shape";
import { describeApi } from "./open-api";
import { operationOf } from "./operations";

type Json = Readonly<Record<string, unknown>>;

const api = describeApi({ address: "http://localhost:3000", version: "1" }) as {
	readonly components: { readonly schemas: Readonly<Record<string, Json>> };
};
const { schemas } = api.components;

const document = "urn:recoupe:api";
// Required keys of a record are described by its names, which the strict mode does not count.
const ajv = new Ajv2020({ validateFormats: false, strictTypes: false, strictRequired: false });
ajv.addVocabulary(["components"]);
ajv.addSchema({ $id: document, components: { schemas } });

test("is an OpenAPI 3.1 document by a validator of others", async () => {
	const validator = new Validator();
	const { valid, errors } = await validator.validate(structuredClone(api));
	expect(errors).toBeUndefined();
	expect([valid, validator.version]).toEqual([true, "3.1"]);
});

test("the validator refuses what is no such document", async () => {
	const broken = { ...structuredClone(api), openapi: "3.1.1", info: { title: "no version" } };
	expect((await new Validator().validate(broken)).valid).toBe(false);
});

test.each(Object.keys(schemas))("%s is more than a name of itself, and compiles", (name) => {
	expect(schemas[name]).not.toHaveProperty("$ref");
	expect(ajv.compile({ $ref: `${document}#/components/schemas/${name}` })({ a: 1 })).toBe(false);
});

test("every schema of a parameter, a body or an answer compiles, and its example is one", () => {
	const found = [...schemasIn(api)];
	const examples = found.filter(({ example }) => example !== undefined);
	expect(found.length).toBeGreaterThan(100);
	expect(examples.length).toBeGreaterThan(50);
	for (const { path, schema, example } of found) {
		const text = JSON.stringify(schema).replaceAll('"#/', `"${document}#/`);
		const validate = ajv.compile(JSON.parse(text));
		validate(example);
		expect(example === undefined ? null : validate.errors, path).toBeNull();
	}
});

test("whatever begins and ends somewhere says in which units", () => {
	// A list of a note begins with a number, which is no place.
	const { NoteNode: _, ...others } = schemas;
	const places = [...fieldsIn({ ...api, components: { schemas: others } })].filter(
		([name]) => name === "start" || name === "end",
	);
	expect(places.length).toBeGreaterThan(5);
	for (const [, field] of places)
		expect(field).toHaveProperty("description", expect.stringContaining("UTF-16"));
});

test.each(operationNames)(
	"%s takes a body without what need not be there, and only that",
	(name) => {
		const { body } = operationOf(name);
		if (!(body instanceof z.ZodType)) return;
		const example = exampleOf(name).body as Json;
		const shape = readShape(z.toJSONSchema(body, { io: "input" }) as Record<string, unknown>);
		const variants = shape.is === "choice" ? shape.of : [shape];
		const fields = variants.flatMap((variant) => (variant.is === "object" ? [variant.fields] : []));
		const fitting = fields.find((list) =>
			Object.keys(example).every((key) => list.some((field) => field.name === key)),
		);
		for (const { name: field, required } of fitting ?? []) {
			const { [field]: left, ...rest } = example;
			expect([field, body.safeParse(rest).success]).toEqual([field, !required]);
		}
		expect(fitting?.length).toBeGreaterThan(0);
	},
);

interface Found {
	readonly path: string;
	readonly schema: unknown;
	readonly example: unknown;
}

/** The schemas of parameters, bodies and answers, each with where it is. */
function* schemasIn(value: unknown, path = ""): Generator<Found> {
	if (typeof value !== "object" || value === null) return;
	const { schema, example }: { schema?: unknown; example?: unknown } = value;
	if (schema !== undefined) yield { path, schema, example };
	for (const [key, inner] of Object.entries(value)) {
		if (key !== "example" && key !== "schemas") yield* schemasIn(inner, `${path}.${key}`);
	}
}

/** Every described field of an object, however deep, by its name. */
function* fieldsIn(value: unknown): Generator<readonly [string, unknown]> {
	if (typeof value !== "object" || value === null) return;
	const { properties }: { properties?: object } = value;
	yield* Object.entries(properties ?? {});
	for (const inner of Object.values(value)) yield* fieldsIn(inner);
}
