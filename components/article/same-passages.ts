import type { SamePassages, SamePassagesArticle } from "@/lib/domain/same-passages";
import type { Tag } from "@/lib/domain/tags";

/** A place that could get a mark. */
export interface Candidate {
	/** Tells it apart from all others of the answer. */
	readonly key: string;
	readonly article: SamePassagesArticle;
	readonly place: SamePassagesArticle["places"][number];
}

/** The places of an answer, the open article's first, then article by article, each in text order. */
export function candidatesIn(answer: SamePassages, articleId: string): readonly Candidate[] {
	const own = answer.articles.filter((article) => article.articleId === articleId);
	const others = answer.articles.filter((article) => article.articleId !== articleId);
	return [...own, ...others].flatMap((article) =>
		article.places.map((place) => ({
			key: `${article.versionId} ${place.start}`,
			article,
			place,
		})),
	);
}

/** Whether a place has a mark with this tag already, whatever was decided about it: another would say the same again. */
export function isMarked({ place }: Candidate, tag: Tag): boolean {
	return place.marks.some((mark) => mark.tag === tag);
}
