interface CsvSeparatorRow {
	readonly character: "," | ";";
	/** What a program that is set to another separator may cut a cell at. */
	readonly others: string;
}

/**
 * What parts the cells of a table: the comma of RFC 4180, or the semicolon that spreadsheets expect where the comma
 * is in numbers.
 */
export const csvSeparators = {
	comma: { character: ",", others: ";\t" },
	semicolon: { character: ";", others: ",\t" },
} as const satisfies Record<string, CsvSeparatorRow>;

export type CsvSeparator = keyof typeof csvSeparators;

/** The separators in the order in which they are offered, the default first. */
export const csvSeparatorNames = ["comma", "semicolon"] as const satisfies readonly CsvSeparator[];
