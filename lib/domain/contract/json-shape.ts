import { z } from "zod";
import { type Json, schemaPlace } from "./named-schemas";

/** What can be sent or answered at a place, as a person reads it. */
export type Shape =
	| { readonly is: "named"; readonly name: string }
	| { readonly is: "object"; readonly fields: readonly Field[]; readonly rest: Shape | null }
	| { readonly is: "list"; readonly of: Shape; readonly limits: Limits }
	| { readonly is: "row"; readonly of: readonly Shape[] }
	| { readonly is: "choice"; readonly of: readonly Shape[] }
	| { readonly is: "values"; readonly values: readonly string[] }
	| { readonly is: PlainShape; readonly limits: Limits };

/** Shapes with nothing inside. */
export const plainShapes = ["string", "integer", "number", "boolean", "null", "anything"] as const;
export type PlainShape = (typeof plainShapes)[number];

/** How small and how large a number, a text or a list may be; `above` is not itself allowed. */
export interface Limits {
	readonly least?: number;
	readonly most?: number;
	readonly above?: number;
	readonly pattern?: string;
	readonly format?: string;
}

/** A field of an object, or a parameter. */
export interface Field {
	readonly name: string;
	readonly required: boolean;
	readonly description: string | null;
	readonly shape: Shape;
}

const anySchema = z.record(z.string(), z.unknown());
const partsSchema = z.looseObject({
	$ref: z.string().optional(),
	type: z.union([z.string(), z.array(z.string())]).optional(),
	enum: z.array(z.unknown()).optional(),
	const: z.unknown().optional(),
	anyOf: z.array(anySchema).optional(),
	oneOf: z.array(anySchema).optional(),
	properties: z.record(z.string(), anySchema).optional(),
	required: z.array(z.string()).default([]),
	additionalProperties: z.union([z.boolean(), anySchema]).optional(),
	items: z.union([z.boolean(), anySchema]).optional(),
	prefixItems: z.array(anySchema).optional(),
	description: z.string().optional(),
	minimum: z.number().optional(),
	maximum: z.number().optional(),
	exclusiveMinimum: z.number().optional(),
	minLength: z.number().optional(),
	maxLength: z.number().optional(),
	minItems: z.number().optional(),
	maxItems: z.number().optional(),
	pattern: z.string().optional(),
	format: z.string().optional(),
});

type Parts = z.output<typeof partsSchema>;

/** Reads a JSON Schema of the kind that this API’s description is made of; what it cannot read is `anything`. */
export function readShape(schema: Json): Shape {
	const parts = partsSchema.parse(schema);
	if (parts.$ref !== undefined) return { is: "named", name: parts.$ref.slice(schemaPlace.length) };
	const values = parts.const === undefined ? parts.enum : [parts.const];
	if (values !== undefined) return { is: "values", values: values.map(String) };
	const choices = parts.anyOf ?? parts.oneOf;
	if (choices !== undefined) return { is: "choice", of: choices.map(readShape) };
	if (Array.isArray(parts.type)) {
		return { is: "choice", of: parts.type.map((type) => readShape({ ...schema, type })) };
	}
	if (parts.type === "object") return readObject(parts);
	if (parts.type === "array") return readList(parts);
	const is = plainShapes.find((name) => name === parts.type) ?? "anything";
	return { is, limits: is === "null" ? {} : limitsOf(parts) };
}

/** The fields of a schema that is an object; none of any other. */
export function readFields(schema: Json): readonly Field[] {
	const { properties = {}, required } = partsSchema.parse(schema);
	return Object.entries(properties).map(([name, field]) => ({
		name,
		required: required.includes(name),
		...readField(field),
	}));
}

/** What stands at a place, with its words. */
export function readField(schema: Json): Pick<Field, "description" | "shape"> {
	const { description } = partsSchema.parse(schema);
	return { description: description ?? null, shape: readShape(schema) };
}

function readObject(parts: Parts): Shape {
	const { additionalProperties: rest } = parts;
	const inner = typeof rest === "object" ? readShape(rest) : null;
	return { is: "object", fields: readFields(parts), rest: inner };
}

function readList(parts: Parts): Shape {
	const { prefixItems, items, minItems, maxItems } = parts;
	if (prefixItems !== undefined) return { is: "row", of: prefixItems.map(readShape) };
	return {
		is: "list",
		of: readShape(typeof items === "object" ? items : {}),
		limits: given({ least: minItems, most: maxItems }),
	};
}

function limitsOf(parts: Parts): Limits {
	return given({
		least: parts.minLength ?? real(parts.minimum),
		most: parts.maxLength ?? real(parts.maximum),
		above: parts.exclusiveMinimum,
		pattern: parts.pattern,
		format: parts.format,
	});
}

/** No limit: a whole number that JavaScript can hold exactly. */
function real(limit: number | undefined): number | undefined {
	return limit !== undefined && Math.abs(limit) === Number.MAX_SAFE_INTEGER ? undefined : limit;
}

function given(limits: { readonly [Key in keyof Limits]: Limits[Key] | undefined }): Limits {
	return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}
