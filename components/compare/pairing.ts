import { standingMembers } from "@/components/statements/statement-words";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { LinkView } from "@/lib/domain/link";
import {
	type LinkType,
	linkTypeNames,
	linkTypeRow,
	linkTypesBetween,
} from "@/lib/domain/link-types";
import { isKnownBefore, type PublishedDate } from "@/lib/domain/published-date";
import type { StatementView } from "@/lib/domain/statement";
import type { Tag } from "@/lib/domain/tags";

/** The two texts of the screen. */
export const sides = ["left", "right"] as const;
export type Side = (typeof sides)[number];

/** One of each side. */
export type PerSide<T> = Readonly<Record<Side, T>>;

/** The side across. */
export function across(side: Side): Side {
	return side === "left" ? "right" : "left";
}

/** A link from one text of the screen to the other, and on which side it starts. */
export interface CrossLink {
	readonly link: LinkView;
	readonly from: Side;
	/** The ids of its ends by side. */
	readonly ends: Readonly<Record<Side, string>>;
}

/** The links between two articles, in the order given, each once. */
export function crossLinks(
	links: readonly LinkView[],
	articles: Readonly<Record<Side, string>>,
): CrossLink[] {
	const seen = new Set<string>();
	return links.flatMap((link) => {
		const from = sides.find(
			(side) =>
				link.from.articleId === articles[side] && link.to.articleId === articles[across(side)],
		);
		if (from === undefined || seen.has(link.id)) return [];
		seen.add(link.id);
		const { annotationId: start } = link.from;
		const { annotationId: end } = link.to;
		return [
			{
				link,
				from,
				ends: from === "left" ? { left: start, right: end } : { left: end, right: start },
			},
		];
	});
}

/** A statement with passages in both texts. */
export interface SharedStatement {
	readonly statement: StatementView;
	/** Ids of its passages by side, in the order of the statement. */
	readonly ends: Readonly<Record<Side, readonly string[]>>;
}

/** The statements that have passages in both articles. */
export function sharedStatements(
	statements: readonly StatementView[],
	articles: Readonly<Record<Side, string>>,
): SharedStatement[] {
	return statements.flatMap((statement) => {
		const idsIn = (articleId: string) =>
			standingMembers(statement)
				.filter(({ passage }) => passage.articleId === articleId)
				.map(({ passage }) => passage.annotationId);
		const ends = { left: idsIn(articles.left), right: idsIn(articles.right) };
		return ends.left.length > 0 && ends.right.length > 0 ? [{ statement, ends }] : [];
	});
}

/** What is known of each side when a direction is chosen. */
export interface Ends {
	readonly tags: Readonly<Record<Side, Tag>>;
	readonly published: Readonly<Record<Side, PublishedDate | null>>;
}

/**
 * The side a new link starts from unless somebody swaps it: the later text where the order is known;
 * else the side from which more types are allowed; else the left.
 */
export function startingSide({ tags, published }: Ends): Side {
	const { left, right } = published;
	if (left !== null && right !== null) {
		if (isKnownBefore(left, right)) return "right";
		if (isKnownBefore(right, left)) return "left";
	}
	const choices = (from: Side) => linkTypesBetween(tags[from], tags[across(from)]).length;
	return choices("right") > choices("left") ? "right" : "left";
}

/** Why a new link starts where it does: known dates, somebody's hand, or neither. */
export type Basis = "byDate" | "byHand" | "orderUnknown";

/** What the direction of a new link rests on. */
export function basisOf({ left, right }: Ends["published"], isSwapped: boolean): Basis {
	if (isSwapped) return "byHand";
	const isKnown =
		left !== null && right !== null && (isKnownBefore(left, right) || isKnownBefore(right, left));
	return isKnown ? "byDate" : "orderUnknown";
}

/** A type of link as it is offered for two chosen passages. */
export interface TypeChoice {
	readonly type: LinkType;
	/** `open` can be placed, `placed` is already there, `forbidden` cannot stand between these tags. */
	readonly standing: "open" | "placed" | "forbidden";
}

/** Every type of link for two passages, from → to, and whether it can be placed there. */
export function typeChoices(
	from: Pick<AnnotationView, "id" | "tag">,
	to: Pick<AnnotationView, "id" | "tag">,
	placed: readonly Pick<LinkView, "type" | "from" | "to">[],
): TypeChoice[] {
	const allowed = linkTypesBetween(from.tag, to.tag);
	return linkTypeNames.map((type) => {
		if (!allowed.includes(type)) return { type, standing: "forbidden" };
		const isThere = placed.some((link) => link.type === type && joins(link, from.id, to.id));
		return { type, standing: isThere ? "placed" : "open" };
	});
}

/** Of the passages over a place, shortest first, the one a click chooses: the shortest, then outwards, at last none. */
export function chosenOf(ids: readonly string[], current: string | null): string | null {
	const at = current === null ? -1 : ids.indexOf(current);
	return ids[at + 1] ?? null;
}

function joins(
	link: Pick<LinkView, "type" | "from" | "to">,
	fromId: string,
	toId: string,
): boolean {
	const [start, end] = [link.from.annotationId, link.to.annotationId];
	if (start === fromId && end === toId) return true;
	return linkTypeRow(link.type).symmetric && start === toId && end === fromId;
}
