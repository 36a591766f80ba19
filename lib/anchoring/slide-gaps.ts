import { type Alignment, pair, unpair } from "./alignment";
import { entryAt, isBlockEdge, isSentenceEdge, type Tokens } from "./tokens";

/** No gap is slid further: the sentences of an article are shorter. */
const furthest = 200;

/**
 * Where words were only left out, or only put in, an alignment can often say in several ways which ("A B A" for "A":
 * was "A B" left out or "B A"?). It is said so that what was left out or put in begins and ends where paragraphs do,
 * failing that where sentences do; where that decides nothing it stays as it is.
 */
export function slideGaps(before: Tokens, after: Tokens, alignment: Alignment): void {
	const { toNew, toOld } = alignment;
	const leftOut: Side = {
		tokens: before,
		other: after,
		partners: toNew,
		join: (own, other) => pair(alignment, own, other),
		part: (own) => unpair(alignment, own),
	};
	const putIn: Side = {
		tokens: after,
		other: before,
		partners: toOld,
		join: (own, other) => pair(alignment, other, own),
		part: (own) => unpair(alignment, entryAt(toOld, own)),
	};
	for (const side of [leftOut, putIn]) slideSide(side);
}

/** One of the two texts, its partners in the other, and how they are changed. */
interface Side {
	readonly tokens: Tokens;
	readonly other: Tokens;
	readonly partners: Int32Array;
	readonly join: (own: number, other: number) => void;
	readonly part: (own: number) => void;
}

function slideSide(side: Side): void {
	const { partners, tokens } = side;
	for (let from = 0; from < tokens.length; from += 1) {
		if (entryAt(partners, from) >= 0) continue;
		let to = from + 1;
		while (to < tokens.length && entryAt(partners, to) < 0) to += 1;
		if (isPure(side, from, to)) slide(side, from, to);
		from = to;
	}
}

/** Whether nothing stands in the other text where this gap is. */
function isPure({ tokens, partners, other }: Side, from: number, to: number): boolean {
	const right = to === tokens.length ? other.length : entryAt(partners, to);
	return entryAt(partners, from - 1) + 1 === right;
}

function slide(side: Side, from: number, to: number): void {
	const { tokens } = side;
	let best = 0;
	let bestScore = scoreOf(tokens, from, to);
	const consider = (step: number) => {
		const score = scoreOf(tokens, from + step, to + step);
		if (score > bestScore) [best, bestScore] = [step, score];
	};
	for (let step = -1; step >= -furthest && canSlide(side, from, to, step); step -= 1)
		consider(step);
	for (let step = 1; step <= furthest && canSlide(side, from, to, step); step += 1) consider(step);
	move(side, from, to, best);
}

/** Whether the gap can go on from one step nearer to `step`: the word that it leaves is the one that it takes. */
function canSlide({ tokens, partners }: Side, from: number, to: number, step: number): boolean {
	const [taken, freed, expected] =
		step < 0
			? [from + step, to + step, entryAt(partners, from - 1) + 1 + step]
			: [to + step - 1, from + step - 1, entryAt(partners, to) + step - 1];
	const partner = entryAt(partners, taken);
	return (
		partner >= 0 &&
		partner === expected &&
		entryAt(tokens.keys, taken) === entryAt(tokens.keys, freed)
	);
}

function move({ partners, join, part }: Side, from: number, to: number, step: number): void {
	for (let n = 0; n < Math.abs(step); n += 1) {
		const [taken, freed] = step < 0 ? [from - 1 - n, to - 1 - n] : [to + n, from + n];
		const partner = entryAt(partners, taken);
		part(taken);
		join(freed, partner);
	}
}

/** Edges of paragraphs count more than any of sentences. */
function scoreOf(tokens: Tokens, from: number, to: number): number {
	const edge = (n: number) => (isBlockEdge(tokens, n) ? 3 : Number(isSentenceEdge(tokens, n)));
	return edge(from) + edge(to);
}
