import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvSeparatorNames } from "@/lib/domain/csv-separators";
import { disarmerFor } from "@/lib/exports/csv/disarm";
import { formulasIn, trickyWords } from "@/lib/testing/formulas";
import { holds } from "@/lib/testing/scale";

describe("IN-10: disarming", () => {
	const { disarm } = disarmerFor("comma");

	it.each([
		["=1+1", "'=1+1"],
		["+33 1 23", "'+33 1 23"],
		["-5", "'-5"],
		["@SUM(1)", "'@SUM(1)"],
		["\tx", "'\tx"],
		["\rx", "'\rx"],
		["\uff1d1", "'\uff1d1"],
		["\uff0b1", "'\uff0b1"],
		["\uff0d1", "'\uff0d1"],
		["\uff201", "'\uff201"],
		[" =1", "' =1"],
		["\u00a0\u202f\u200b\ufeff=1", "'\u00a0\u202f\u200b\ufeff=1"],
		["said:\n=1", "said:\n'=1"],
		["said:\r\n  -1", "said:\r\n'  -1"],
		["said:\u2028=1", "said:\u2028'=1"],
		["a;=1", "a;'=1"],
		["a\t=1", "a\t'=1"],
		["'=1", "''=1"],
	])("%j becomes %j", (words, disarmed) => {
		expect(disarm(words)).toBe(disarmed);
	});

	it.each(["1 = 1", "a-b", "me@example.org", "– Non", "« Oui »", "a, -b", "’=1", "", "'tis"])(
		"%j stays as it is",
		(words) => {
			expect(disarm(words)).toBe(words);
		},
	);

	it.each(csvSeparatorNames)("leaves no formula in any words, parted by a %s", (separator) => {
		const { disarm } = disarmerFor(separator);
		holds(
			fc.property(trickyWords, (words) => {
				expect(formulasIn(disarm(words), separator)).toEqual([]);
			}),
			20_000,
		);
	});

	it.each(csvSeparatorNames)("is undone to the letter, parted by a %s", (separator) => {
		const { disarm, rearm } = disarmerFor(separator);
		holds(
			fc.property(trickyWords, (words) => {
				expect(rearm(disarm(words))).toBe(words);
			}),
			20_000,
		);
	});

	it("takes time in proportion to the length of hostile words", () => {
		for (const hostile of ["\t", "'", ";'", " \n", "'\t"]) {
			const words = hostile.repeat(200_000 / hostile.length);
			const start = performance.now();
			disarm(words);
			expect(performance.now() - start).toBeLessThan(2000);
		}
	});
});
