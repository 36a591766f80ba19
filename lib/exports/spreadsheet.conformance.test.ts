import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, type TestContext } from "vitest";
import { csvSeparatorNames, csvSeparators } from "@/lib/domain/csv-separators";
import { exportFile } from "@/lib/exports/registry";
import {
	annotationOn,
	articleForExport,
	dossierForExport,
	pieceOf,
	testId,
	textOf,
	trapText,
} from "@/lib/testing/article-for-export";
import { convertInOffice } from "@/lib/testing/convert-in-office";

const hostile = [
	...["=1+1", " =1+1", "\t=1+1", "\r=1+1", "+1", "-1", "@SUM(1;1)", "\uff1d1+1"],
	...["a\n=1+1", "a;=1+1", "a,=1+1", 'a"\n=1+1', 'a";=1+1;"', '=HYPERLINK("http://x.example";"y")'],
];

const folder = mkdtempSync(join(tmpdir(), "recoupe-table-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The formulas that LibreOffice finds in some tables when it opens them with a separator. */
function formulasIn(
	context: TestContext,
	tables: Readonly<Record<string, string>>,
	separator: string,
): Record<string, readonly string[]> {
	const names = Object.keys(tables);
	for (const name of names) writeFileSync(join(folder, `${name}.csv`), tables[name] ?? "");
	const filter = `CSV:${separator.charCodeAt(0)},34,76,1`;
	const paths = names.map((name) => join(folder, `${name}.csv`));
	convertInOffice(context, folder, { filter, to: "fods", paths });
	const found = (name: string) =>
		readFileSync(join(folder, `${name}.fods`), "utf8").match(/table:formula="[^"]*"/g) ?? [];
	return Object.fromEntries(names.map((name) => [name, found(name)]));
}

/** A table of marks with every hostile word in every column of words, parted by a separator. */
function hostileTable(separator: (typeof csvSeparatorNames)[number]): Promise<string> {
	const articles = hostile.map((words, n) => {
		const { article, version } = articleForExport();
		const ids = { articleId: testId(2000 + n), versionId: testId(3000 + n) };
		return articleForExport({
			article: { ...article, id: ids.articleId, title: words, outlet: words, author: words },
			version: { ...version, id: ids.versionId, articleId: ids.articleId },
			annotations: [annotationOn(4000 + n, "claim", [pieceOf(trapText, "accord")], ids)],
			separator,
		});
	});
	return textOf(exportFile("annotations-csv", dossierForExport(articles, { separator })));
}

it.for(Object.values(csvSeparators).map(({ character }) => character))(
	"IN-10: a spreadsheet set to %s finds formulas where nothing is disarmed, and none in a table",
	{ timeout: 120_000 },
	async (character, context) => {
		const tables = { armed: `a${character}b\r\n=1+1${character}2\r\n` };
		for (const name of csvSeparatorNames)
			Object.assign(tables, { [name]: await hostileTable(name) });
		const found = formulasIn(context, tables, character);
		expect(found).toEqual({ armed: [expect.anything()], comma: [], semicolon: [] });
	},
);
