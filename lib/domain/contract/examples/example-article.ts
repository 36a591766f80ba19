import type { ArticleRow, VersionView } from "../../article";
import type { Piece } from "../../text";
import { exampleIds } from "./example-ids";
import { edwina } from "./example-people";

const headline = 'Kestrane says it has "no contract of any kind" with the Ombrines';
const paragraph =
	"Kestrane Marine on Thursday denied having signed a contract to run sea rescue in the Ombrines, three days after a news agency reported that the island government had handed it the archipelago's western channels for five years.";
const text = `${headline}\n\n${paragraph}`;

/** An article whose company denies what an agency said. */
export const article: ArticleRow = {
	id: exampleIds.denyingArticle,
	dossierId: exampleIds.dossier,
	title: headline,
	outlet: "The Hallowfirth Post",
	author: "Oswin Farradale",
	published: { value: "2026-03-05T09:40", precision: "minute", zone: "Europe/Paris" },
	address: "https://www.hallowfirthpost.example/business/kestrane-no-contract-of-any-kind",
	language: "en",
	credits: [],
	state: "in_review",
	assignee: edwina,
	dueOn: "2026-03-10",
	message: "Ask the company which contract it means.",
	archived: false,
	revision: 3,
	counts: { claim: 0, denial: 1, attribution: 0 },
	waiting: 1,
};

/** Its text. */
export const version: VersionView = {
	id: exampleIds.denyingVersion,
	articleId: article.id,
	number: 1,
	text,
	blocks: [
		{ kind: "headline", start: 0, end: headline.length, inline: [] },
		{ kind: "paragraph", start: headline.length + 2, end: text.length, inline: [] },
	],
	createdAt: "2026-03-05T09:55:12.400Z",
};

/** The bytes that the text was made from. */
export const original = {
	sha256: "5f2b8c1e9a47d06f3e81b2c97d54a60f18e3c7b95d2046af81c3e97b5d20f46a",
	charset: "utf-8",
	fileName: "hallowfirth-post-no-contract.txt",
} as const;

/** A passage of the text. */
export function pieceOf(role: Piece["role"], quote: string): Piece {
	const start = text.indexOf(quote);
	return { role, start, end: start + quote.length, quote };
}
