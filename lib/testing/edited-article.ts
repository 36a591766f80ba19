import type { Reanchored } from "@/lib/anchoring/reanchor";
import type { Block, Piece } from "@/lib/domain/text";
import { createRandom, generateArticle } from "./generated-article";

/** How much of an article is edited: shares of its words and of its paragraphs, from 0 to 1. */
export interface EditPlan {
	readonly replaced: number;
	readonly mistyped: number;
	readonly removed: number;
	readonly added: number;
	readonly movedParagraphs: number;
	readonly removedParagraphs: number;
	readonly addedParagraphs: number;
	/** Paragraphs that the old text has twice; one of each pair is removed. */
	readonly twins: number;
}

/**
 * What truly happened to a mark. Of a "doubtful" one hardly anything is left, or its parts went different ways: no
 * answer but *kept* onto other words is wrong.
 */
export type TrueFate = "untouched" | "moved" | "edited" | "deleted" | "doubtful";

/** A mark of the old text with the truth. */
export interface EditedMark {
	readonly id: string;
	readonly pieces: readonly Piece[];
	readonly truth: TrueFate;
	/** From the first to the last of its words that are left in the new text. */
	readonly start: number;
	readonly end: number;
}

/** Two versions of an article and marks of the first. */
export interface EditedArticle {
	readonly before: { readonly text: string; readonly blocks: readonly Block[] };
	readonly after: { readonly text: string; readonly blocks: readonly Block[] };
	readonly marks: readonly EditedMark[];
}

interface Word {
	readonly text: string;
	/** The place of its word among those of the old text; null for a word that was added. */
	readonly from: number | null;
	readonly isChanged: boolean;
}

interface Paragraph {
	readonly words: readonly Word[];
	readonly isMoved: boolean;
	/** Neither it nor what is beside it goes elsewhere. */
	readonly isFast: boolean;
}

/** An article of about as many words with as many marks of 3 to 30 words, edited by a plan; the same for the same seed. */
export function editArticle(
	words: number,
	marks: number,
	plan: EditPlan,
	seed: number,
): EditedArticle {
	const random = createRandom(seed);
	const old = withTwins(paragraphsOf(words, seed), plan, random);
	const edited = editWords(editParagraphs(old, plan, random), plan, random);
	const [before, after] = [toText(old), toText(edited)];
	const left = new Map<number, LeftWord>();
	let at = 0;
	for (const [block, { words: own, isMoved }] of edited.entries())
		for (const { from, isChanged } of own) {
			if (from !== null) left.set(from, { from, isChanged, isMoved, block, at });
			at += 1;
		}
	const made = Array.from({ length: marks }, (_, n) => {
		const size = 3 + Math.floor(random() * 28);
		const first = Math.floor(random() * Math.max(1, before.places.length - size));
		return toMark(
			`m${n}`,
			before,
			after,
			left,
			first,
			Math.min(first + size, before.places.length),
		);
	});
	return { before, after, marks: made };
}

/** How many marks of each true fate were answered rightly, put on a wrong place, or not found. */
export type Tally = Record<TrueFate, { right: number; wrong: number; missed: number }>;

/** Holds answers against the truth. */
export function tallyFates(article: EditedArticle, answers: readonly Reanchored[]): Tally {
	const tally: Tally = {
		untouched: { right: 0, wrong: 0, missed: 0 },
		moved: { right: 0, wrong: 0, missed: 0 },
		edited: { right: 0, wrong: 0, missed: 0 },
		deleted: { right: 0, wrong: 0, missed: 0 },
		doubtful: { right: 0, wrong: 0, missed: 0 },
	};
	for (const [n, mark] of article.marks.entries()) {
		const answer = answers[n];
		if (answer !== undefined) tally[mark.truth][judge(mark, answer)] += 1;
	}
	return tally;
}

