import type { AnnotationView } from "@/lib/domain/annotation";
import { isMadeWithin, isNarrowedTo } from "@/lib/domain/export-narrowing";
import { groupBy } from "@/lib/domain/group-by";
import type { LinkView, PassageView } from "@/lib/domain/link";
import { marksFilters, type Reviewed } from "@/lib/domain/marks-filters";
import { isUnanswered } from "@/lib/domain/open-questions";
import type { StatementView } from "@/lib/domain/statement";
import type { Tag } from "@/lib/domain/tags";
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
 * Of a file about one passage or one statement, the other end of a link has only to be such as could be taken; it is
 * quoted. Of passages in other articles, `leftOut` has those that who made them, or when, leaves out.
 */
export function selectMarks(
	exported: ExportedArticle,
	leftOut: ReadonlySet<string> = new Set(),
): SelectedArticle {
	const { narrowing } = exported;
	const { takes } = marksFilters[exported.marks];
	const isWanted = (mark: Reviewed & { readonly tag: Tag }) =>
		takes(mark) && isNarrowedTo(narrowing, mark);
	const could = exported.annotations.filter((one) => isWanted(one) && isMadeWithin(narrowing, one));
	const part = partOf(exported);
	const annotations = inTextOrder(could.filter(({ id }) => part === null || part.has(id)));
	const taken = new Set(could.map(({ id }) => id));
	const speaking = new Set(annotations.flatMap(({ speakerIds }) => speakerIds));
	const isTaken = (end: PassageView) =>
		end.articleId === exported.article.id
			? taken.has(end.annotationId)
			: !end.deleted && end.lost !== true && isWanted(end) && !leftOut.has(end.annotationId);
	const isAbout = ({ from, to }: LinkView) =>
		part === null || part.has(from.annotationId) || part.has(to.annotationId);
	return {
		...exported,
		annotations,
		links: exported.links.filter(
			(link) => isAbout(link) && takes(link) && isTaken(link.from) && isTaken(link.to),
		),
		statements: exported.statements
			.filter(({ id }) => narrowing.statementId === null || narrowing.statementId === id)
			.map((statement) => ({
				...statement,
				members: statement.members.filter((member) => takes(member) && isTaken(member.passage)),
			}))
			.filter((statement) => belongsTo(statement, annotations)),
		speakers: exported.speakers.filter(({ id }) => speaking.has(id)),
		openIds: openAmong(annotations, exported.links),
	};
}

/** The passages of an article that the narrowing leaves out by who made them or when; of others that is not known. */
export function madeOutside({ annotations, narrowing }: ExportedArticle): string[] {
	return annotations.filter((one) => !isMadeWithin(narrowing, one)).map(({ id }) => id);
}

/** The only passages that the file is about; null for all. */
function partOf({ narrowing, statements }: ExportedArticle): ReadonlySet<string> | null {
	const { annotationId, statementId } = narrowing;
	if (annotationId !== null) return new Set([annotationId]);
	if (statementId === null) return null;
	const about = statements.filter(({ id }) => id === statementId);
	return new Set(
		about.flatMap(({ members }) => members.map(({ passage }) => passage.annotationId)),
	);
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

function belongsTo(statement: StatementView, annotations: readonly AnnotationView[]): boolean {
	const ids = new Set(annotations.map(({ id }) => id));
	return statement.members.some((member) => ids.has(member.passage.annotationId));
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
