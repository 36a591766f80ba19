import type { ExportedArticle } from "@/lib/exports/exported-article";
import {
	annotationOn,
	articleForExport,
	blocksOf,
	decisionFor,
	linkBetween,
	passageOf,
	testId,
} from "./article-for-export";

const sentence = "La société dément avoir signé quoi que ce soit, selon deux sources. ";

/** An article with as many marks as wanted, one a sentence, each decided; every second one denies the one before it. */
export function largeArticle(n: number, marks: number): ExportedArticle {
	const { article, version } = articleForExport();
	const [id, versionId] = [testId(1_000_000 + n), testId(2_000_000 + n)];
	const body = Array.from({ length: marks }, (_, at) => sentence + (at % 5 === 4 ? "\n\n" : ""));
	const text = `Titre\n\n${body.join("").trimEnd()}`;
	const starts = Array.from(text.matchAll(/La société/g), ({ index }) => index);
	const annotations = starts.map((start, at) =>
		annotationOn(
			10_000_000 + n * marks + at,
			at % 2 === 0 ? "claim" : "denial",
			[{ role: "body", start, end: start + 46, quote: text.slice(start, start + 46) }],
			{ articleId: id, versionId, decision: decisionFor(50_000_000 + n * marks + at) },
		),
	);
	const passages = annotations.map((one) => passageOf(one, { articleId: id }));
	const links = passages.flatMap((from, at) => {
		const to = passages[at - 1];
		return at % 2 === 0 || to === undefined
			? []
			: [linkBetween(80_000_000 + n * marks + at, "denies", from, to)];
	});
	return articleForExport({
		article: { ...article, id, title: `Titre ${n}` },
		version: { ...version, id: versionId, articleId: id, text, blocks: blocksOf(text) },
		annotations,
		links,
	});
}
