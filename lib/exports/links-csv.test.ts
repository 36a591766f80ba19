import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { ExportSource } from "@/lib/exports/export-source";
import { exportFile } from "@/lib/exports/registry";
import {
	articleForExport,
	articleWithEverything,
	dossierForExport,
	testId,
	textOf,
} from "@/lib/testing/article-for-export";
import { twoArticles } from "@/lib/testing/dossier-for-export";

async function readTable(source: ExportSource): Promise<Record<string, string>[]> {
	const text = await textOf(exportFile("links-csv", source));
	expect(text).toMatch(/^\ufefflink_id,type,from_annotation_id,/);
	return parse(text, { bom: true, columns: true, record_delimiter: "\r\n" });
}

describe("the table of links", () => {
	it("has each link of an article with both ends quoted", async () => {
		const lines = await readTable(dossierForExport([articleWithEverything()]));
		expect(lines).toHaveLength(2);
		expect(lines[0]).toMatchObject({
			...{ link_id: testId(201), type: "denies", state: "approved" },
			...{ certainty: "probable", note: "deux lectures <sic>" },
			...{ origin: "suggestion", origin_source: "fr-link-2", origin_score: "0.5" },
			from_quote: "« l’accord » n’est pas signé […] dit non",
			...{ from_tag: "denial", from_speakers: "Apolline Vaugramel" },
			...{ to_quote: "signé <i>", to_tag: "claim", to_outlet: "Agence Galverne" },
			...{ to_published: "2026-03", to_published_precision: "month" },
			to_address: `https://recoupe.example/articles/${testId(500)}#a=${testId(501)}`,
			...{ decision_by: "Basile Courtevigne", author: "Tiphaine <Rocagel>" },
		});
	});

	it("has a link between two articles of a dossier once", async () => {
		const { articles, linkIds } = twoArticles();
		const lines = await readTable(dossierForExport(articles));
		expect(lines.map(({ link_id }) => link_id)).toEqual(linkIds);
		const backwards = await readTable(dossierForExport(articles.toReversed()));
		expect(backwards.map(({ link_id }) => link_id).sort()).toEqual([...linkIds].sort());
	});

	it("is its headings when there is nothing", async () => {
		expect(await readTable(dossierForExport([articleForExport()]))).toEqual([]);
		expect(await readTable(dossierForExport([]))).toEqual([]);
	});
});
