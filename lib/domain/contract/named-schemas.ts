import { z } from "zod";

/** A JSON object. */
export type Json = Record<string, unknown>;

/** Whether a schema describes what is sent or what is answered: what has a default need not be sent. */
export type Direction = "input" | "output";

const jsonSchema = z.record(z.string(), z.unknown());
const definedSchema = z.looseObject({ $defs: z.record(z.string(), jsonSchema).optional() });
/** Where the description keeps schemas that have a name. */
export const schemaPlace = "#/components/schemas/";

/**
 * Turns schemas into JSON Schema (2020-12) and gathers those that have a name of their own. One that reads
 * otherwise in a request than in an answer is kept twice, as `Name` and `NameInput`.
 */
export class NamedSchemas {
	readonly #outputs = new Map<string, Json>();
	/** By the name that each has while nobody knows whether it needs one of its own. */
	readonly #inputs = new Map<string, Json>();

	/** A schema, the named ones in it, itself included, as references that `settle` makes final. */
	convert(schema: z.ZodType, direction: Direction): Json {
		const {
			$schema: _,
			$defs = {},
			...own
		} = definedSchema.parse(z.toJSONSchema(schema, { io: direction }));
		const kept = direction === "input" ? this.#inputs : this.#outputs;
		for (const [name, definition] of Object.entries($defs)) {
			kept.set(nameIn(direction, name), referring(definition, direction));
		}
		return referring(own, direction);
	}

	/** A document whose references are final, and the schemas they refer to, by name. */
	settle(document: Json): { readonly document: Json; readonly schemas: Json } {
		const shared = this.#shared();
		const apart = [...this.#inputs].filter(([name]) => !shared.has(name));
		const lonely = [...this.#inputs].flatMap(([name, schema]): [string, Json][] =>
			shared.has(name) && !this.#outputs.has(outputName(name)) ? [[outputName(name), schema]] : [],
		);
		const kept = [...this.#outputs, ...apart, ...lonely].sort(([a], [b]) => (a < b ? -1 : 1));
		return {
			document: sharing(document, shared),
			schemas: sharing(Object.fromEntries(kept), shared),
		};
	}

	/** The names in requests that mean the same in answers, or nothing there. */
	#shared(): ReadonlySet<string> {
		const shared = new Set(this.#inputs.keys());
		const differs = ([name, schema]: [string, Json]) => {
			const output = this.#outputs.get(outputName(name));
			const input = JSON.stringify(sharing(schema, shared));
			return shared.has(name) && output !== undefined && input !== JSON.stringify(output);
		};
		// One that is apart sets those apart that refer to it.
		for (let found = [...this.#inputs].find(differs); found !== undefined; ) {
			shared.delete(found[0]);
			found = [...this.#inputs].find(differs);
		}
		return shared;
	}
}

const suffix = "Input";

function nameIn(direction: Direction, name: string): string {
	return direction === "input" ? `${name}${suffix}` : name;
}

function outputName(name: string): string {
	return name.slice(0, -suffix.length);
}

function referring(schema: Json, direction: Direction): Json {
	return withReferences(schema, "#/$defs/", (name) => nameIn(direction, name));
}

function sharing(schema: Json, shared: ReadonlySet<string>): Json {
	return withReferences(schema, schemaPlace, (name) =>
		shared.has(name) ? outputName(name) : name,
	);
}

/** A schema whose references below `root` are to the components, by another name. */
function withReferences(schema: Json, root: string, rename: (name: string) => string): Json {
	const text = JSON.stringify(schema, (key, value: unknown) =>
		key === "$ref" && typeof value === "string" && value.startsWith(root)
			? `${schemaPlace}${rename(value.slice(root.length))}`
			: value,
	);
	return jsonSchema.parse(JSON.parse(text));
}
