import { isSafeAddress } from "@/lib/domain/note";
import { isKnownBefore } from "@/lib/domain/published-date";
import type { MembershipView, StatementView } from "@/lib/domain/statement";
import type { VerdictView } from "@/lib/domain/verdict";
import type { ExportHead } from "@/lib/exports/export-head";
import { titleOf } from "@/lib/exports/statement-title";
import type { Json, JsonNode } from "@/lib/exports/web-annotation/terms";

/** Where an article stands on the web. */
export interface Place {
	readonly address: string;
}

/** A passage as a place where the claim appears, with what its first appearance is found by. */
export interface Appearance {
	readonly node: JsonNode;
	readonly member: MembershipView;
}

/** Where a member of a statement stands: its article, and its words in it. */
export function appearanceOf(member: MembershipView, place: Place | undefined): Appearance {
	const { articleTitle, outlet, published, quotes } = member.passage;
	const isLinkable = place !== undefined && isSafeAddress(place.address);
	return {
		member,
		node: {
			"@type": "NewsArticle",
			url: isLinkable ? place.address : undefined,
			headline: articleTitle,
			publisher: outlet === null ? undefined : { "@type": "Organization", name: outlet },
			datePublished: published?.value.replace(/T.*/, ""),
			text: quotes.join(" […] "),
		},
	};
}

/** The review of a statement by the verdict that stands, its claim with all its appearances. */
export function claimReviewNode(
	{ address, dossier, language }: ExportHead,
	statement: StatementView,
	verdict: VerdictView,
	appearances: readonly Appearance[],
): JsonNode {
	const claim = titleOf(statement, language);
	const asserted = appearances.filter(({ member }) => member.stance !== "denies");
	return {
		"@type": "ClaimReview",
		url: `${address}/dossiers/${dossier.id}/statements/${statement.id}`,
		inLanguage: language,
		datePublished: (verdict.decision?.at ?? verdict.at).slice(0, 10),
		author: { "@type": "Organization", name: new URL(address).host, url: address },
		claimReviewed: claim,
		reviewBody: verdict.method,
		reviewRating: {
			"@type": "Rating",
			ratingValue: verdict.number,
			bestRating: verdict.best,
			worstRating: verdict.worst,
			alternateName: verdict.words[language],
		},
		itemReviewed: {
			"@type": "Claim",
			text: claim,
			author: claimants(asserted),
			appearance: appearances.map(({ node }) => node),
			firstAppearance: firstOf(asserted)?.node,
		},
		creator: { "@type": "Person", name: verdict.author.name },
		editor:
			verdict.decision === null
				? undefined
				: { "@type": "Person", name: verdict.decision.decider.name },
	};
}

/** Who is named as having said so, each once. */
function claimants(appearances: readonly Appearance[]): Json {
	const names = appearances.flatMap(({ member }) => [
		...(member.said.speaker === null ? [] : [member.said.speaker.name]),
		...member.passage.speakers,
	]);
	if (names.length === 0) return undefined;
	return [...new Set(names)].map((name) => ({ "@type": "Person", name }));
}

/** The one that is known to be before all the others; undefined where the dates do not tell. */
function firstOf(appearances: readonly Appearance[]): Appearance | undefined {
	const dateOf = ({ member }: Appearance) => member.passage.published;
	return appearances.find((one) => {
		const date = dateOf(one);
		return appearances.every((other) => {
			const later = dateOf(other);
			return other === one || (date !== null && later !== null && isKnownBefore(date, later));
		});
	});
}
