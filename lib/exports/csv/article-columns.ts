import type { PublishedDate } from "@/lib/domain/published-date";
import type { CellValue } from "@/lib/exports/csv/cell";
import type { Column } from "@/lib/exports/csv/table";
import type { ExportHead } from "@/lib/exports/export-head";

/** What stands between the pieces of a passage. */
export const pieceSeparator = " […] ";

/** What stands between several names in one cell. */
export const listSeparator = " | ";

/** The address at which a passage is shown. */
export function passageAddress(
	{ address }: Pick<ExportHead, "address">,
	passage: { readonly articleId: string; readonly annotationId: string },
): string {
	return `${address}/articles/${passage.articleId}#a=${passage.annotationId}`;
}

/** The three columns of a date, whose names begin alike. */
export function dateColumns<Row>(
	prefix: string,
	of: (row: Row) => PublishedDate | null,
): Column<Row>[] {
	const cell = (read: (date: PublishedDate) => CellValue) => (row: Row) => {
		const date = of(row);
		return date === null ? null : read(date);
	};
	return [
		{
			name: prefix,
			meaning: "when the article was published, as far as it is known",
			value: cell(({ value }) => value),
		},
		{
			name: `${prefix}_precision`,
			meaning: "how much of that date is known: year, month, day or minute",
			value: cell(({ precision }) => precision),
		},
		{
			name: `${prefix}_zone`,
			meaning: "the time zone it is told in",
			value: cell(({ zone }) => zone),
		},
	];
}
