import type { CsvSeparator } from "@/lib/domain/csv-separators";
import { disarmerFor } from "@/lib/exports/csv/disarm";

/** What a cell holds: words, a number, a truth, or nothing. */
export type CellValue = string | number | boolean | null;

/** Writes cells as they stand in a file: numbers as they are, words disarmed, and in quotes where they need them. */
export function cellWriter(separator: CsvSeparator): (value: CellValue) => string {
	const { disarm } = disarmerFor(separator);
	return (value) => {
		if (value === null) return "";
		return typeof value === "string" ? quote(disarm(value)) : String(value);
	};
}

// What no reader of tables takes for anything but itself; all else is quoted (RFC 4180, 2.5 to 2.7, and more).
const plain = /^[\p{L}\p{N}_.:/#-]*$/u;

function quote(words: string): string {
	return plain.test(words) ? words : `"${words.replaceAll('"', '""')}"`;
}
