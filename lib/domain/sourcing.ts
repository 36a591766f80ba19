import { z } from "zod";
import { type CopyOrder, copyPairSchema } from "./copy";
import { groupBy } from "./group-by";
import { idSchema } from "./id";
import { copyThreshold } from "./independent-sources";
import { statementTitlesSchema } from "./statement";
import type { View } from "./view";

/** What shows that an article took something from somewhere. */
export const takingReasons = ["credit", "linked", "attribution", "copy"] as const;
export type TakingReason = (typeof takingReasons)[number];

/** Where something came from: an article of the dossier, an outlet, or an agency that is no outlet of the dossier. */
export const originSourceSchema = z
	.discriminatedUnion("kind", [
		z.strictObject({ kind: z.literal("article"), id: idSchema }),
		z.strictObject({ kind: z.literal("outlet"), id: idSchema, name: z.string() }),
		z.strictObject({ kind: z.literal("agency"), name: z.string() }),
	])
	.meta({ id: "SourcingOrigin", description: "Where an article took something from." });

export type SourcingOrigin = View<typeof originSourceSchema>;

/** That an article took something from somewhere, and what shows it. */
export const takingSchema = z
	.strictObject({
		articleId: idSchema.describe("The article that took it."),
		from: originSourceSchema,
		reason: z.enum(takingReasons),
		by: z
			.string()
			.describe(
				"The agency as it is credited, the type of the link, the speaker, or for a copy the share in per cent.",
			),
		passageId: idSchema
			.nullable()
			.describe("The passage that shows it, where one does; the first of several."),
	})
	.meta({ id: "Taking", description: "That an article took something from somewhere, and why." });

export type Taking = View<typeof takingSchema>;

/** Outlets, and articles without one, that took from each other in a circle. */
export const circleSchema = z
	.strictObject({
		members: z.array(originSourceSchema).min(2),
		takings: z.array(takingSchema).min(2),
	})
	.meta({ id: "SourcingCircle", description: "Outlets that took from each other in a circle." });

export type SourcingCircle = View<typeof circleSchema>;

/** Who took what from whom in a dossier, as far as its articles show. */
export const sourcingSchema = z.strictObject({
	copies: z.array(copyPairSchema),
	takings: z.array(takingSchema),
	circles: z.array(circleSchema),
	singleSource: z
		.array(
			z.strictObject({
				statementId: idSchema,
				titles: statementTitlesSchema,
				articles: z.int().positive().describe("How many articles assert it, all from one source."),
			}),
		)
		.describe("Statements that rest on one source."),
});

export type Sourcing = View<typeof sourcingSchema>;

/** An article as far as sourcing goes; names are folded for comparing and kept as printed. */
export interface SourcedArticle {
	readonly id: string;
	readonly outlet: { readonly id: string; readonly name: string; readonly folded: string } | null;
	readonly credits: readonly { readonly printed: string; readonly folded: string }[];
}

/** What a dossier knows about who took from whom. */
export interface SourcingFacts {
	readonly articles: readonly SourcedArticle[];
	/** Approved links by which the first article takes from the second. */
	readonly links: readonly {
		readonly articles: readonly [string, string];
		readonly type: string;
		/** The passage that the link goes from. */
		readonly passageId: string;
	}[];
	/** Passages whose speaker is an outlet. */
	readonly attributions: readonly {
		readonly articleId: string;
		readonly passageId: string;
		readonly outlet: { readonly id: string; readonly name: string };
		readonly speaker: string;
	}[];
	/** Copies, the second article being earlier or later. */
	readonly copies: readonly {
		readonly articles: readonly [string, string];
		readonly shares: readonly [number, number];
		readonly order: CopyOrder;
	}[];
}

/**
 * Who took from whom: by the agencies that an article credits, by approved links that quote, report or attribute, by
 * passages whose speaker is an outlet, and by copies whose dates tell which was later; of several texts that a copy
 * resembles it took from the one that has most of it. An outlet takes nothing from itself. The order of the input
 * makes no difference.
 */
export function deriveTakings(facts: SourcingFacts): Taking[] {
	const articles = new Map(facts.articles.map((article) => [article.id, article]));
	const all = [
		...facts.articles.flatMap((article) => ofCredits(article, facts.articles)),
		...facts.links.map(({ articles: [articleId, id], type, passageId }) => ({
			...toTaking(articleId, { kind: "article", id }, "linked", type),
			passageId,
		})),
		...facts.attributions.map(({ articleId, outlet, speaker, passageId }) => ({
			...toTaking(articleId, { kind: "outlet", ...outlet }, "attribution", speaker),
			passageId,
		})),
		...ofCopies(facts.copies),
	].filter((taking) => articles.has(taking.articleId) && !isOwn(taking, articles));
	// Of several passages that show the same the one that was marked first, whatever the order they come in.
	const once = new Map(all.sort(byPassage).map((taking) => [keyOf(taking), taking]));
	return [...once].sort(byKey).map(([, taking]) => taking);
}

