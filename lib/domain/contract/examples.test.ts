import { describe, expect, test } from "vitest";
import { z } from "zod";
import { addressOf, operationNames } from "./addresses";
import type { Example } from "./example-of";
import { exampleOf } from "./examples";
import { version } from "./examples/example-article";
import { exampleIds } from "./examples/example-ids";
import { operationOf } from "./operations";

/** What leaves and arrives is JSON. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(operationNames)("the example of %s", (name) => {
	const { body, query, answer } = operationOf(name);
	const example = exampleOf(name);

	test("has the ids of its path and a query that is taken", () => {
		const named = [...addressOf(name).path.matchAll(/\{(\w+)\}/g)].map(([, param]) => param);
		expect(Object.keys(example.params ?? {})).toEqual(named);
		expect((query ?? z.strictObject({})).safeParse(example.query ?? {}).error).toBeUndefined();
	});

	test("has a body that is taken, where its body is JSON", () => {
		if (!(body instanceof z.ZodType)) return expect(example).not.toHaveProperty("body");
		expect(body.safeParse(sent(example.body)).error).toBeUndefined();
	});

	test("has an answer that is one, word for word, where its answer is JSON", () => {
		if ("files" in answer) return expect(example).not.toHaveProperty("answer");
		const schema = "events" in answer ? answer.events : answer;
		expect(schema.parse(sent(example.answer))).toEqual(sent(example.answer));
	});
});

const all: readonly Example[] = operationNames.map(exampleOf);

test("every passage in the examples is the text at its place", () => {
	const pieces = [...objectsIn(all)].filter((one) => "quote" in one && "start" in one);
	expect(pieces.length).toBeGreaterThan(2);
	for (const { start, end, quote } of pieces) {
		expect(version.text.slice(Number(start), Number(end))).toBe(quote);
	}
});

test("no id is used that the story does not name", () => {
	const ids: readonly string[] =
		JSON.stringify(all).match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g) ?? [];
	const known: readonly string[] = Object.values(exampleIds);
	expect(ids.filter((id) => !known.includes(id))).toEqual([]);
	expect(new Set(known).size).toBe(known.length);
	expect(known.filter((id) => !ids.includes(id))).toEqual([]);
});

test("nothing in the examples looks like a secret", () => {
	expect(JSON.stringify(all)).not.toMatch(/rcp_[A-Za-z0-9_-]{10}/);
});

function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
	if (typeof value !== "object" || value === null) return;
	if (!Array.isArray(value)) yield value as Record<string, unknown>;
	for (const inner of Object.values(value)) yield* objectsIn(inner);
}
