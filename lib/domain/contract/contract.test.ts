import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { accessRows, columns, legend } from "@/e2e/access/expected-access";
import { policy } from "@/lib/domain/policy";
import {
	addresses,
	addressOf,
	isOperationName,
	type OperationName,
	operationNames,
} from "./addresses";
import { describeApi } from "./open-api";
import { operationOf } from "./operations";

const apiFolder = join(import.meta.dirname, "../../../app/api/v1");

/** What the routes serve: `METHOD /path` and the name of the operation that serves it. */
function routes(): { readonly address: string; readonly operation: string }[] {
	return readdirSync(apiFolder, { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith("route.ts"))
		.flatMap((file) => {
			const path = `/${file.slice(0, -"/route.ts".length).replaceAll("[", "{").replaceAll("]", "}")}`;
			const source = readFileSync(join(apiFolder, file), "utf8");
			const found = [...source.matchAll(/export const (\w+) = serve\w*\("(\w+)"/g)];
			const exported = [...source.matchAll(/export (?:const|async function|function) (\w+)/g)];
			expect(`${file} ${found.length}`).toBe(`${file} ${exported.length}`);
			return found.map(([, method, operation = ""]) => ({
				address: `${method} ${path}`,
				operation,
			}));
		});
}

describe("the table of operations", () => {
	test("has every route, and every operation has its route", () => {
		const served = Object.fromEntries(
			routes().map(({ operation, address }) => [operation, address]),
		);
		expect(served).toEqual(addresses);
	});

	test.each(operationNames)("%s asks for permissions that there are", (name) => {
		const { permission } = operationOf(name);
		const asked = permission === null ? [] : [permission].flat();
		expect(asked.filter((one) => !Object.hasOwn(policy, one))).toEqual([]);
		expect(asked.length).toBeGreaterThan(0);
	});

	test("every permission but those of the newsroom’s own machine is asked for by an operation", () => {
		const asked = operationNames.flatMap((name) => operationOf(name).permission ?? []).flat();
		expect(
			Object.keys(policy).filter((permission) => !asked.includes(permission as never)),
		).toEqual([]);
	});

	test.each(operationNames)("%s refuses unknown fields", (name) => {
		const { body, query } = operationOf(name);
		for (const schema of [body, query]) {
			if (!(schema instanceof z.ZodType)) continue;
			const problem = schema.safeParse({ nobodyKnows: 1 });
			expect(JSON.stringify(problem.error)).toMatch(/unrecognized_keys/);
		}
	});
});

describe("the table of who gets in", () => {
	const rowsOf = (name: string) => accessRows.filter(({ operation }) => operation === name);

	test("has rows for operations only, each once, its cells in the legend", () => {
		expect(accessRows.filter(({ operation }) => !isOperationName(operation))).toEqual([]);
		expect(new Set(accessRows.map(({ name }) => name)).size).toBe(accessRows.length);
		const words = accessRows.flatMap((row) => columns.map((column) => row.cell(column)));
		expect(words.filter((word) => !Object.hasOwn(legend, word))).toEqual([]);
	});

	test.each(operationNames)("AZ-01: has a row for each permission that %s asks for", (name) => {
		const { permission } = operationOf(name);
		expect(rowsOf(name).length).toBeGreaterThanOrEqual([permission].flat().length);
	});

	test("AZ-01: lets nobody in without an account, and strangers into no dossier", () => {
		expect(accessRows.filter((row) => row.cell("nobody") !== "401")).toEqual([]);
		const open = accessRows.filter((row) => ["200"].includes(row.cell("stranger")));
		const names = new Set(open.map(({ operation }) => operation));
		expect([...names].filter((name) => isOperationName(name) && isInDossier(name))).toEqual([]);
	});

	/** Whether the address names a thing that belongs to a dossier. */
	function isInDossier(name: OperationName): boolean {
		const { path } = addressOf(name);
		return path.includes("{id}") && !/^\/(outlets|tokens|webhooks)\//.test(path);
	}
});

describe("the description of the API", () => {
	const api = describeApi({ address: "http://localhost:3000", version: "1" }) as {
		paths: Record<string, Record<string, { operationId: string }>>;
		components: { schemas: Record<string, unknown> };
	};

	test("has every operation once", () => {
		const described = Object.entries(api.paths).flatMap(([path, methods]) =>
			Object.entries(methods).map(([method, { operationId }]) => [
				operationId,
				`${method.toUpperCase()} ${path}`,
			]),
		);
		expect(Object.fromEntries(described)).toEqual(addresses);
	});

	test("refers to nothing that it does not have", () => {
		const text = JSON.stringify(api);
		const names = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? "");
		const known = [
			...Object.keys(api.components.schemas).map((name) => `#/components/schemas/${name}`),
			"#/components/responses/Problem",
		];
		expect(names.filter((ref) => !known.includes(ref))).toEqual([]);
		expect(text).not.toContain("$defs");
	});

	test("names its path’s parameters", () => {
		for (const name of operationNames) expect(addressOf(name).path).toMatch(/^\/[a-z.{}/A-Z]+$/);
	});
});
