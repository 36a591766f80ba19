import type { MapLink, MapPassage, MapStatement, MapView } from "@/lib/domain/map";
import { spanOfDate } from "@/lib/domain/published-date";
import { type ReviewState, reviewStateRow } from "@/lib/domain/review";
import type { MapQuery } from "./map-query";
import type { TimedArticle } from "./timeline";

/** What of a map a query lets through: passages, and the ties between them. */
export interface Selected {
	readonly passages: readonly MapPassage[];
	readonly links: readonly MapLink[];
	readonly statements: readonly MapStatement[];
}

/** The articles with the time their dates cover, in their order. */
export function timedArticles({ articles }: MapView): TimedArticle[] {
	return articles.map(({ id, outlet, published }) => ({
		...{ id, outlet },
		span: published === null ? null : spanOfDate(published),
	}));
}

/**
 * What a query lets through. What was rejected is shown only where it is asked for. With a type of link: the passages
 * that have such a link to one that is let through otherwise.
 */
export function selectMarks(
	map: MapView,
	query: Pick<MapQuery, "tag" | "type" | "state" | "speakerId" | "statementId">,
): Selected {
	const { tag, type, state, speakerId, statementId } = query;
	const isLetThrough = (own: ReviewState) =>
		state === null ? reviewStateRow(own).shown : own === state;
	const isShown = ({ state: own }: { readonly state: ReviewState }) => reviewStateRow(own).shown;
	const members = membersOf(map, statementId);
	const passages = map.passages.filter(
		(one) =>
			isLetThrough(one.state) &&
			(tag === null || one.tag === tag) &&
			(speakerId === null || one.speakerIds.includes(speakerId)) &&
			(members === null || members.has(one.id)),
	);
	const links = linksAmong(
		map.links.filter((link) => isShown(link) && (type === null || link.type === type)),
		passages,
	);
	const tied = new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]));
	const left = type === null ? passages : passages.filter(({ id }) => tied.has(id));
	const ids = new Set(left.map(({ id }) => id));
	const statements = map.statements
		.filter(({ id }) => statementId === null || id === statementId)
		.map((statement) => ({
			...statement,
			members: statement.members.filter((one) => isShown(one) && ids.has(one.annotationId)),
		}));
	return { passages: left, links, statements };
}

function membersOf({ statements }: MapView, statementId: string | null): Set<string> | null {
	if (statementId === null) return null;
	const statement = statements.find(({ id }) => id === statementId);
	const standing = statement?.members.filter(({ state }) => reviewStateRow(state).shown) ?? [];
	return new Set(standing.map(({ annotationId }) => annotationId));
}

function linksAmong(links: readonly MapLink[], passages: readonly MapPassage[]): MapLink[] {
	const ids = new Set(passages.map(({ id }) => id));
	return links.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId));
}
