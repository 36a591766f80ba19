import type { FatedMark } from "../../fate-report";
import type { ExamplesOf } from "../example-of";
import type { versionOperations } from "../version-operations";
import { article, original, version } from "./example-article";
import { exampleIds } from "./example-ids";
import { annotation } from "./example-marks";
import { receiptOf } from "./example-people";

const { op: opId } = exampleIds;
const counts = { kept: 4, moved: 0, changed: 1, lost: 0 } as const;
const [piece] = annotation.pieces;
const words = piece?.quote ?? "";

const changed: FatedMark = {
	...{ annotationId: annotation.id, fate: "changed", tag: annotation.tag, state: "proposed" },
	...{ stale: true, revision: 2, author: annotation.author, typography: false },
	was: annotation.pieces,
	is: annotation.pieces,
	wording: [
		{ kind: "same", text: words },
		{ kind: "added", text: " yet" },
	],
	context: {
		text: words,
		spans: [{ start: 0, end: words.length }],
		cutBefore: true,
		cutAfter: true,
	},
	links: 1,
};

export const versionExamples: ExamplesOf<keyof typeof versionOperations> = {
	previewVersion: {
		params: { id: article.id },
		body: { revision: article.revision, source: { kind: "original", original } },
		answer: { counts, marks: [changed], same: false, words: { added: 1, removed: 0 } },
	},
	addVersion: {
		params: { id: version.id },
		body: {
			...{ opId, articleId: article.id, revision: article.revision },
			source: {
				kind: "corrected",
				steps: [
					{
						...{ stepType: "replace", from: 12, to: 12 },
						slice: { content: [{ type: "text", text: " yet" }] },
					},
				],
			},
		},
		answer: receiptOf(article.id, article.revision + 1),
	},
	readVersionReport: {
		params: { id: version.id },
		answer: {
			...{ versionId: version.id, articleId: article.id, number: version.number, newest: true },
			...{ counts, marks: [changed] },
		},
	},
	settleFate: {
		params: { id: annotation.id },
		body: {
			...{ opId, revision: 2, versionId: version.id },
			pieces: annotation.pieces,
			stale: false,
		},
		answer: receiptOf(annotation.id, 3),
	},
};
