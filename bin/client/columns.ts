import { inLine } from "../terminal";

/** Rows of words in columns, for a screen; the last column is as wide as it is. */
export function toColumns(rows: readonly (readonly string[])[]): string[] {
	const safe = rows.map((row) => row.map(inLine));
	const widths = (safe[0] ?? []).map((_, n) => Math.max(...safe.map((row) => row[n]?.length ?? 0)));
	return safe.map((row) =>
		row
			.map((words, n) => words.padEnd(widths[n] ?? 0))
			.join("  ")
			.trimEnd(),
	);
}
