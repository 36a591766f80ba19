import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { placeDossierSchema } from "@/lib/domain/dossier";
import { placeLinkSchema } from "@/lib/domain/link";
import { annotationsQuerySchema } from "@/lib/domain/queries";
import { mergeStatementSchema, placeStatementSchema } from "@/lib/domain/statement";
import { createTokenSchema } from "@/lib/domain/token";
import { brokenValues } from "./broken-values";
import { holds, scaled, seed } from "./scale";
import { valuesOf } from "./values-of";

const nothing = () => [];

/** The share of values of a schema that it takes. */
function shareTaken(schema: z.ZodType): number {
	const values = fc.sample(valuesOf(schema, nothing), { seed, numRuns: scaled(1000) });
	return values.filter((value) => schema.safeParse(value).success).length / values.length;
}

test.each([
	["what merges statements", mergeStatementSchema],
	[
		"what has a number, a list and a choice",
		z.strictObject({
			a: z.int().min(3),
			b: z.array(z.enum(["x"])).max(2),
			c: z.union([z.null(), z.literal(7)]),
		}),
	],
])("every value of %s is taken", (_, schema) => {
	expect(shareTaken(schema)).toBe(1);
});

test.each([
	["a title that is not only spaces", placeDossierSchema],
	["at least one language", placeStatementSchema],
	["no scope twice", createTokenSchema],
	["a note that is one", placeLinkSchema],
	["a page that is not too long", annotationsQuerySchema],
])("values are often taken by a schema that asks for more: %s", (_, schema) => {
	expect(shareTaken(schema)).toBeGreaterThan(0.2);
});

test("a field that living values are known for has them, and others besides", () => {
	const schema = z.strictObject({ fromId: z.string(), toId: z.string() });
	const living = valuesOf(schema, (field) => (field === "fromId" ? ["here"] : []));
	const values = fc.sample(living, { seed, numRuns: 200 }) as { fromId: string; toId: string }[];
	const lives = values.filter(({ fromId }) => fromId === "here").length;
	expect(lives).toBeGreaterThan(50);
	expect(lives).toBeLessThan(150);
	expect(values.filter(({ toId }) => toId === "here")).toEqual([]);
});

test("a broken value leaves the value as it was", () => {
	const value = { a: { b: [1, { c: "x" }] }, d: null };
	const before = structuredClone(value);
	holds(
		fc.property(brokenValues(value), () => {
			expect(value).toEqual(before);
		}),
	);
	const broken = fc.sample(brokenValues(value), { seed, numRuns: 200 });
	const same = broken.filter((other) => JSON.stringify(other) === JSON.stringify(value));
	expect(same.length).toBeLessThan(20);
});