/** The circles among takings: groups of outlets, and of articles without one, each of which took from every other, if only through others. */
export function findCircles(
	takings: readonly Taking[],
	articles: readonly SourcedArticle[],
): SourcingCircle[] {
	const known = new Map(articles.map((article) => [article.id, article]));
	const edges = withoutEnds(
		takings.map((taking) => ({
			taking,
			from: publisherOf({ kind: "article", id: taking.articleId }, known),
			to: publisherOf(taking.from, known),
		})),
	);
	const next = groupBy(edges, ({ from }) => nodeKey(from));
	const reach = new Map([...next.keys()].map((key) => [key, reachable(key, next)]));
	const nodes = new Map(
		edges.flatMap(({ from, to }) => [from, to]).map((node) => [nodeKey(node), node]),
	);
	const isTied = (a: string, b: string) =>
		(reach.get(a)?.has(b) ?? false) && (reach.get(b)?.has(a) ?? false);
	const seen = new Set<string>();
	return [...nodes].sort(byKey).flatMap(([key]) => {
		if (seen.has(key) || !isTied(key, key)) return [];
		const members = [...nodes].sort(byKey).filter(([other]) => isTied(key, other));
		for (const [other] of members) seen.add(other);
		if (members.length < 2) return [];
		const keys = new Set(members.map(([other]) => other));
		const within = edges.filter(({ from, to }) => keys.has(nodeKey(from)) && keys.has(nodeKey(to)));
		return [
			{ members: members.map(([, node]) => node), takings: within.map((edge) => edge.taking) },
		];
	});
}

interface Edge {
	readonly taking: Taking;
	readonly from: SourcingOrigin;
	readonly to: SourcingOrigin;
}

/** Edges without those that no circle can have: what leads to them, or on from them, comes to an end. */
function withoutEnds(edges: readonly Edge[]): readonly Edge[] {
	const [takers, taken] = [new Set<string>(), new Set<string>()];
	for (const { from, to } of edges) {
		takers.add(nodeKey(from));
		taken.add(nodeKey(to));
	}
	const left = edges.filter(({ from, to }) => taken.has(nodeKey(from)) && takers.has(nodeKey(to)));
	return left.length === edges.length ? left : withoutEnds(left);
}

function ofCredits(article: SourcedArticle, articles: readonly SourcedArticle[]): Taking[] {
	return article.credits.map(({ printed, folded }) => {
		const outlets = articles
			.flatMap(({ outlet }) =>
				outlet !== null && isNamedBy(outlet.folded, folded) ? [outlet] : [],
			)
			.sort((a, b) => (a.folded < b.folded ? -1 : 1));
		const [named] = outlets;
		const from: SourcingOrigin = named
			? { kind: "outlet", id: named.id, name: named.name }
			: { kind: "agency", name: printed };
		return toTaking(article.id, from, "credit", printed);
	});
}

/** Whether a credit names an outlet: all of its name, or whole words of it ("Galverne" of "Agence Galverne"). */
function isNamedBy(outlet: string, credit: string): boolean {
	return credit !== "" && ` ${outlet} `.includes(` ${credit} `);
}

function ofCopies(copies: SourcingFacts["copies"]): Taking[] {
	const takings = copies.flatMap(({ articles: [a, b], shares: [inB, inA], order }) => {
		if (order === "unknown") return [];
		const [taker, from, share] = order === "earlier" ? [a, b, inB] : [b, a, inA];
		return share >= copyThreshold ? [{ taker, from, share }] : [];
	});
	return [...groupBy(takings, ({ taker }) => taker).values()].flatMap((own) => {
		const most = Math.max(...own.map(({ share }) => share));
		return own
			.filter(({ share }) => share === most)
			.map(({ taker, from, share }) =>
				toTaking(taker, { kind: "article", id: from }, "copy", String(Math.round(share * 100))),
			);
	});
}

function toTaking(
	articleId: string,
	from: SourcingOrigin,
	reason: TakingReason,
	by: string,
): Taking {
	return { articleId, from, reason, by, passageId: null };
}

type Articles = ReadonlyMap<string, SourcedArticle>;

function isOwn(taking: Taking, articles: Articles): boolean {
	const { from, articleId } = taking;
	if (from.kind === "article" && !articles.has(from.id)) return true;
	const own = publisherOf({ kind: "article", id: articleId }, articles);
	return nodeKey(own) === nodeKey(publisherOf(from, articles));
}

/** The outlet of an article, or the article itself where it has none. */
function publisherOf(node: SourcingOrigin, articles: Articles): SourcingOrigin {
	if (node.kind !== "article") return node;
	const outlet = articles.get(node.id)?.outlet;
	return outlet ? { kind: "outlet", id: outlet.id, name: outlet.name } : node;
}

function reachable(from: string, next: ReadonlyMap<string, readonly Edge[]>): ReadonlySet<string> {
	const found = new Set<string>();
	const open = [from];
	for (let key = open.pop(); key !== undefined; key = open.pop()) {
		for (const { to } of next.get(key) ?? []) {
			if (found.has(nodeKey(to))) continue;
			found.add(nodeKey(to));
			open.push(nodeKey(to));
		}
	}
	return found;
}

function nodeKey(node: SourcingOrigin): string {
	return `${node.kind} ${node.kind === "agency" ? node.name : node.id}`;
}

function keyOf({ articleId, from, reason, by }: Taking): string {
	return `${articleId} ${nodeKey(from)} ${reason} ${by}`;
}

/** The last marked first: ids grow with time. */
function byPassage(a: Taking, b: Taking): number {
	const [one, other] = [a.passageId ?? "", b.passageId ?? ""];
	return one < other ? 1 : one > other ? -1 : 0;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
