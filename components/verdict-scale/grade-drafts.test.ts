import { describe, expect, test } from "vitest";
import { gradeSchema } from "@/lib/domain/verdict-scale";
import { blankDraft, type GradeDraft, toDrafts, toGrades } from "./grade-drafts";

const [yes, no] = [
	{ name: "true", number: 2, tone: "good", words: { fr: "vrai", en: "true" }, retired: false },
	{ name: "false", number: 1, tone: "danger", words: { fr: "faux", en: "false" }, retired: false },
] as const;

function drafted(key: string, en: string, fr = "x"): GradeDraft {
	return { ...blankDraft([], key), words: { fr, en } };
}

describe("a scale that is edited", () => {
	test("is sent as it was when nothing is changed", () => {
		expect(toGrades(toDrafts([yes, no]))).toEqual([yes, no]);
	});

	test("gives a new grade the smallest number that is free; those of retired ones are", () => {
		expect(blankDraft(toDrafts([yes, no]), "a").number).toBe("3");
		expect(blankDraft(toDrafts([yes, { ...no, retired: true }]), "a").number).toBe("1");
	});

	test.each([
		["Misleading", "misleading"],
		["True, but old!", "true_but_old"],
		["100 % faux", "faux"],
		["Très exagéré", "tres_exagere"],
		["true", "true_2"],
		["真", "x"],
		["", "x"],
	])("names a new grade after its word: %s", (word, name) => {
		const [, , added] = toGrades([...toDrafts([yes, no]), drafted("a", word)]);
		expect(added?.name).toBe(name);
	});

	test("names every new grade differently, as names have to be", () => {
		const names = toGrades(["a", "b", "c"].map((key) => drafted(key, "—".repeat(3), "?!"))).map(
			({ name }) => name,
		);
		expect(new Set(names).size).toBe(3);
		const long = toGrades([drafted("a", "é".repeat(40)), drafted("b", "é".repeat(40))]);
		for (const name of [...names, ...long.map((one) => one.name)])
			expect(gradeSchema.shape.name.safeParse(name).success).toBe(true);
	});
});
