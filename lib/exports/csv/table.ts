import { csvSeparators } from "@/lib/domain/csv-separators";
import { type CellValue, cellWriter } from "@/lib/exports/csv/cell";
import type { ExportHead } from "@/lib/exports/export-head";
import type { ListWriter } from "@/lib/exports/list-writer";
import type { SelectedArticle } from "@/lib/exports/select-marks";

/** A column of a table: its heading, which programs read and no version changes, and what its cells hold. */
export interface Column<Row> {
	readonly name: string;
	/** What it means, for docs/formats.md. */
	readonly meaning: string;
	readonly value: (row: Row) => CellValue;
}

/**
 * A table as the lines of a file: RFC 4180 with CRLF, in UTF-8 with a byte order mark, without which spreadsheets
 * take it for another encoding. The headings are there when the rows are not.
 */
export function openTable<Row>(
	{ separator }: Pick<ExportHead, "separator">,
	columns: readonly Column<Row>[],
	rowsOf: (article: SelectedArticle) => Iterable<Row>,
): ListWriter {
	const write = cellWriter(separator);
	const { character } = csvSeparators[separator];
	const line = (cells: readonly CellValue[]) => `${cells.map(write).join(character)}\r\n`;
	return {
		opening: `\ufeff${line(columns.map(({ name }) => name))}`,
		*of(article) {
			for (const row of rowsOf(article)) yield line(columns.map(({ value }) => value(row)));
		},
		closing: "",
	};
}
