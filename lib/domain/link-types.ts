import { fail, ok, type Result } from "./result";
import type { Tag } from "./tags";

/** What a type of link means and where it may stand. From is usually the later text. */
export interface LinkTypeRow {
	/** Tags the link may start from. */
	readonly from: readonly Tag[];
	/** Tags the link may go to. */
	readonly to: readonly Tag[];
	/** Whether it says the same read backwards; such a pair is one link. */
	readonly symmetric: boolean;
	/** The digit that chooses it when two ends are picked. */
	readonly key: string;
	/** The IRI it is exported as: CiTO, the Citation Typing Ontology, http://purl.org/spar/cito. */
	readonly iri: string;
	/** Whether an approved link makes its two articles one source (lib/domain/independent-sources.ts). */
	readonly joinsSources: boolean;
	/** The tag whose hue the link is drawn in; null for plain ink. */
	readonly hue: Tag | null;
}

const anyTag = ["claim", "denial", "attribution"] as const satisfies readonly Tag[];
const cito = "http://purl.org/spar/cito/";

export const linkTypes = {
	attributes: {
		from: ["attribution"],
		to: ["claim", "denial"],
		symmetric: false,
		key: "1",
		iri: `${cito}containsAssertionFrom`,
		joinsSources: true,
		hue: "attribution",
	},
	denies: {
		from: ["denial"],
		to: ["claim", "attribution", "denial"],
		symmetric: false,
		key: "2",
		iri: `${cito}disputes`,
		joinsSources: false,
		hue: "denial",
	},
	contradicts: {
		from: ["claim", "denial"],
		to: ["claim", "denial"],
		symmetric: true,
		key: "3",
		iri: `${cito}disagreesWith`,
		joinsSources: false,
		hue: "denial",
	},
	corroborates: {
		from: anyTag,
		to: ["claim", "denial"],
		symmetric: false,
		key: "4",
		iri: `${cito}confirms`,
		joinsSources: false,
		hue: "claim",
	},
	quotes: {
		from: anyTag,
		to: anyTag,
		symmetric: false,
		key: "5",
		iri: `${cito}includesQuotationFrom`,
		joinsSources: true,
		hue: "attribution",
	},
	reports: {
		from: anyTag,
		to: anyTag,
		symmetric: false,
		key: "6",
		iri: `${cito}discusses`,
		joinsSources: true,
		hue: "attribution",
	},
	updates: {
		from: anyTag,
		to: anyTag,
		symmetric: false,
		key: "7",
		iri: `${cito}updates`,
		joinsSources: false,
		hue: null,
	},
} as const satisfies Record<string, LinkTypeRow>;

export type LinkType = keyof typeof linkTypes;

/** The link types in the order in which they are offered. */
export const linkTypeNames = [
	"attributes",
	"denies",
	"contradicts",
	"corroborates",
	"quotes",
	"reports",
	"updates",
] as const satisfies readonly LinkType[];

/** The row of a link type, typed by its columns rather than by its values. */
export function linkTypeRow(type: LinkType): LinkTypeRow {
	return linkTypes[type];
}

/** Whether a link of this type may go from one tag to another. */
export function canLink(type: LinkType, from: Tag, to: Tag): boolean {
	const row = linkTypeRow(type);
	return row.from.includes(from) && row.to.includes(to);
}

/** The types allowed from one tag to another, in the order in which they are offered. */
export function linkTypesBetween(from: Tag, to: Tag): LinkType[] {
	return linkTypeNames.filter((type) => canLink(type, from, to));
}

/** Why a type of link cannot go from one tag to another, and what could. */
export interface WhyNot {
	/** The ends that the type does not allow to be what they are. */
	readonly ends: readonly ("from" | "to")[];
	/** Whether the type is allowed the other way round. */
	readonly isAllowedTurned: boolean;
	/** The types that are allowed this way, in the order in which they are offered. */
	readonly instead: readonly LinkType[];
	/** The types that are allowed the other way round. */
	readonly insteadTurned: readonly LinkType[];
}

/** Why a link of this type cannot go from one tag to another; null where it can. */
export function whyNot(type: LinkType, from: Tag, to: Tag): WhyNot | null {
	if (canLink(type, from, to)) return null;
	const row = linkTypeRow(type);
	return {
		ends: [
			...(row.from.includes(from) ? [] : (["from"] as const)),
			...(row.to.includes(to) ? [] : (["to"] as const)),
		],
		isAllowedTurned: canLink(type, to, from),
		instead: linkTypesBetween(from, to),
		insteadTurned: linkTypesBetween(to, from),
	};
}

/** One end of a link, as far as the rules care. */
export interface LinkEnd {
	readonly id: string;
	readonly tag: Tag;
}

/**
 * The ends under which a link is stored: as given, or in order of id where the type is symmetric,
 * so that a pair is one link however it was drawn. Refuses a link of a passage to itself
 * (`invalid`) and ends the table does not allow (`link-not-allowed`).
 */
export function linkEnds(type: LinkType, from: LinkEnd, to: LinkEnd): Result<[LinkEnd, LinkEnd]> {
	if (from.id === to.id) return fail("invalid", { fields: [{ path: "toId", code: "self-link" }] });
	if (!canLink(type, from.tag, to.tag)) return fail("link-not-allowed");
	const swapped = linkTypeRow(type).symmetric && to.id < from.id;
	return ok(swapped ? [to, from] : [from, to]);
}