function judge(mark: EditedMark, answer: Reanchored): "right" | "wrong" | "missed" {
	const [was] = mark.pieces;
	if (answer.fate === "lost")
		return mark.truth === "deleted" || mark.truth === "doubtful" ? "right" : "missed";
	const [piece] = answer.pieces;
	const isSame = piece?.quote === was?.quote;
	if (answer.fate !== "changed" && !isSame) return "wrong";
	if (mark.truth === "doubtful") return "right";
	if (mark.truth === "deleted") return answer.fate === "changed" ? "missed" : "wrong";
	const isThere = piece !== undefined && piece.start < mark.end && mark.start < piece.end;
	if (!isThere) return "wrong";
	// What came to stand beside the words that are left may be, by chance, what was taken away: then nothing changed.
	const isWhole = piece.start <= mark.start && mark.end <= piece.end;
	if (mark.truth === "edited") return answer.fate === "changed" || isWhole ? "right" : "wrong";
	return answer.fate !== "changed" && piece.start === mark.start ? "right" : "missed";
}

function paragraphsOf(words: number, seed: number): string[][] {
	return generateArticle(words, 0, seed)
		.text.split("\n\n")
		.map((paragraph) =>
			// Of two equal words side by side nobody can say which one was removed.
			paragraph.split(" ").filter((word, n, all) => bareWord(word) !== bareWord(all[n - 1] ?? "")),
		);
}

/** A word as another one like it is written, at the beginning or the end of a sentence. */
function bareWord(word: string): string {
	return word.toLowerCase().replace(/\.$/, "");
}

/** Some paragraphs once more, far from where they stand; the copies are what is removed. */
function withTwins(
	texts: string[][],
	{ twins }: EditPlan,
	random: () => number,
): (Paragraph & { isTwin: boolean })[] {
	const list = texts.map((words) => ({ words, isTwin: false, isFast: false }));
	const half = Math.floor(list.length / 2);
	for (let n = 0; n < Math.round(twins * texts.length); n += 1) {
		const at = Math.floor(random() * (half - 2)) + 1;
		const to = half + Math.floor(random() * (half - 2)) + 1;
		const around = [at - 1, at, at + 1, to - 1, to].map((place) => list[place]);
		const own = list[at];
		if (own === undefined || around.some((one) => one === undefined || one.isFast)) continue;
		for (const one of around) if (one !== undefined) one.isFast = true;
		list.splice(to, 0, { words: own.words, isTwin: true, isFast: true });
	}
	let from = 0;
	return list.map(({ words, isTwin, isFast }) => ({
		words: words.map((text) => {
			from += 1;
			return { text, from: from - 1, isChanged: false };
		}),
		...{ isTwin, isFast, isMoved: false },
	}));
}

function editParagraphs(
	old: readonly (Paragraph & { isTwin: boolean })[],
	plan: EditPlan,
	random: () => number,
): Paragraph[] {
	const stay: Paragraph[] = [];
	const move: Paragraph[] = [];
	for (const { isTwin, ...paragraph } of old) {
		const chance = random();
		if (isTwin) continue;
		if (paragraph.isFast) stay.push(paragraph);
		else if (chance < plan.movedParagraphs) move.push({ ...paragraph, isMoved: true });
		else if (chance >= plan.movedParagraphs + plan.removedParagraphs) stay.push(paragraph);
	}
	const added = paragraphsOf(
		plan.addedParagraphs * old.length * 43,
		Math.floor(random() * 2 ** 31),
	);
	const put = plan.addedParagraphs === 0 ? [] : added;
	const more = put.map((words) => ({
		words: words.map((text) => ({ text, from: null, isChanged: true })),
		...{ isMoved: false, isFast: false },
	}));
	for (const paragraph of [...move, ...more]) stay.splice(freePlace(stay, random), 0, paragraph);
	return stay;
}

function freePlace(list: readonly Paragraph[], random: () => number): number {
	for (let tries = 0; tries < 50; tries += 1) {
		const place = Math.floor(random() * (list.length + 1));
		if (list[place - 1]?.isFast !== true && list[place]?.isFast !== true) return place;
	}
	return list.length;
}

