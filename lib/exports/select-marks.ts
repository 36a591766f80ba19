import type { AnnotationView } from "@/lib/domain/annotation";
import { groupBy } from "@/lib/domain/group-by";
import type { LinkView, PassageView } from "@/lib/domain/link";
import { marksFilters } from "@/lib/domain/marks-filters";
import { isUnanswered } from "@/lib/domain/open-questions";
import type { StatementView } from "@/lib/domain/statement";
import type { ExportedArticle } from "@/lib/exports/exported-article";

/** An article with nothing left in it that the filter does not take; annotations in text order. */
export interface SelectedArticle extends ExportedArticle {
	/** Annotations whose tag calls for a link and that have none, exported or not: open questions. */
	readonly openIds: ReadonlySet<string>;
}

/**
 * The part of an article that goes into the file. A link goes only if it and both its ends are taken, in this
 * article and in others; a membership only if it and its passage are. A statement goes if a passage of this
 * article belongs to it, with its taken passages of other articles; a speaker if a taken annotation names them.
 */
export function selectMarks(exported: ExportedArticle): SelectedArticle {
	const { takes } = marksFilters[exported.marks];
	const annotations = inTextOrder(exported.annotations.filter(takes));
	const taken = new Set(annotations.map(({ id }) => id));
	const speaking = new Set(annotations.flatMap(({ speakerIds }) => speakerIds));
	const isTaken = (end: PassageView) =>
		end.articleId === exported.article.id
			? taken.has(end.annotationId)
			: !end.deleted && end.lost !== true && takes(end);
	return {
		...exported,
		annotations,
		links: exported.links.filter((link) => takes(link) && isTaken(link.from) && isTaken(link.to)),
		statements: exported.statements
			.map((statement) => ({
				...statement,
				members: statement.members.filter((member) => takes(member) && isTaken(member.passage)),
			}))
			.filter((statement) => belongsTo(statement, exported.article.id)),
		speakers: exported.speakers.filter(({ id }) => speaking.has(id)),
		openIds: openAmong(annotations, exported.links),
	};
}

/** The words of an annotation's own passage: its body pieces in text order. */
export function bodyPieces(annotation: AnnotationView) {
	return annotation.pieces
		.filter((piece) => piece.role === "body")
		.sort((a, b) => a.start - b.start || a.end - b.end);
}

function inTextOrder(annotations: readonly AnnotationView[]): AnnotationView[] {
	const places = annotations.map((annotation) => {
		const [first] = bodyPieces(annotation);
		return { annotation, start: first?.start ?? 0, end: first?.end ?? 0, id: annotation.id };
	});
	return places
		.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
		.map(({ annotation }) => annotation);
}

function belongsTo(statement: StatementView, articleId: string): boolean {
	return statement.members.some((member) => member.passage.articleId === articleId);
}

// Asked of the links before they are filtered: a link that waits for approval is an answer all the same.
function openAmong(
	annotations: readonly AnnotationView[],
	links: readonly LinkView[],
): ReadonlySet<string> {
	const linksFrom = groupBy(links, ({ from }) => from.annotationId);
	const open = annotations.filter((one) => isUnanswered(one, linksFrom.get(one.id) ?? []));
	return new Set(open.map(({ id }) => id));
}
