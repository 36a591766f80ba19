import fc from "fast-check";
import { z } from "zod";

/** As much of a JSON Schema as those of the contract use. */
const schemaShape = z.looseObject({
	$ref: z.string().optional(),
	get anyOf() {
		return z.array(schemaShape).optional();
	},
	get oneOf() {
		return z.array(schemaShape).optional();
	},
	const: z.unknown().optional(),
	enum: z.array(z.unknown()).optional(),
	type: z.string().optional(),
	get properties() {
		return z.record(z.string(), schemaShape).optional();
	},
	required: z.array(z.string()).optional(),
	/** Whether more than the properties may be there, or what they are then. */
	get additionalProperties() {
		return z.union([z.boolean(), schemaShape]).optional();
	},
	get items() {
		return schemaShape.optional();
	},
	get propertyNames() {
		return schemaShape.optional();
	},
	minItems: z.number().optional(),
	maxItems: z.number().optional(),
	pattern: z.string().optional(),
	format: z.string().optional(),
	minLength: z.number().optional(),
	maxLength: z.number().optional(),
	minimum: z.number().optional(),
	exclusiveMinimum: z.number().optional(),
	maximum: z.number().optional(),
});
const rootShape = schemaShape.extend({ $defs: z.record(z.string(), schemaShape).default({}) });

type Schema = z.output<typeof schemaShape>;

/** Values that make sense where a field has this name, as ids of things that there are; none is known for most. */
export type LivingValues = (field: string) => readonly unknown[];

/**
 * Values that a schema takes in, as far as its JSON Schema says what those are: what a refinement asks for besides is
 * left to chance. Living values stand in for half of the fields that have some.
 */
export function valuesOf(schema: z.ZodType, living: LivingValues): fc.Arbitrary<unknown> {
	const root = rootShape.parse(z.toJSONSchema(schema, { io: "input" }));
	return new Values(root.$defs, living).of(root, "", 0);
}

const deepest = 6;

const dates = fc.date({
	min: new Date("0000-01-01"),
	max: new Date("9999-12-31"),
	noInvalidDate: true,
});

/** Strings of the formats that the contract names. */
const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
	uri: fc.webUrl(),
	date: dates.map((date) => date.toISOString().slice(0, 10)),
	"date-time": dates.map((date) => date.toISOString()),
};

/** Where numbers stop being those of a column, or whole. */
const edges = [2 ** 31 - 1, 2 ** 31, Number.MAX_SAFE_INTEGER];

class Values {
	constructor(
		readonly defined: Readonly<Record<string, Schema>>,
		readonly living: LivingValues,
	) {}

	of(schema: Schema, field: string, depth: number): fc.Arbitrary<unknown> {
		const known = this.living(field);
		const any = this.#any(schema, field, depth);
		const takesText = schema.type === "string" || schema.$ref !== undefined;
		return known.length > 0 && takesText ? fc.oneof(fc.constantFrom(...known), any) : any;
	}

	#any(schema: Schema, field: string, depth: number): fc.Arbitrary<unknown> {
		const { $ref, anyOf, oneOf = anyOf, const: only, enum: words } = schema;
		if ($ref !== undefined) return this.#referred($ref, field, depth);
		if (oneOf !== undefined) return fc.oneof(...oneOf.map((one) => this.of(one, field, depth)));
		if (only !== undefined) return fc.constant(only);
		if (words !== undefined) return fc.constantFrom(...words);
		return this.#ofType(schema, field, depth);
	}

	#referred($ref: string, field: string, depth: number): fc.Arbitrary<unknown> {
		const schema = this.defined[$ref.replace("#/$defs/", "")];
		if (schema === undefined) throw new Error(`${$ref} is not defined`);
		return depth > deepest ? fc.constant(null) : this.#any(schema, field, depth + 1);
	}

	#ofType(schema: Schema, field: string, depth: number): fc.Arbitrary<unknown> {
		const {
			exclusiveMinimum: above = -1001,
			minimum: min = above + 1,
			maximum: max = 1000,
		} = schema;
		switch (schema.type) {
			case "object":
				return this.#object(schema, depth);
			case "array":
				return this.#array(schema, field, depth);
			case "string":
				return wordsOf(schema);
			case "integer":
				return toInteger(min, max);
			case "number":
				return fc.double({ noNaN: true, noDefaultInfinity: true });
			case "boolean":
				return fc.boolean();
			case "null":
				return fc.constant(null);
			default:
				return fc.jsonValue();
		}
	}

	#object({ properties = {}, required = [], propertyNames, ...schema }: Schema, depth: number) {
		const { additionalProperties: others } = schema;
		const names = propertyNames?.enum?.map(String) ?? Object.keys(properties);
		const fields = names.map((name) => {
			const field = properties[name] ?? (typeof others === "object" ? others : {});
			return [name, this.of(field, name, depth + 1)] as const;
		});
		return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
	}

	#array({ items, minItems = 0, maxItems = 4 }: Schema, field: string, depth: number) {
		const inner = items === undefined ? fc.jsonValue() : this.of(items, field, depth + 1);
		const maxLength = depth > deepest ? minItems : Math.max(minItems, Math.min(maxItems, 4));
		return fc.array(inner, { minLength: minItems, maxLength });
	}
}

function toInteger(min: number, max: number): fc.Arbitrary<number> {
	const usual = fc.integer({ min: Math.max(min, -1000), max: Math.min(max, 1000) });
	const within = edges.filter((edge) => edge >= min && edge <= max);
	if (within.length === 0) return usual;
	return fc.oneof(
		{ weight: 4, arbitrary: usual },
		{ weight: 1, arbitrary: fc.constantFrom(...within) },
	);
}

function wordsOf({ pattern, format = "", minLength = 0, maxLength = 60 }: Schema) {
	const formatted = formats[format];
	if (formatted !== undefined) return formatted;
	if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
	const most = Math.max(minLength, Math.min(maxLength, 60));
	return fc.string({ unit: "grapheme", minLength, maxLength: most });
}
