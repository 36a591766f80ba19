import type { SourcingCircle, SourcingOrigin, Taking } from "@/lib/domain/sourcing";

/** What is shown of a dossier's sourcing: all of it, or what some of its articles took. */
export interface SelectedTakings {
	readonly takings: readonly Taking[];
	readonly circles: readonly SourcingCircle[];
	/** Whether a taking is part of a circle. */
	readonly isCircular: (taking: Taking) => boolean;
}

/** The takings of articles, and the circles that these close; of all articles for null. Those in circles stand first. */
export function selectTakings(
	sourcing: { readonly takings: readonly Taking[]; readonly circles: readonly SourcingCircle[] },
	articleIds: readonly string[] | null,
): SelectedTakings {
	const isMeant = ({ articleId }: Taking) => articleIds === null || articleIds.includes(articleId);
	const circles = sourcing.circles.filter(({ takings }) => takings.some(isMeant));
	const circular = new Set(circles.flatMap(({ takings }) => takings.map(takingKey)));
	const isCircular = (taking: Taking) => circular.has(takingKey(taking));
	const takings = sourcing.takings.filter((taking) => isMeant(taking) || isCircular(taking));
	return {
		takings: [...takings.filter(isCircular), ...takings.filter((taking) => !isCircular(taking))],
		circles,
		isCircular,
	};
}

/** What tells a taking from every other of its dossier. */
export function takingKey({ articleId, from, reason, by }: Taking): string {
	return JSON.stringify([articleId, originKey(from), reason, by]);
}

/** What tells who took and from where: takings with the same one are told together. */
export function pairKey({ articleId, from }: Taking): string {
	return JSON.stringify([articleId, originKey(from)]);
}

/** What tells an origin from every other. */
export function originKey(from: SourcingOrigin): string {
	return from.kind === "agency" ? `agency ${from.name}` : `${from.kind} ${from.id}`;
}
