import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "@/lib/testing/scale";
import { askedBy } from "./asked-by";
import {
	actOf,
	changeableActs,
	chooseKey,
	type KeyChoices,
	keyedActs,
	keysOf,
	parseKeyChoices,
	placesOf,
} from "./key-choices";
import { keyPlaces } from "./shortcuts";

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
	const choices = chosen({}, ["claim", "w"]);
	expect(askedBy(stroke("w"), choices)).toEqual({ kind: "tag", tag: "claim" });
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
	expect([actOf("j", swapped, "desk"), actOf("c", swapped, "desk")]).toEqual(["claim", "next"]);
});

test("keys of the review and of the comparison are changed in the same way, each where it is heard", () => {
	expect(askedBy(stroke("y"), {}, "review")).toEqual({ kind: "outcome", outcome: "approved" });
	expect(askedBy(stroke("y"), {}, "desk")).toMatchObject({ name: "acceptCorrection" });
	expect(askedBy(stroke("j"), {}, "review")).toMatchObject({ name: "next" });
	expect(askedBy(stroke("c"), {}, "review")).toBeNull();
	const choices = chosen({}, ["approved", "c"], ["denies", "p"], ["swap", ""]);
	expect(askedBy(stroke("c"), choices, "review")).toEqual({ kind: "outcome", outcome: "approved" });
	expect(askedBy(stroke("c"), choices, "compare")).toEqual({ kind: "tag", tag: "claim" });
	expect(askedBy(stroke("p"), choices, "compare")).toEqual({ kind: "type", type: "denies" });
	expect(askedBy(stroke("x"), choices, "compare")).toBeNull();
	expect(chooseKey({}, "approved", "j")).toEqual({ kind: "taken", by: "next" });
	expect(chooseKey({}, "next", "y")).toMatchObject({ kind: "taken" });
});

test("a digit that is written with Shift is heard by the place of its key, unless it got another", () => {
	const second = { ...stroke("é"), code: "Digit2" };
	expect(askedBy(second, {}, "compare")).toEqual({ kind: "type", type: "denies" });
	expect(askedBy(second, {}, "desk")).toBeNull();
	expect(askedBy(second, chosen({}, ["denies", "p"]), "compare")).toBeNull();
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
				for (const place of keyPlaces) {
					const heard = keyedActs.filter((act) => placesOf(act).includes(place));
					const keys = heard.flatMap((act) => keysOf(act, choices));
					expect(new Set(keys).size).toBe(keys.length);
					for (const act of heard)
						for (const key of keysOf(act, choices)) expect(actOf(key, choices, place)).toBe(act);
				}
				expect(parseKeyChoices(JSON.stringify(choices))).toEqual(choices);
			},
		),
	));

test("what is no list of choices changes nothing", () => {
	for (const kept of [null, "", "{", "7", "[1]", "null", '{"next":7}'])
		expect(parseKeyChoices(kept)).toEqual({});
});
