import { describe, expect, test } from "vitest";
import type { StatementStatus } from "@/lib/domain/statements";
import type { VerdictView } from "@/lib/domain/verdict";
import {
	annotationOn,
	articleForExport,
	decisionFor,
	exportArticle,
	membershipOf,
	passageOf,
	pieceOf,
	statementWith,
	testId,
	textOf,
	trapText,
} from "@/lib/testing/article-for-export";

const method = "Lu l’avis & compté <trois> fois";

const verdict: VerdictView = {
	...{
		grade: "mostly_false",
		number: 2,
		best: 7,
		worst: 1,
		tone: "danger",
		method,
		state: "approved",
		revision: 2,
	},
	words: { fr: "plutôt faux", en: "mostly false" },
	author: { id: testId(901), name: "Tiphaine <Rocagel>" },
	at: "2026-03-05T09:00:00.000Z",
	decision: decisionFor(705),
	editorIds: [testId(901)],
};

function articleWith(status: StatementStatus) {
	const claim = annotationOn(11, "claim", [pieceOf(trapText, "dit non")]);
	const said = {
		speaker: { id: testId(801), name: "La ministre" },
		date: { value: "2026-03", precision: "month", zone: "Europe/Paris" },
		place: "Port <b>",
	} as const;
	const member = membershipOf(301, passageOf(claim), { said });
	return articleForExport({
		annotations: [claim],
		statements: [statementWith([member], { status, verdict })],
	});
}

const standing = ["verdict_final", "corrected"] as const;
const waiting = ["open", "being_checked", "verdict_proposed"] as const;

describe("the verdict that stands is said where the statement is", () => {
	test.each(standing)("on the web page, %s", async (status) => {
		const html = await textOf(exportArticle("html", articleWith(status)));
		expect(html).toContain("2 · plutôt faux");
		expect(html).toContain("&lt;trois&gt;");
		expect(html).not.toContain("<trois>");
	});

	test.each(standing)("in JSON-LD, %s, with who found and who confirmed it", async (status) => {
		const json = await textOf(exportArticle("jsonld", articleWith(status)));
		expect(json).toContain("urn:recoupe:grade:mostly_false");
		expect(json).toMatch(/"schema:ratingValue": 2,/);
		expect(json).toContain("Basile Courtevigne");
		expect(json).toMatch(/"recoupe:saidOn": "2026-03"/);
	});

	test.each(standing)("in the table of marks, %s", async (status) => {
		const [head = "", row = ""] = (
			await textOf(exportArticle("annotations-csv", articleWith(status)))
		).split("\r\n");
		const at = head.split(",").indexOf("verdicts");
		expect(at).toBeGreaterThan(0);
		expect(row).toContain(",mostly_false,");
	});
});

describe.each(["html", "jsonld", "annotations-csv"] as const)("in %s", (format) => {
	test.each(waiting)("a verdict that only waits is not said: %s", async (status) => {
		const text = await textOf(exportArticle(format, articleWith(status)));
		expect(text).not.toMatch(/mostly_false|plutôt faux|trois/);
	});
});
