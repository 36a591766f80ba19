import { expect, test } from "vitest";
import { createStatementNames } from "./name-statements";

const times = (count: number, ask: () => string) => Array.from({ length: count }, ask);

test("a text has a name of its own from the third time on", () => {
	const nameOf = createStatementNames();
	const [first, second, third, fourth] = times(4, () => nameOf("SELECT 1"));
	expect([first, second]).toEqual(["", ""]);
	expect(third).toMatch(/^recoupe_\d+$/);
	expect(fourth).toBe(third);
	expect(times(3, () => nameOf("SELECT 2"))[2]).not.toBe(third);
});

test("there is an end of names, and who has one keeps it", () => {
	const nameOf = createStatementNames();
	const all = Array.from({ length: 1000 }, (_, n) => times(3, () => nameOf(`SELECT ${n}`))[2]);
	const given = all.filter((name) => name !== "");
	expect(new Set(given).size).toBe(given.length);
	expect(given).toHaveLength(400);
	expect(nameOf("SELECT 0")).toBe(all[0]);
});

test("texts that are asked once do not keep the others from a name", () => {
	const nameOf = createStatementNames();
	for (let n = 0; n < 5000; n += 1) nameOf(`SELECT ${n} FROM "once"`);
	expect(times(3, () => nameOf("SELECT 1"))[2]).not.toBe("");
});
