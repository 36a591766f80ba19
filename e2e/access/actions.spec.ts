import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import fc from "fast-check";
import { scaled, seed } from "@/lib/testing/scale";
import { test } from "./test";

// The framework calls a function of the server by an id in this header; the newsroom has no such function.
const header = "next-action";

test("AZ-10: the build has no function of the server that could be called past the routes", () => {
	const built = join(import.meta.dirname, "../../.next/server/server-reference-manifest.json");
	const { node, edge } = JSON.parse(readFileSync(built, "utf8"));
	expect([...Object.keys(node), ...Object.keys(edge)]).toEqual([]);
});

test("AZ-12: malformed calls of functions of the server do nothing, and it goes on", async ({
	scene,
}) => {
	const { api, people } = scene;
	const names = fc.constantFrom("0", "1", "$ACTION_ID_0", "__proto__", "1:constructor");
	const parts = fc.constantFrom(
		'"$F1"',
		'"$@0"',
		'{"then":"$1:then","status":"resolved_model","value":"{}"}',
		'["$K1"]',
		'{"id":"x#constructor","bound":"$@1"}',
		'{"__proto__":{"polluted":1}}',
		"{",
		"\u0000",
	);
	const calls = fc.sample(
		fc.record({
			id: fc.oneof(
				fc.constantFrom("", "x", "../x", "__proto__"),
				fc.stringMatching(/^[0-9a-f]{42}$/),
			),
			fields: fc.array(fc.tuple(names, fc.oneof(parts, fc.string())), {
				minLength: 1,
				maxLength: 4,
			}),
			isForm: fc.boolean(),
			isMember: fc.boolean(),
		}),
		{ numRuns: scaled(500), seed },
	);
	for (const { id, fields, isForm, isMember } of calls) {
		const form = new FormData();
		for (const [name, value] of fields) form.append(name, value);
		const answer = await fetch(api.url, {
			method: "POST",
			redirect: "manual",
			headers: {
				...{ [header]: id, accept: "text/x-component", origin: api.url },
				...(isMember ? people.lead.session : {}),
				...(isForm ? {} : { "content-type": "text/plain;charset=UTF-8" }),
			},
			body: isForm ? form : JSON.stringify(fields.map(([, value]) => value)),
		});
		const call = JSON.stringify({ id, fields, isForm, isMember });
		expect(answer.status, call).not.toBe(200);
		expect(answer.status, call).toBeLessThan(500);
	}
	await api.take({ operation: "readSelf" }, people.lead.session);
});
