import type { StatementView } from "@/lib/domain/statement";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import {
	annotationOn,
	articleForExport,
	blocksOf,
	decisionFor,
	linkBetween,
	membershipOf,
	passageOf,
	pieceOf,
	statementWith,
	testId,
} from "./article-for-export";

const texts = ["Le port dément\n\nRien n’est signé.", "Le port signe\n\nTout est signé."] as const;

/**
 * Two articles of a dossier with the same outlet, date and title. A link leads from the first to the second and one
 * back, each has one within itself, and a statement has a passage of both.
 */
export function twoArticles(): { articles: ExportedArticle[]; linkIds: string[] } {
	const [denial, quay] = [markIn(0, "Rien n’est signé"), markIn(0, "Le port dément")];
	const [claim, port] = [markIn(1, "Tout est signé"), markIn(1, "Le port signe")];
	const passages = [denial, quay, claim, port].map((one) => passageOf(one));
	const [a, b, c, d] = passages as [Passage, Passage, Passage, Passage];
	const there = linkBetween(201, "denies", a, c);
	const back = linkBetween(202, "reports", c, b);
	const within = [linkBetween(203, "denies", a, b), linkBetween(204, "reports", c, d)] as const;
	const members = [membershipOf(301, a), membershipOf(302, c, { stance: "asserts" })];
	const shared = { statements: [statementWith(members)] };
	return {
		articles: [
			articleOf(0, { ...shared, annotations: [denial, quay], links: [there, back, within[0]] }),
			articleOf(1, { ...shared, annotations: [claim, port], links: [there, back, within[1]] }),
		],
		linkIds: [there, back, ...within].map(({ id }) => id),
	};
}

type Passage = ReturnType<typeof passageOf>;

const ids = [
	{ articleId: testId(1), versionId: testId(2) },
	{ articleId: testId(51), versionId: testId(52) },
] as const;

function markIn(n: 0 | 1, quote: string) {
	const number = 1000 * (n + 1) + texts[n].indexOf(quote);
	return annotationOn(number, "claim", [pieceOf(texts[n], quote)], ids[n]);
}

function articleOf(n: 0 | 1, more: Partial<ExportedArticle>): ExportedArticle {
	const { article, version } = articleForExport();
	const { articleId, versionId } = ids[n];
	const text = texts[n];
	return articleForExport({
		article: { ...article, id: articleId },
		version: { ...version, id: versionId, articleId, text, blocks: blocksOf(text) },
		...more,
	});
}

/** A statement with a verdict that stands. */
export function judged(statement: StatementView): StatementView {
	const author = { id: testId(901), name: "Tiphaine <Rocagel>" };
	const scale = { grade: "mostly_false", number: 2, best: 7, worst: 1, tone: "danger" } as const;
	return {
		...statement,
		status: "verdict_final",
		verdict: {
			...scale,
			words: { fr: "plutôt faux", en: "mostly false" },
			method: "Lu l’avis & compté <trois> fois",
			...{ state: "approved", revision: 2, author, at: "2026-03-05T09:00:00.000Z" },
			decision: decisionFor(705),
			editorIds: [author.id],
		},
	};
}
