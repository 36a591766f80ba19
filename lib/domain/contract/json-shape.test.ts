import { expect, test } from "vitest";
import { z } from "zod";
import { readFields, readShape } from "./json-shape";

const shapeOf = (schema: z.ZodType) => readShape(z.toJSONSchema(schema) as Record<string, unknown>);

test.each([
	["a text", z.string().min(1).max(9), { is: "string", limits: { least: 1, most: 9 } }],
	["a whole number", z.int(), { is: "integer", limits: {} }],
	["a positive one", z.int().positive(), { is: "integer", limits: { above: 0 } }],
	["a range", z.int().min(1).max(366), { is: "integer", limits: { least: 1, most: 366 } }],
	["yes or no", z.boolean(), { is: "boolean", limits: {} }],
	["anything", z.unknown(), { is: "anything", limits: {} }],
	["one value", z.literal(1), { is: "values", values: ["1"] }],
	["one of several", z.enum(["a", "b"]), { is: "values", values: ["a", "b"] }],
	[
		"a text or null",
		z.string().nullable(),
		{
			is: "choice",
			of: [
				{ is: "string", limits: {} },
				{ is: "null", limits: {} },
			],
		},
	],
	[
		"a list",
		z.array(z.boolean()).max(3),
		{ is: "list", of: { is: "boolean", limits: {} }, limits: { most: 3 } },
	],
	["a row", z.tuple([z.boolean()]), { is: "row", of: [{ is: "boolean", limits: {} }] }],
	[
		"names with values",
		z.record(z.string(), z.boolean()),
		{ is: "object", fields: [], rest: { is: "boolean", limits: {} } },
	],
] as const)("reads %s", (_, schema, shape) => {
	expect(shapeOf(schema)).toEqual(shape);
});

test("reads a name instead of what it stands for", () => {
	const shape = readShape({ $ref: "#/components/schemas/Piece", description: "words" });
	expect(shape).toEqual({ is: "named", name: "Piece" });
});

test("reads the fields of an object with their words", () => {
	const schema = z.strictObject({
		days: z.int().describe("How long."),
		words: z.string().optional(),
	});
	expect(readFields(z.toJSONSchema(schema) as Record<string, unknown>)).toEqual([
		{
			name: "days",
			required: true,
			description: "How long.",
			shape: { is: "integer", limits: {} },
		},
		{ name: "words", required: false, description: null, shape: { is: "string", limits: {} } },
	]);
});
