import type { ExportedArticle } from "@/lib/exports/exported-article";
import {
	annotationOn,
	articleForExport,
	blocksOf,
	decisionFor,
	farPassage,
	linkBetween,
	membershipOf,
	passageOf,
	pieceOf,
	statementWith,
	testId,
} from "./article-for-export";

/** Words that are code where they are not written as words. */
export const vectors = [
	`<script>window.__xss=1</script>`,
	`</title><script>window.__xss=1</script>`,
	`"><img src=x onerror=window.__xss=1>`,
	`'><svg onload=window.__xss=1>`,
	`</style><script>window.__xss=1</script>`,
	`--><script>window.__xss=1</script>`,
	`<math><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__xss=1&gt;">`,
	"`onmouseover=window.__xss=1 `",
	`&lt;script&gt;window.__xss=1&lt;/script&gt;`,
	`javascript:window.__xss=1`,
	`<base href=//x.example>`,
	`<meta http-equiv=refresh content=0;url=javascript:1>`,
	`\u2028<iframe srcdoc="<script>1</script>">\u202e`,
];

/** An article with this in the place of every word that anybody can write. */
export function poisonedArticle(vector: string): ExportedArticle {
	const text = `${vector}\n\nfin ${vector}`;
	const doc = {
		type: "doc",
		content: [
			{
				type: "paragraph",
				content: [
					{ type: "text", text: vector, marks: [{ type: "link", attrs: { href: vector } }] },
					{
						type: "text",
						text: "a",
						marks: [{ type: "link", attrs: { href: `https://a.example/${vector}` } }],
					},
				],
			},
		],
	};
	const decision = decisionFor(701, {
		words: vector,
		reason: "other",
		decider: { id: testId(902), name: vector },
	});
	const denial = annotationOn(
		11,
		"denial",
		[pieceOf(text, vector), pieceOf(text, vector, "source")],
		{
			note: { v: 1, doc },
			author: { id: testId(901), name: vector },
			speakerIds: [testId(801)],
			origin: { v: 1, kind: "import", source: vector },
			decision,
		},
	);
	const said = { articleTitle: vector, outlet: vector, speakers: [vector] };
	const far = farPassage(501, { ...said, quotes: [vector] });
	const { article, version } = articleForExport();
	return articleForExport({
		dossier: { id: testId(3), title: vector },
		article: {
			...article,
			...{ title: vector, outlet: vector, author: vector, address: vector, credits: [vector] },
			assignee: { id: testId(903), name: vector },
		},
		version: { ...version, text, blocks: blocksOf(text) },
		annotations: [denial],
		links: [linkBetween(201, "denies", passageOf(denial, said), far, { decision })],
		statements: [
			statementWith([membershipOf(301, passageOf(denial)), membershipOf(302, far)], {
				titles: { fr: vector, en: vector },
			}),
		],
		speakers: [{ id: testId(801), name: vector, aliases: [vector], outletId: null, revision: 1 }],
		softwareVersion: vector,
	});
}
