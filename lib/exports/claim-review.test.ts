import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import { exportFile } from "@/lib/exports/registry";
import {
	articleForExport,
	dossierForExport,
	exportArticle,
	textOf,
} from "@/lib/testing/article-for-export";
import { judged, twoArticles } from "@/lib/testing/dossier-for-export";

const schema = JSON.parse(
	readFileSync(join(import.meta.dirname, "../../docs/claim-review.schema.json"), "utf8"),
);
const isValid = new Ajv({ strict: true }).compile(schema);

describe("ClaimReview", () => {
	it("has each verdict that stands once, with all passages of its statement and the first of them", async () => {
		const articles = twoArticles().articles.map(({ article, statements, ...rest }, n) => ({
			...rest,
			statements: statements.map(judged),
			article: { ...article, address: `https://outlet.example/${n}` },
		}));
		const file = JSON.parse(await textOf(exportFile("claim-review", dossierForExport(articles))));
		expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
		expect(file["@graph"]).toMatchObject([
			{
				"@type": "ClaimReview",
				claimReviewed: "Un accord est signé",
				datePublished: "2026-03-05",
				author: { name: "recoupe.example" },
				reviewRating: {
					ratingValue: 2,
					bestRating: 7,
					worstRating: 1,
					alternateName: "plutôt faux",
				},
				itemReviewed: {
					appearance: [
						{ url: "https://outlet.example/0", text: "Rien n’est signé" },
						{ url: "https://outlet.example/1", text: "Tout est signé", headline: "Démenti" },
					],
					firstAppearance: { url: "https://outlet.example/1" },
				},
			},
		]);
	});

	it("is empty and valid where no verdict stands", async () => {
		const file = JSON.parse(await textOf(exportArticle("claim-review", articleForExport())));
		expect(isValid(file)).toBe(true);
		expect(file["@graph"]).toEqual([]);
	});

	it("the schema refuses a review without a rating", () => {
		const review = { "@type": "ClaimReview", url: "https://a.example/" };
		expect(isValid({ "@context": "https://schema.org", "@graph": [review] })).toBe(false);
	});
});
