import fc from "fast-check";
import type { CsvSeparator } from "@/lib/domain/csv-separators";

const parts = [
	...["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "'", "’", '"', '""', "a", "1"],
	...[",", ";", "\t", "\r", "\n", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029"],
	...[
		" ",
		"\u00a0",
		"\u202f",
		"\u200b",
		"\ufeff",
		"\u00ad",
		"\u0001",
		"é",
		"e\u0301",
		"👩‍👩‍👧",
		"العقد",
	],
];

/** Words made of everything that matters in a cell, among other words. */
export const trickyWords: fc.Arbitrary<string> = fc.oneof(
	fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((chosen) => chosen.join("")),
	fc.string({ unit: "grapheme" }),
);

const begins = {
	comma: /\r\n|[\n\r\v\f\u0085\u2028\u2029;\t]/,
	semicolon: /\r\n|[\n\r\v\f\u0085\u2028\u2029,\t]/,
} as const satisfies Record<CsvSeparator, RegExp>;

/**
 * What a spreadsheet could take for formulas in the value of a cell: in the whole, and in what is left of it when a
 * program cuts it at its lines, or at the separator that this file does not use.
 */
export function formulasIn(value: string, separator: CsvSeparator): string[] {
	const isFormula = (cell: string) => {
		const first = Array.from(cell).find((character) => !/[\s\p{Cc}\p{Cf}]/u.test(character));
		return /^[\t\r]/.test(cell) || (first !== undefined && "=+-@＝＋－＠".includes(first));
	};
	return [value, ...value.split(begins[separator])].filter(isFormula);
}
