import Ajv from "ajv-draft-04";
import jsonld from "jsonld";
import { expect } from "vitest";
import { type Skippable, standardOf } from "./given-folders";

// biome-ignore lint/suspicious/noExplicitAny: JSON as a reader of the file meets it
export type Parsed = any;

const definitions = [
	"annotations",
	"bodyTarget",
	"choiceSet",
	"collections",
	"id",
	"otherProperties",
	"specificResource",
];

interface Assertion {
	readonly path: string;
	readonly holds: (checked: unknown) => boolean;
}

const compiled = new Map<string, Assertion[]>();

/** The assertions of one list of the W3C test suite. */
function assertionsOf(context: Skippable, list: string): Assertion[] {
	const read = (path: string) => JSON.parse(standardOf(context, `web-annotation/${path}`));
	const ajv = new Ajv({ strict: false });
	ajv.addFormat("uri", /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i);
	ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
	for (const name of definitions) ajv.addSchema(read(`definitions/${name}.json`));
	const paths: string[] = read(list).assertions;
	return paths.map((path) => {
		// Two of the files carry the same id; each gets its own.
		const { expectedResult, ...schema } = read(path);
		const isValid = ajv.compile({ ...schema, id: path.replaceAll("/", ".") });
		return { path, holds: (checked) => isValid(checked) === (expectedResult === "valid") };
	});
}

/** The assertions of a list that some JSON does not meet. */
export function unmet(context: Skippable, list: string, ...checked: readonly unknown[]): string[] {
	const assertions = compiled.get(list) ?? assertionsOf(context, list);
	compiled.set(list, assertions);
	expect(assertions.length).toBeGreaterThan(9);
	return assertions.filter(({ holds }) => !checked.every(holds)).map(({ path }) => path);
}

/** JSON-LD expansion that drops nothing silently and fetches nothing. */
export function expandSafely(context: Skippable, document: Parsed): Promise<Parsed> {
	const anno = JSON.parse(standardOf(context, "jsonld/anno.jsonld"));
	return jsonld.expand(document, {
		safe: true,
		documentLoader: (url: string) => {
			if (url !== "http://www.w3.org/ns/anno.jsonld") return Promise.reject(new Error(url));
			return Promise.resolve({ contextUrl: undefined, documentUrl: url, document: anno });
		},
	} as Parameters<typeof jsonld.expand>[1]);
}
