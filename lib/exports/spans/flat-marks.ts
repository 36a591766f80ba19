import type { AnnotationView } from "@/lib/domain/annotation";
import { partLabels, partRoles } from "@/lib/domain/span-labels";
import { bodyPieces, type SelectedArticle } from "@/lib/exports/select-marks";

/** A stretch of the text with a label: a passage, or a part of one. */
export interface FlatSpan {
	/** Unique in the article: the annotation's id, with the part's after it. */
	readonly key: string;
	readonly label: string;
	/** In UTF-16 units. */
	readonly start: number;
	readonly end: number;
	readonly quote: string;
	readonly annotation: AnnotationView;
	/** Whether it is where its passage begins, and says what is known of it. */
	readonly isFirst: boolean;
}

/** A relation between two stretches of one article, by their keys. */
export interface FlatRelation {
	readonly from: string;
	readonly to: string;
	readonly label: string;
}

/** The marks of an article as labelled stretches and relations: passages in text order, each with its parts behind it. */
export function flatMarks(article: SelectedArticle): {
	readonly spans: readonly FlatSpan[];
	readonly relations: readonly FlatRelation[];
} {
	const spans = article.annotations.flatMap(spansOf);
	const joins = spans.flatMap(({ key, label, annotation, isFirst }) =>
		isFirst ? [] : [{ from: key, to: annotation.id, label: joinOf(label) }],
	);
	return { spans, relations: [...joins, ...relationsOf(article)] };
}

/** The links with both ends in the article; to other articles no file of one article can lead. */
export function relationsOf({ article, links }: SelectedArticle): FlatRelation[] {
	return links
		.filter(({ from, to }) => from.articleId === article.id && to.articleId === article.id)
		.map(({ type, from, to }) => ({ from: from.annotationId, to: to.annotationId, label: type }));
}

function spansOf(annotation: AnnotationView): FlatSpan[] {
	return partRoles.flatMap((role) => {
		const pieces =
			role === "body"
				? bodyPieces(annotation)
				: annotation.pieces.filter((piece) => piece.role === role);
		return pieces.map(({ start, end, quote }, n): FlatSpan => {
			const isFirst = role === "body" && n === 0;
			const key = isFirst ? annotation.id : `${annotation.id}.${role}${n + 1}`;
			const label = partLabels[role].label ?? annotation.tag;
			return { key, label, start, end, quote, annotation, isFirst };
		});
	});
}

function joinOf(label: string): string {
	const role = partRoles.find((one) => partLabels[one].label === label) ?? "body";
	return partLabels[role].joinedBy;
}