function editWords(list: readonly Paragraph[], plan: EditPlan, random: () => number): Paragraph[] {
	return list.map((paragraph) => ({
		...paragraph,
		words: paragraph.words.flatMap((word) => editWord(word, plan, random)),
	}));
}

function editWord(word: Word, plan: EditPlan, random: () => number): Word[] {
	const [chance, other] = [
		random(),
		["jamais", "ni", "treize", "quatorze"][Math.floor(random() * 4)],
	];
	const stop = word.text.endsWith(".") ? "." : "";
	const { replaced, mistyped, removed, added } = plan;
	if (word.from === null || chance >= replaced + mistyped + removed + added) return [word];
	if (chance < replaced) return [{ ...word, text: `${other}${stop}`, isChanged: true }];
	if (chance < replaced + mistyped) return [{ ...word, text: mistype(word.text), isChanged: true }];
	if (chance < replaced + mistyped + removed) return [];
	return [{ text: `${other}`, from: null, isChanged: true }, word];
}

function mistype(word: string): string {
	const at = Math.max(1, Math.floor(word.length / 2));
	return `${word.slice(0, at)}x${word.slice(at)}`;
}

interface PlacedText {
	readonly text: string;
	readonly blocks: readonly Block[];
	/** Where each word is, without a full stop behind it. */
	readonly places: readonly { readonly start: number; readonly end: number }[];
}

function toText(list: readonly Paragraph[]): PlacedText {
	const places: { start: number; end: number }[] = [];
	const blocks: Block[] = [];
	let text = "";
	for (const { words } of list) {
		if (text !== "") text += "\n\n";
		const begin = text.length;
		for (const [n, word] of words.entries()) {
			if (n > 0) text += " ";
			places.push({ start: text.length, end: text.length + word.text.replace(/\.$/, "").length });
			text += word.text;
		}
		blocks.push({ kind: "paragraph", start: begin, end: text.length, inline: [] });
	}
	return { text, blocks, places };
}

/** A word of the old text that is in the new one. */
interface LeftWord {
	readonly from: number;
	readonly isChanged: boolean;
	readonly isMoved: boolean;
	readonly block: number;
	/** Its place among the words of the new text. */
	readonly at: number;
}

function toMark(
	id: string,
	before: PlacedText,
	after: PlacedText,
	words: ReadonlyMap<number, LeftWord>,
	from: number,
	to: number,
): EditedMark {
	const [start, end] = [before.places[from]?.start ?? 0, before.places[to - 1]?.end ?? 0];
	const quote = before.text.slice(start, end);
	const left = Array.from({ length: to - from }, (_, n) => words.get(from + n) ?? [])
		.flat()
		.sort((a, b) => a.at - b.at);
	const [first, last] = [after.places[left[0]?.at ?? -1], after.places[left.at(-1)?.at ?? -1]];
	return {
		id,
		pieces: [{ role: "body", start, end, quote }],
		truth: truthOf(
			left,
			to - from,
			first !== undefined &&
				last !== undefined &&
				after.text.slice(first.start, last.end) === quote,
		),
		start: first?.start ?? 0,
		end: last?.end ?? 0,
	};
}

function truthOf(left: readonly LeftWord[], size: number, isSame: boolean): TrueFate {
	const [first] = left;
	if (first === undefined) return "deleted";
	const same = left.filter(({ isChanged }) => !isChanged).length;
	const isTogether = left.every(
		({ isMoved, block, from }, n) =>
			n === 0 ||
			(isMoved === first.isMoved &&
				(left[n - 1]?.from ?? -1) < from &&
				(!isMoved || block === first.block)),
	);
	if (isSame && left.length === size) return first.isMoved ? "moved" : "untouched";
	const last = left.at(-1);
	const isNear = last !== undefined && last.at - first.at < size + 80;
	return isTogether && isNear && same * 2 >= size ? "edited" : "doubtful";
}
