import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, type TestContext } from "vitest";
import { csvSeparatorNames, csvSeparators } from "@/lib/domain/csv-separators";
import {
	annotationOn,
	articleForExport,
	exportArticle,
	pieceOf,
	textOf,
	trapText,
} from "@/lib/testing/article-for-export";

const hostile = [
	...["=1+1", " =1+1", "\t=1+1", "\r=1+1", "+1", "-1", "@SUM(1;1)", "\uff1d1+1"],
	...["a\n=1+1", "a;=1+1", "a,=1+1", 'a"\n=1+1', 'a";=1+1;"', '=HYPERLINK("http://x.example";"y")'],
];

/** The formulas that LibreOffice finds in a table when it opens it with a separator. */
function formulasIn(context: TestContext, table: string, separator: string): string[] {
	const folder = mkdtempSync(join(tmpdir(), "recoupe-table-"));
	try {
		writeFileSync(join(folder, "table.csv"), table);
		const filter = `--infilter=CSV:${separator.charCodeAt(0)},34,76,1`;
		const to = ["--convert-to", "fods", "--outdir", folder, join(folder, "table.csv")];
		const profile = `-env:UserInstallation=file://${folder}/profile`;
		execFileSync("soffice", [profile, "--headless", filter, ...to], { stdio: "ignore" });
		return readFileSync(join(folder, "table.fods"), "utf8").match(/table:formula="[^"]*"/g) ?? [];
	} catch (error) {
		context.skip(!hasSpreadsheet(error), "missing: LibreOffice (soffice)");
		throw error;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function hasSpreadsheet(error: unknown): boolean {
	return !(error instanceof Error && "code" in error && error.code === "ENOENT");
}

it("IN-10: a spreadsheet finds formulas where nothing is disarmed", (context) => {
	expect(formulasIn(context, "a,b\r\n=1+1,2\r\n", ",")).toHaveLength(1);
});

it.for(csvSeparatorNames)(
	"IN-10: a spreadsheet finds no formula, parted by a %s",
	{ timeout: 300_000 },
	async (separator, context) => {
		for (const title of hostile) {
			const { article } = articleForExport();
			const exported = articleForExport({
				article: { ...article, title, outlet: title, author: title },
				annotations: [annotationOn(11, "claim", [pieceOf(trapText, "accord")])],
				separator,
			});
			const table = await textOf(exportArticle("annotations-csv", exported));
			for (const { character } of Object.values(csvSeparators))
				expect(formulasIn(context, table, character)).toEqual([]);
		}
	},
);
