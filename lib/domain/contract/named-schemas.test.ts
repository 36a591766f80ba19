import { expect, test } from "vitest";
import { z } from "zod";
import { NamedSchemas } from "./named-schemas";

const same = z.strictObject({ words: z.string() }).meta({ id: "Same" });
const inner = z.strictObject({ size: z.int().default(1) }).meta({ id: "Inner" });
const outer = z.strictObject({ inner, same }).meta({ id: "Outer" });
const sent = z.strictObject({ words: z.string() }).meta({ id: "Sent" });

function settled(asked: readonly (readonly [z.ZodType, "input" | "output"])[]) {
	const named = new NamedSchemas();
	const list = asked.map(([schema, direction]) => named.convert(schema, direction));
	return named.settle({ list });
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test("what reads the same in a request and in an answer is there once", () => {
	const { document, schemas } = settled([
		[same, "input"],
		[same, "output"],
	]);
	expect(document.list).toEqual([ref("Same"), ref("Same")]);
	expect(Object.keys(schemas)).toEqual(["Same"]);
});

test.each([
	["first asked for in a request", ["input", "output"]],
	["first asked for in an answer", ["output", "input"]],
] as const)("what has a default is there twice, with whatever refers to it, %s", (_, order) => {
	const { document, schemas } = settled(order.map((direction) => [outer, direction]));
	const names = { input: "OuterInput", output: "Outer" };
	expect(document.list).toEqual(order.map((direction) => ref(names[direction])));
	expect(Object.keys(schemas)).toEqual(["Inner", "InnerInput", "Outer", "OuterInput", "Same"]);
	expect(schemas.Outer).toMatchObject({ properties: { inner: ref("Inner"), same: ref("Same") } });
	expect(schemas.OuterInput).toMatchObject({
		properties: { inner: ref("InnerInput"), same: ref("Same") },
	});
	expect(schemas.Inner).toMatchObject({ required: ["size"] });
	expect(schemas.InnerInput).not.toHaveProperty("required");
});

test("what is only sent has its own name", () => {
	const { document, schemas } = settled([[sent, "input"]]);
	expect(document.list).toEqual([ref("Sent")]);
	expect(Object.keys(schemas)).toEqual(["Sent"]);
});

test("a name of words is left alone where it is no reference", () => {
	const named = new NamedSchemas();
	const words = { example: "#/components/schemas/SameInput", id: "kept" };
	expect(named.settle(words).document).toEqual(words);
});
