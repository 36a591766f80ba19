import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { askedBy } from "./asked-by";
import {
	actOf,
	changeableActs,
	chooseKey,
	type KeyChoices,
	keysOf,
	parseKeyChoices,
} from "./key-choices";

function chosen(
	choices: KeyChoices,
	...wishes: readonly [(typeof changeableActs)[number], string][]
) {
	return wishes.reduce<KeyChoices>((before, [act, key]) => {
		const choice = chooseKey(before, act, key);
		return choice.kind === "chosen" ? choice.choices : before;
	}, choices);
}

const stroke = (key: string) => ({
	...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false },
});

test("what one character does can get another key, and the old one does nothing then", () => {
	const choices = chosen({}, ["claim", "x"]);
	expect(askedBy(stroke("x"), choices)).toEqual({ kind: "tag", tag: "claim" });
	expect(askedBy(stroke("c"), choices)).toBeNull();
	expect(askedBy(stroke("j"), choices)).toMatchObject({ name: "next" });
});

test("it can be switched off, and put back", () => {
	const off = chosen({}, ["next", ""]);
	expect(askedBy(stroke("j"), off)).toBeNull();
	expect(keysOf("next", off)).toEqual([]);
	expect(chosen(off, ["next", "j"])).toEqual({});
});

test("a key that does something else is told of and not taken", () => {
	expect(chooseKey({}, "claim", "j")).toEqual({ kind: "taken", by: "next" });
	expect(chooseKey({}, "claim", "J")).toEqual({ kind: "taken", by: "next" });
	const swapped = chosen({}, ["next", "z"], ["claim", "j"], ["next", "c"]);
	expect([actOf("j", swapped), actOf("c", swapped)]).toEqual(["claim", "next"]);
});

test("what is no single character is no key", () => {
	for (const key of [" ", "ab", "\u00A0", "\n"]) {
		expect(chooseKey({}, "claim", key)).toEqual({ kind: "no-key" });
	}
	expect(chooseKey({}, "claim", "é").kind).toBe("chosen");
});

test("keys with Ctrl, Delete, Escape and Enter stay as they are", () => {
	for (const act of ["undo", "redo", "remove", "escape", "marksHere"] as const)
		expect(changeableActs).not.toContain(act);
	expect(changeableActs).toContain("help");
});

test("whatever a browser kept, no key does two things, and what was chosen comes back", () =>
	holds(
		fc.property(
			fc.dictionary(
				fc.oneof(fc.constantFrom(...changeableActs), fc.string()),
				fc.oneof(fc.constantFrom("j", "c", "x", "", " ", "?"), fc.string(), fc.nat()),
			),
			(wishes) => {
				const choices = parseKeyChoices(JSON.stringify(wishes));
				const keys = changeableActs.flatMap((act) => keysOf(act, choices));
				expect(new Set(keys).size).toBe(keys.length);
				expect(parseKeyChoices(JSON.stringify(choices))).toEqual(choices);
			},
		),
	));

test("what is no list of choices changes nothing", () => {
	for (const kept of [null, "", "{", "7", "[1]", "null", '{"next":7}'])
		expect(parseKeyChoices(kept)).toEqual({});
});
