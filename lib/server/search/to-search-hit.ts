import "server-only";
import { articleLanguages, languageNames } from "@/lib/domain/languages";
import { oneOf } from "@/lib/domain/one-of";
import { reviewStateNames } from "@/lib/domain/review";
import { type SearchHit, type SearchKind, searchKinds } from "@/lib/domain/search";
import { tagNames } from "@/lib/domain/tags";
import { publishedOfRow } from "@/lib/server/articles/to-article-row";
import type { FoundRow, SpeakerPassages } from "@/lib/server/store/search";
import { findHighlights, type SearchTerms } from "@/lib/text/search-query";

/** A found row as it leaves the server, with the words that were wanted. */
export function toSearchHit(
	row: FoundRow,
	terms: SearchTerms,
	speakers: readonly SpeakerPassages[],
): SearchHit {
	const dossier = { id: row.dossierId, title: row.dossierTitle };
	const found = { dossier, text: row.text, highlights: findHighlights(row.text, terms) };
	return makers[oneOf(searchKinds, row.kind)](row, found, speakers);
}

type Found = Pick<SearchHit, "dossier" | "text" | "highlights">;
type Maker = (row: FoundRow, found: Found, speakers: readonly SpeakerPassages[]) => SearchHit;

const makers: Readonly<Record<SearchKind, Maker>> = {
	statement: (row, found) => ({
		kind: "statement",
		...found,
		statementId: row.subjectId,
		languages: languageNames.filter((language) => row.wordings.includes(language)),
	}),
	article: (row, found) => ({ kind: "article", ...found, article: articleOf(row) }),
	speaker: (row, found, speakers) => {
		const own = speakers.find(({ speakerId }) => speakerId === row.subjectId);
		const passage = own ? { articleId: own.articleId, annotationId: own.annotationId } : null;
		const speakerId = row.subjectId;
		return { kind: "speaker", ...found, speakerId, passages: own?.count ?? 0, passage };
	},
	annotation: (row, found) => ({ kind: "annotation", ...found, ...passageOf(row) }),
	note: (row, found) => ({ kind: "note", ...found, ...passageOf(row) }),
	text: (row, found) => ({
		kind: "text",
		...found,
		article: articleOf(row),
		versionId: row.subjectId,
		start: row.start,
		end: row.start + row.text.length,
	}),
};

function passageOf(row: FoundRow) {
	return {
		annotationId: row.subjectId,
		article: articleOf(row),
		tag: oneOf(tagNames, row.tag ?? ""),
		state: oneOf(reviewStateNames, row.state ?? ""),
		stale: row.stale ?? false,
	};
}

function articleOf(row: FoundRow) {
	return {
		id: row.articleId ?? "",
		title: row.articleTitle ?? "",
		outlet: row.outlet,
		published: publishedOfRow(row),
		language: oneOf(articleLanguages, row.language ?? ""),
	};
}
