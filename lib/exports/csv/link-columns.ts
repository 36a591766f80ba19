import type { LinkView, PassageView } from "@/lib/domain/link";
import { noteText } from "@/lib/domain/note";
import {
	dateColumns,
	listSeparator,
	passageAddress,
	pieceSeparator,
} from "@/lib/exports/csv/article-columns";
import type { CellValue } from "@/lib/exports/csv/cell";
import { originColumns } from "@/lib/exports/csv/origin-columns";
import { reviewColumns } from "@/lib/exports/csv/review-columns";
import type { Column } from "@/lib/exports/csv/table";
import type { ExportHead } from "@/lib/exports/export-head";

/** A link, and the export it is in. */
export interface LinkRow {
	readonly link: LinkView;
	readonly head: ExportHead;
}

/** The columns of the table of links. */
export const linkColumns: readonly Column<LinkRow>[] = [
	column("link_id", "identifier of the link", ({ link }) => link.id),
	column("type", "what the first passage does to the second", ({ link }) => link.type),
	...endColumns("from", "of the first passage", ({ link }) => link.from),
	...endColumns("to", "of the second passage", ({ link }) => link.to),
	column("certainty", "how certain the link is", ({ link }) => link.certainty),
	column("note", "the words of the note on the link", ({ link }) => noteText(link.note)),
	...reviewColumns<LinkRow>(({ link }) => link),
	...originColumns<LinkRow>(({ link }) => link.origin),
	column("dossier_id", "identifier of the dossier", ({ head }) => head.dossier.id),
	column("dossier_title", "its title", ({ head }) => head.dossier.title),
];

/** The columns of one end; their names begin with it. */
function endColumns(
	end: "from" | "to",
	whose: string,
	of: (row: LinkRow) => PassageView,
): Column<LinkRow>[] {
	const cell = (name: string, what: string, value: (passage: PassageView) => CellValue) =>
		column(`${end}_${name}`, `${what} ${whose}`, (row) => value(of(row)));
	return [
		cell("annotation_id", "identifier of the mark", (passage) => passage.annotationId),
		cell("tag", "tag", ({ tag }) => tag),
		cell("quote", "words", ({ quotes }) => quotes.join(pieceSeparator)),
		cell("speakers", "speakers", ({ speakers }) => speakers.join(listSeparator)),
		cell("article_id", "identifier of the article", ({ articleId }) => articleId),
		cell("article_title", "title of the article", ({ articleTitle }) => articleTitle),
		cell("outlet", "outlet", ({ outlet }) => outlet),
		...dateColumns<LinkRow>(`${end}_published`, (row) => of(row).published),
		column(`${end}_address`, "where it is shown", (row) => passageAddress(row.head, of(row))),
	];
}

function column(
	name: string,
	meaning: string,
	value: (row: LinkRow) => CellValue,
): Column<LinkRow> {
	return { name, meaning, value };
}
