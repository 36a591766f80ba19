import { standingVerdict } from "@/lib/domain/standing-verdict";
import type { StatementView } from "@/lib/domain/statement";
import { appearanceOf, claimReviewNode, type Place } from "@/lib/exports/claim-review/nodes";
import type { ExportFormat } from "@/lib/exports/export-format";
import type { ExportSelection } from "@/lib/exports/export-source";
import { onlyOnce } from "@/lib/exports/once";
import { openDocument } from "@/lib/exports/web-annotation/terms";

/**
 * schema.org ClaimReview as JSON-LD: one for each statement whose verdict stands, with every passage of it as an
 * appearance. What the file has to have is in `docs/claim-review.schema.json`.
 */
export const claimReviewFormat = {
	extension: "claim-review.jsonld",
	mediaType: "application/ld+json",
	plain: true,
	cannotCarry: [
		"text",
		"blocks",
		"speakers",
		"tags",
		"sourceAndCue",
		"aliases",
		"certainty",
		"quoteType",
		"checkWorthiness",
		"notes",
		"noteWords",
		"links",
		"linkNotes",
		"linkOrigin",
		"offsets",
		"ids",
		"revisions",
		"origin",
		"work",
		"earlierDecisions",
		"otherVersions",
		"original",
		"history",
	],
	write: writeReviews,
} as const satisfies ExportFormat;

/**
 * Where the articles stand on the web is known when all have come by: until then the statements wait, and those with a
 * verdict are few. Nothing else is kept of an article.
 */
async function* writeReviews(selection: ExportSelection): AsyncIterable<string> {
	const once = onlyOnce();
	const places = new Map<string, Place>();
	const waiting: Judged[] = [];
	for await (const article of selection.articles()) {
		const { address, id } = article.article;
		if (address !== null) places.set(id, { address });
		waiting.push(...once.statements(article).flatMap(toJudged));
	}
	const { opening, entry, closing } = openDocument({
		"@context": "https://schema.org",
		"@graph": [],
	});
	yield opening;
	for (const { statement, verdict } of waiting) {
		const appearances = statement.members.map((member) =>
			appearanceOf(member, places.get(member.passage.articleId)),
		);
		yield entry(claimReviewNode(selection, statement, verdict, appearances));
	}
	yield closing;
}

interface Judged {
	readonly statement: StatementView;
	readonly verdict: NonNullable<ReturnType<typeof standingVerdict>>;
}

function toJudged(statement: StatementView): Judged[] {
	const verdict = standingVerdict(statement);
	return verdict === null ? [] : [{ statement, verdict }];
}
