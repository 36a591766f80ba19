import { describe, expect, it } from "vitest";
import type { EvidenceView } from "@/lib/domain/evidence";
import { citePassage } from "@/lib/exports/citation/cite-passage";
import { citeStatement } from "@/lib/exports/citation/cite-statement";
import { messagesFor } from "@/lib/i18n/messages";
import { farPassage, membershipOf, statementWith, testId } from "@/lib/testing/article-for-export";
import { judged } from "@/lib/testing/dossier-for-export";

const origin = "https://recoupe.example";
const citing = (language: "fr" | "en") => ({ words: messagesFor(language), language, origin });
const far = farPassage(501);
const address = `${origin}/articles/${testId(500)}#a=${testId(501)}`;

describe("a passage as a citation", () => {
	it.each([
		[
			"fr",
			"« signé <i> » — Deux sources, « Les Ombrines auraient signé », Agence Galverne, mars 2026.",
		],
		[
			"en",
			"“signé <i>” — Deux sources, “Les Ombrines auraient signé”, Agence Galverne, March 2026.",
		],
	] as const)("says what, who, where and when, and leads there: %s", (language, said) => {
		const { text } = citePassage(citing(language), far);
		expect(text.replaceAll(/[\u00a0\u202f]/g, " ")).toBe(`${said} ${address}`);
	});

	it("is HTML that shows its words and nothing else", () => {
		const { html } = citePassage(citing("en"), farPassage(501, { articleTitle: '"><script>' }));
		expect(html).toContain("signé &lt;i&gt;");
		expect(html).toContain(`<a href="${address}">`);
		expect(html).not.toContain("<script>");
	});

	it("says what is not known", () => {
		const passage = farPassage(501, { outlet: null, published: null, speakers: [] });
		const { everywhere } = messagesFor("en");
		expect(citePassage(citing("en"), passage).text).toContain(
			`— “Les Ombrines auraient signé”, ${everywhere.unknownOutlet}, ${everywhere.unknownDate}.`,
		);
	});
});

function evidenceOf(n: number, more: Partial<EvidenceView>): EvidenceView {
	return {
		id: testId(n),
		statementId: testId(600),
		kind: "document",
		bearing: "refutes",
		title: "Registre du port",
		locator: "https://port.example/registre?a=1&b=2",
		words: "",
		confidential: false,
		capture: null,
		revision: 1,
		author: { id: testId(901), name: "Tiphaine" },
		createdAt: "2026-03-04T08:00:00.000Z",
		...more,
	};
}

describe("a statement with its sources", () => {
	const members = [
		membershipOf(301, farPassage(502), { stance: "denies" }),
		membershipOf(302, far, { stance: "asserts", state: "proposed" }),
		membershipOf(303, farPassage(503, { quotes: ["rejeté"] }), { state: "rejected" }),
		membershipOf(304, farPassage(504, { quotes: ["perdu"], lost: true })),
		membershipOf(305, farPassage(505, { quotes: ["supprimé"], deleted: true })),
	];
	const evidence = [
		evidenceOf(1, {}),
		evidenceOf(2, { title: "Un témoin", locator: "", confidential: true }),
		evidenceOf(3, { title: "Archives", locator: "carton <12>", bearing: "context" }),
	];

	it("has its wording, its verdict, its passages by stance, its evidence and its address", () => {
		const { text } = citeStatement(
			citing("fr"),
			testId(3),
			judged(statementWith(members)),
			evidence,
		);
		const parts = text.replaceAll(/[\u00a0\u202f]/g, " ").split("\n\n");
		expect(parts).toEqual([
			"« Un accord est signé »",
			expect.stringMatching(/plutôt faux.* · Lu l’avis .* · 1 source indépendante$/),
			expect.stringMatching(/^Affirmé dans\n- « signé <i> » .*#a=.* \(proposé\)$/),
			expect.stringMatching(/^Démenti dans\n- « signé <i> » .*#a=[0-9a-f-]+$/),
			"Preuves\n- réfute — Registre du port, https://port.example/registre?a=1&b=2\n- éclaire — Archives, carton <12>",
			`${origin}/dossiers/${testId(3)}/statements/${testId(600)}`,
		]);
	});

	it("leaves out what was rejected, lost or removed, and what is confidential, in both forms", () => {
		const { html, text } = citeStatement(citing("en"), testId(3), statementWith(members), evidence);
		for (const form of [html, text])
			for (const gone of ["rejeté", "perdu", "supprimé", "Un témoin"])
				expect(form).not.toContain(gone);
		expect(html).toContain(
			'<a href="https://port.example/registre?a=1&amp;b=2">Registre du port</a>',
		);
		expect(html).toContain("carton &lt;12&gt;");
		expect(html).toContain("A deal is signed");
		expect(text).toContain(messagesFor("en").vocabulary.statementStatus.being_checked);
	});
});
