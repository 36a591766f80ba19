import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import type { LinkView, PassageView } from "@/lib/domain/link";
import { reviewStateRow } from "@/lib/domain/review";
import type { MembershipView, StatementView } from "@/lib/domain/statement";
import { tagNames } from "@/lib/domain/tags";

/** Something that went with a passage or by itself: `along` is the passage it went with. */
interface Gone<T> {
	readonly thing: T;
	readonly along: string | null;
}

/** What was removed in this window and can be shown again at once when it is restored. */
export interface Removed {
	readonly annotations: readonly AnnotationView[];
	readonly links: readonly Gone<LinkView>[];
	readonly memberships: readonly Gone<MembershipView>[];
	readonly statements: readonly StatementView[];
}

/** What the desk shows, and what it could show again. */
export interface DeskContents {
	readonly view: DeskView;
	readonly removed: Removed;
}

/** The desk as it was read, with nothing removed yet. */
export function contentsOf(view: DeskView): DeskContents {
	return { view, removed: { annotations: [], links: [], memberships: [], statements: [] } };
}

/** The annotation of this id that is shown, or null. */
export function findAnnotation(view: DeskView, id: string | null): AnnotationView | null {
	return view.annotations.find((annotation) => annotation.id === id) ?? null;
}

/** An annotation of the desk's article as others quote it. */
export function toPassage(view: DeskView, annotation: AnnotationView): PassageView {
	const { article, speakers } = view;
	return {
		annotationId: annotation.id,
		articleId: article.id,
		articleTitle: article.title,
		outlet: article.outlet,
		published: article.published,
		tag: annotation.tag,
		state: annotation.state,
		stale: annotation.stale,
		deleted: false,
		quotes: bodyOf(annotation).map((piece) => piece.quote),
		speakers: annotation.speakerIds.flatMap(
			(id) => speakers.find((speaker) => speaker.id === id)?.name ?? [],
		),
	};
}

/** The body pieces of an annotation in text order. */
export function bodyOf(annotation: Pick<AnnotationView, "pieces">): AnnotationView["pieces"] {
	return annotation.pieces
		.filter((piece) => piece.role === "body")
		.sort((a, b) => a.start - b.start);
}

/** The links with this annotation at an end. */
export function linksOf(view: DeskView, annotationId: string): readonly LinkView[] {
	return view.links.filter(
		({ from, to }) => from.annotationId === annotationId || to.annotationId === annotationId,
	);
}

/** The memberships of this annotation, each with its statement. */
export function membershipsOf(
	view: DeskView,
	annotationId: string,
): readonly { readonly statement: StatementView; readonly membership: MembershipView }[] {
	return view.statements.flatMap((statement) =>
		statement.members
			.filter(({ passage }) => passage.annotationId === annotationId)
			.map((membership) => ({ statement, membership })),
	);
}

/** The desk with its article's numbers counted anew from its annotations. */
export function withCounts(view: DeskView): DeskView {
	const counted = view.annotations.filter(({ state }) => reviewStateRow(state).shown);
	const counts = { ...view.article.counts };
	for (const tag of tagNames) counts[tag] = counted.filter((one) => one.tag === tag).length;
	const article = { ...view.article, counts };
	const articles = view.articles.map((row) => (row.id === article.id ? { ...row, counts } : row));
	return { ...view, article, articles };
}

/** The desk with an annotation's passage renewed wherever it is quoted. */
export function withPassage(view: DeskView, annotation: AnnotationView): DeskView {
	const passage = toPassage(view, annotation);
	const renew = (old: PassageView) => (old.annotationId === annotation.id ? passage : old);
	return {
		...view,
		links: view.links.map((link) => ({ ...link, from: renew(link.from), to: renew(link.to) })),
		statements: view.statements.map((statement) => ({
			...statement,
			members: statement.members.map((member) => ({ ...member, passage: renew(member.passage) })),
		})),
	};
}
