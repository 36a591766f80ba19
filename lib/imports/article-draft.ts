import type { BlockKind } from "@/lib/domain/text";
import { blocksOf } from "@/lib/imports/blocks-of";
import type { ArticleDraft, ImportContext, ImportNotice } from "@/lib/imports/draft";
import type { DateContext } from "@/lib/imports/find-dates";
import { findHeadline, findMarkedHeadline } from "@/lib/imports/find-headline";
import { guessLanguage } from "@/lib/imports/guess-language";
import { proposeMetadata } from "@/lib/imports/propose-metadata";
import { readFurniture } from "@/lib/imports/read-furniture";
import type { Stretch } from "@/lib/imports/stretches";

/** A canonical text cut into stretches, and what its format says of each; the stretches are not none. */
export interface CutText {
	readonly text: string;
	readonly stretches: readonly Stretch[];
	readonly marked: readonly (BlockKind | null)[];
}

/**
 * The draft that is read from a text that was cut, whatever format it came in. Deterministic; O(n).
 * Where its format marks a headline that one is taken, else one is looked for.
 */
export function toArticleDraft(
	{ text, stretches, marked }: CutText,
	context: ImportContext,
	known: Pick<ArticleDraft, "notices" | "charset">,
): ArticleDraft {
	const language = guessLanguage(text);
	const dates = { zone: context.zone, language };
	const furniture = stretches.map((stretch, n) =>
		isRound(stretches, n) && mayBeFurniture(marked[n]) ? readFurniture(stretch, dates) : null,
	);
	const headline = headlineOf({ stretches, marked }, dates);
	const read = { stretches, furniture, marked, headline };
	const proposals = proposeMetadata({ text, read, context, dates });
	return {
		text,
		blocks: blocksOf(read),
		language,
		title: proposals.title?.value ?? stretches[0]?.words.slice(0, 120) ?? "",
		outlet: proposals.outlet?.value ?? null,
		author: proposals.author?.value ?? null,
		published: proposals.published?.value ?? null,
		address: proposals.address?.value ?? null,
		credits: proposals.credits?.value ?? [],
		notices: [...known.notices, ...turnedDirections(text)],
		charset: known.charset,
		proposals,
	};
}

function headlineOf({ stretches, marked }: Omit<CutText, "text">, dates: DateContext) {
	const at = marked.indexOf("headline");
	return at < 0 ? findHeadline(stretches, dates) : findMarkedHeadline(stretches, at);
}

// Furniture stands round an article; in the middle of it only lone addresses do.
function isRound(stretches: readonly Stretch[], n: number): boolean {
	const isEdge = n < 16 || n >= stretches.length - 4;
	return isEdge || /^\S{0,12}\s{0,3}https?:/i.test(stretches[n]?.words.slice(0, 40) ?? "");
}

function mayBeFurniture(marked: BlockKind | null | undefined): boolean {
	return marked == null || marked === "aside" || marked === "paragraph";
}

/** Characters that turn words round show other words than are stored: they stay, and are said. */
function turnedDirections(text: string): ImportNotice[] {
	const count = text.match(/[\u202A-\u202E\u2066-\u2069]/g)?.length ?? 0;
	return count > 0 ? [{ code: "turned-directions", count }] : [];
}
