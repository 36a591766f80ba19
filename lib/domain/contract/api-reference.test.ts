import { expect, test } from "vitest";
import { addresses, operationNames } from "./addresses";
import { readReference } from "./api-reference";
import { curlLine } from "./curl-line";
import { exampleIds } from "./examples/example-ids";
import type { Shape } from "./json-shape";
import { describeApi } from "./open-api";

const reference = readReference(describeApi({ address: "http://localhost:3000", version: "1" }));
const entries = reference.nouns.flatMap(({ operations }) => operations);
const entryOf = (wanted: string) => {
	const found = entries.find(({ name }) => name === wanted);
	if (found === undefined) throw new Error(`no operation ${wanted}`);
	return found;
};
const root = "http://localhost:3000/api/v1";

test("has every operation once, at its address", () => {
	const read = entries.map(({ name, method, path }) => [name, `${method} ${path}`]);
	expect(read).toHaveLength(operationNames.length);
	expect(Object.fromEntries(read)).toEqual(addresses);
});

test("gathers under a noun what is done with the thing and its lists in dossiers", () => {
	const links = reference.nouns.find(({ name }) => name === "links");
	expect(links?.operations.map(({ name }) => name)).toEqual([
		"listLinks",
		"readLink",
		"placeLink",
		"removeLink",
		"readLinkHistory",
		"restoreLink",
	]);
});

test("says who may, and which scope a token needs", () => {
	expect(entryOf("placeLink")).toMatchObject({
		permissions: ["link.place", "link.edit"],
		scopes: ["annotate"],
	});
	expect(entryOf("createToken").scopes).toEqual([]);
});

test("every name that it uses is a schema that it has", () => {
	const known = reference.schemas.map(({ name }) => name);
	const shapes = [
		...reference.schemas.map(({ shape }) => shape),
		...entries.flatMap(({ parameters, body, answers }) =>
			[...parameters, ...(body === null ? [] : [body]), ...answers].map(({ shape }) => shape),
		),
	];
	const used = shapes.flatMap((shape) => (shape === null ? [] : namesIn(shape)));
	expect(used.length).toBeGreaterThan(100);
	expect(used.filter((name) => !known.includes(name))).toEqual([]);
});

test("nothing in it is of a kind that it cannot read, but what has none", () => {
	const unread = reference.schemas.filter(({ shape }) => shape.is === "anything");
	expect(unread).toEqual([]);
});

test.each([
	["readLink", `curl -H "Authorization: Bearer $RECOUPE_TOKEN" "${root}/links/${exampleIds.link}"`],
	[
		"removeLink",
		`curl -X DELETE -H "Authorization: Bearer $RECOUPE_TOKEN" "${root}/links/${exampleIds.link}?opId=${exampleIds.op}"`,
	],
	[
		"placeLink",
		`curl -X PUT -H "Authorization: Bearer $RECOUPE_TOKEN" --json @body.json "${root}/links/${exampleIds.link}"`,
	],
	[
		"draftImport",
		`curl -X POST -H "Authorization: Bearer $RECOUPE_TOKEN" -H "Content-Type: application/octet-stream" --data-binary @article.txt "${root}/dossiers/${exampleIds.dossier}/drafts"`,
	],
	[
		"exportArticle",
		`curl -OJ -H "Authorization: Bearer $RECOUPE_TOKEN" "${root}/articles/${exampleIds.denyingArticle}/export?format=jsonld&marks=approved"`,
	],
	["createToken", null],
])("the command of %s", (name, line) => {
	expect(curlLine(entryOf(name), root)).toBe(line);
});

function namesIn(shape: Shape): readonly string[] {
	if (shape.is === "named") return [shape.name];
	if (shape.is === "list") return namesIn(shape.of);
	if (shape.is === "row" || shape.is === "choice") return shape.of.flatMap(namesIn);
	if (shape.is !== "object") return [];
	const rest = shape.rest === null ? [] : namesIn(shape.rest);
	return [...rest, ...shape.fields.flatMap((field) => namesIn(field.shape))];
}
