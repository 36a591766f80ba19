import type { Measured, MeasuredMatch } from "@/lib/domain/agreement";
import type { Tag } from "@/lib/domain/tags";
import type { Span } from "@/lib/text/span";
import { type AlignedPair, alignMarks } from "./align-marks";
import { bCubed } from "./b-cubed";
import { cohenKappa } from "./cohen-kappa";
import { krippendorffAlpha } from "./krippendorff-alpha";
import type { MarkedPassage } from "./marked-passage";
import { matchByOverlap, matchExactly } from "./match-spans";
import { unitizingAlpha } from "./unitizing-alpha";

/** A mark with the statements that its member has put it in. */
export interface GroupedMark extends MarkedPassage {
	readonly statementIds: readonly string[];
}

/** A text that both members have read, and how long it is, in UTF-16 units. */
export interface ReadText {
	readonly id: string;
	readonly length: number;
}

/** The marks of two members on the same texts. */
export interface MarkedByTwo {
	readonly texts: readonly ReadText[];
	readonly first: readonly GroupedMark[];
	readonly second: readonly GroupedMark[];
}

/** What two members agree on for one tag; tag null for all tags together. */
export interface TagAgreement {
	readonly tag: Tag | null;
	/** How many marks each has made. */
	readonly marks: { readonly first: number; readonly second: number };
	/** How many words both have marked, whatever their tags: the items of kappa and alpha. */
	readonly common: number;
	readonly exact: MeasuredMatch;
	readonly overlap: MeasuredMatch;
	readonly kappa: Measured;
	readonly alpha: Measured;
	/** Of one tag alone: it knows no tags. Null for all tags together. */
	readonly unitizing: Measured | null;
}

/** Everything that is measured of two members' marks. */
export interface PairAgreement {
	readonly all: TagAgreement;
	/** One for each tag that either has used, in the order given. */
	readonly tags: readonly TagAgreement[];
	readonly statements: MeasuredMatch;
}

/**
 * Measures two members' marks, for all tags and for each that either has used. Kappa and alpha are taken over the pairs of
 * `alignMarks` that have both sides: all tags as they are, one tag against all others. The unitizing alpha takes the texts one
 * behind the other as its continuum. Statements are compared over the same pairs.
 */
export function measureAgreement(
	{ texts, first, second }: MarkedByTwo,
	tagOrder: readonly Tag[],
): PairAgreement {
	const aligned = alignMarks(first, second);
	const items = commonItems(aligned);
	const { length, lay } = toContinuum(texts);
	const used = new Set([...first, ...second].map(({ tag }) => tag));
	const ofTag = (tag: Tag): TagAgreement => {
		const isOwn = (mark: MarkedPassage) => mark.tag === tag;
		const [a, b] = [first.filter(isOwn), second.filter(isOwn)];
		const either = items.map((item) => toEither(tag, item));
		const unitizing = unitizingAlpha(length, [lay(a), lay(b)]);
		return { tag, ...measurePair(a, b, either), unitizing };
	};
	return {
		all: { tag: null, ...measurePair(first, second, items), unitizing: null },
		tags: tagOrder.filter((tag) => used.has(tag)).map(ofTag),
		statements: bCubed(aligned.flatMap(toGrouped)),
	};
}

type Item = readonly [string, string];

function measurePair(
	first: readonly MarkedPassage[],
	second: readonly MarkedPassage[],
	items: readonly Item[],
) {
	return {
		marks: { first: first.length, second: second.length },
		common: items.length,
		exact: matchExactly(first, second),
		overlap: matchByOverlap(first, second),
		kappa: cohenKappa(items),
		alpha: krippendorffAlpha(items),
	};
}

function commonItems(pairs: readonly AlignedPair[]): Item[] {
	return pairs.flatMap(({ first, second }): Item[] =>
		first === null || second === null ? [] : [[first.tag, second.tag]],
	);
}

/** The same items with one tag against all others. */
function toEither(tag: string, [a, b]: Item): Item {
	const either = (value: string) => (value === tag ? "this" : "other");
	return [either(a), either(b)];
}

function toGrouped({ first, second }: AlignedPair<GroupedMark>) {
	return first === null || second === null
		? []
		: [{ first: first.statementIds, second: second.statementIds }];
}

/** The texts one behind the other, and where marks lie there. */
function toContinuum(texts: readonly ReadText[]) {
	const starts = new Map<string, number>();
	let length = 0;
	for (const text of texts) {
		starts.set(text.id, length);
		length += text.length;
	}
	const lay = (marks: readonly MarkedPassage[]): Span[] =>
		marks.flatMap(({ textId, spans }) => {
			const at = starts.get(textId) ?? 0;
			return spans.map(({ start, end }) => ({ start: at + start, end: at + end }));
		});
	return { length, lay };
}
