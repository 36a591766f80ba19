import "server-only";
import { storedBlocksSchema } from "@/lib/domain/article";
import { articleLanguages } from "@/lib/domain/languages";
import { oneOf } from "@/lib/domain/one-of";
import { fail, ok, type Result } from "@/lib/domain/result";
import { reviewStateNames } from "@/lib/domain/review";
import {
	type SamePassages,
	type SamePassagesArticle,
	type SamePassagesQuery,
	samePassagesLimits,
} from "@/lib/domain/same-passages";
import { tagNames } from "@/lib/domain/tags";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { database } from "@/lib/server/store/client";
import {
	listNewestTexts,
	listWholeMarks,
	type NewestText,
	type WholeMark,
} from "@/lib/server/store/same-passages";
import { findVersion, findVersionPlace } from "@/lib/server/store/versions";
import { excerptOf } from "@/lib/text/excerpt";
import { foldText } from "@/lib/text/fold";
import { findSamePassages } from "@/lib/text/same-passages";
import { sentenceAround } from "@/lib/text/sentence-around";
import { toPiece } from "@/lib/text/slice";
import type { Span } from "@/lib/text/span";
import { trimSelection } from "@/lib/text/trim-selection";
import { publishedOfRow } from "./to-article-row";

/**
 * Where the words that a version has from `start` to `end` stand in the newest texts of its dossier: the same words once
 * folded, between words. Articles are in the order of their ids. `invalid` for offsets that hold no words of the text.
 */
export async function listSamePassages(
	actor: Actor,
	versionId: string,
	{ start, end }: SamePassagesQuery,
): Promise<Result<SamePassages>> {
	const opened = await openThing(actor, "article.read", versionId, findVersionPlace);
	if (!opened.ok) return opened;
	const version = await findVersion(database(), opened.value, versionId);
	if (version === null) return fail("not-found");
	const piece = toPiece(version.text, "body", start, end);
	if (!piece.ok) return piece;
	const found = await findInDossier(opened.value, piece.value.quote);
	return ok(await describe(opened.value, found));
}

type Reader = Parameters<typeof listNewestTexts>[1] & { readonly dossierId: string };

/** An article’s text with the places in it. */
interface Found {
	readonly newest: NewestText;
	readonly places: readonly Span[];
}

/** The texts one after the other, few at a time, so that a large dossier is never whole in memory. */
async function findInDossier(granted: Reader, quote: string): Promise<Found[]> {
	const take = 50;
	const found: Found[] = [];
	let after = "00000000-0000-0000-0000-000000000000";
	for (;;) {
		const texts = await listNewestTexts(database(), granted, granted.dossierId, { after, take });
		for (const newest of texts) {
			const places = findSamePassages(foldText(newest.text), quote);
			if (places.length > 0) found.push({ newest, places });
		}
		const last = texts.at(-1);
		if (last === undefined || texts.length < take) return found;
		after = last.articleId;
	}
}

async function describe(granted: Reader, found: readonly Found[]): Promise<SamePassages> {
	const articles: SamePassagesArticle[] = [];
	let room: number = samePassagesLimits.places;
	const given = found.flatMap(({ newest, places }) => {
		const some = places.slice(0, room);
		room -= some.length;
		return some.length === 0 ? [] : [{ newest, places: some }];
	});
	const versionIds = given.map(({ newest }) => newest.versionId);
	const marks = await listWholeMarks(database(), granted, versionIds);
	for (const { newest, places } of given) articles.push(toArticle(newest, places, marks));
	const all = found.reduce((sum, { places }) => sum + places.length, 0);
	return { articles, left: all - (samePassagesLimits.places - room) };
}

function toArticle(
	newest: NewestText,
	places: readonly Span[],
	marks: readonly WholeMark[],
): SamePassagesArticle {
	const { articleId, versionId, title, outlet, text } = newest;
	const own = marks
		.filter((mark) => mark.versionId === versionId)
		.map((mark) => ({ ...mark, words: trimSelection(text, mark.start, mark.end).words }));
	const blocks = storedBlocksSchema.parse(newest.blocks).blocks;
	return {
		...{ articleId, versionId, title, outlet },
		published: publishedOfRow(newest),
		language: oneOf(articleLanguages, newest.language),
		places: places.map((place) => ({
			...{ start: place.start, end: place.end, quote: text.slice(place.start, place.end) },
			context: contextOf(newest, blocks, place),
			marks: own
				.filter(({ words }) => words.start === place.start && words.end === place.end)
				.map(({ annotationId, tag, state }) => ({
					annotationId,
					tag: oneOf(tagNames, tag),
					state: oneOf(reviewStateNames, state),
				})),
		})),
	};
}

function contextOf({ text, language }: NewestText, blocks: readonly Span[], place: Span) {
	const sentence = sentenceAround(text, blocks, place.start, place.end, language);
	const at = { start: place.start - sentence.start, end: place.end - sentence.start };
	const words = text.slice(sentence.start, sentence.end);
	const excerpt = excerptOf(words, [at], samePassagesLimits.sentence);
	const { start, end } = excerpt.spans[0] ?? at;
	return {
		...{ text: excerpt.text, start, end },
		...{ cutBefore: excerpt.cutBefore, cutAfter: excerpt.cutAfter },
	};
}
