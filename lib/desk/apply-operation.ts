import type { AnnotationContent, AnnotationView } from "@/lib/domain/annotation";
import { type AnnotationField, annotationFields, doesReopen } from "@/lib/domain/annotation-fields";
import type { DeskView } from "@/lib/domain/desk";
import { canonicalJson } from "@/lib/domain/event-chain";
import type { LinkView } from "@/lib/domain/link";
import { doesLinkReopen, linkFieldNames } from "@/lib/domain/link-fields";
import { canLink, linkEnds } from "@/lib/domain/link-types";
import { nothingSaid } from "@/lib/domain/nothing-said";
import type { PersonView } from "@/lib/domain/people";
import { stateAfterEdit } from "@/lib/domain/review";
import type { MembershipView, StatementView } from "@/lib/domain/statement";
import type { Tag } from "@/lib/domain/tags";
import {
	type DeskContents,
	findAnnotation,
	linksOf,
	withCounts,
	withPassage,
} from "./desk-contents";
import type { DeskOperation } from "./desk-operation";
import { freshLink } from "./fresh-link";
import { removeThing, restoreThing } from "./removed-things";

/** Who does an operation, and when (ISO 8601, UTC). */
export interface Doing {
	readonly by: PersonView;
	readonly at: string;
}

/**
 * The desk as it will be once the server has done the operation. Total: an operation whose thing is
 * not there leaves the desk as it is; a thing that is placed a second time is replaced.
 */
export function applyOperation(
	contents: DeskContents,
	operation: DeskOperation,
	doing: Doing,
): DeskContents {
	if (operation.kind === "remove") return removeThing(contents, operation);
	if (operation.kind === "restore") return restoreThing(contents, operation);
	const allowed = withoutForbiddenLinks(contents, operation);
	return { ...allowed, view: changeView(allowed.view, operation, doing) };
}

/** The links of an annotation that could not stay if it had this tag. */
export function linksForbidding(view: DeskView, annotationId: string, tag: Tag): LinkView[] {
	return linksOf(view, annotationId).filter(({ type, from, to }) => {
		const tagOf = (end: LinkView["from"]) => (end.annotationId === annotationId ? tag : end.tag);
		return !canLink(type, tagOf(from), tagOf(to));
	});
}

/** What an annotation says, without who said so and when. */
export function contentOf(annotation: AnnotationView): AnnotationContent {
	const { tag, pieces, speakerIds, certainty, quoteType, checkWorthiness, note } = annotation;
	return { tag, pieces, speakerIds, certainty, quoteType, checkWorthiness, note };
}

/** Whether a mark or a link already says all that an edit would have it say. */
export function changesNothing({ view }: DeskContents, operation: DeskOperation): boolean {
	const thing = editedBy(view, operation);
	if (thing === null || !("changes" in operation)) return false;
	const now: Readonly<Record<string, unknown>> = { ...thing };
	return Object.entries(operation.changes).every(
		([field, value]) => canonicalJson(now[field]) === canonicalJson(value),
	);
}

function editedBy(view: DeskView, { kind, id }: DeskOperation): AnnotationView | LinkView | null {
	if (kind === "edit-annotation") return findAnnotation(view, id);
	if (kind !== "edit-link") return null;
	return view.links.find((link) => link.id === id) ?? null;
}

function withoutForbiddenLinks(contents: DeskContents, operation: DeskOperation): DeskContents {
	if (operation.kind !== "edit-annotation" || !operation.removeLinks) return contents;
	const tag = operation.changes.tag ?? findAnnotation(contents.view, operation.id)?.tag;
	if (tag === undefined) return contents;
	return linksForbidding(contents.view, operation.id, tag).reduce(
		(before, { id }) => removeThing(before, { kind: "remove", noun: "links", id }),
		contents,
	);
}

type ChangeOfView = Exclude<DeskOperation, { kind: "remove" | "restore" }>;

function changeView(view: DeskView, operation: ChangeOfView, doing: Doing): DeskView {
	switch (operation.kind) {
		case "place-annotation":
			return placeAnnotation(view, operation, doing);
		case "edit-annotation":
			return editAnnotation(view, operation, doing);
		case "place-speaker":
			return placeSpeaker(view, operation);
		case "edit-speaker":
			return editSpeaker(view, operation);
		case "place-link":
			return placeLink(view, operation, doing);
		case "edit-link":
			return editLink(view, operation, doing);
		case "place-statement":
			return placeStatement(view, operation, doing);
		case "place-membership":
			return placeMembership(view, operation, doing);
		case "edit-membership":
			return editMembership(view, operation, doing);
	}
}

type Kind<K extends DeskOperation["kind"]> = Extract<DeskOperation, { kind: K }>;

function placeAnnotation(
	view: DeskView,
	operation: Kind<"place-annotation">,
	doing: Doing,
): DeskView {
	if (operation.elsewhere !== undefined) return view;
	const annotation: AnnotationView = {
		...operation.content,
		...newlyMade(operation.id, doing),
		articleId: view.article.id,
		versionId: view.version.id,
		origin: { v: 1, kind: "human" },
		updatedAt: doing.at,
	};
	const others = view.annotations.filter(({ id }) => id !== operation.id);
	return withCounts({ ...view, annotations: [...others, annotation] });
}

function editAnnotation(
	view: DeskView,
	operation: Kind<"edit-annotation">,
	doing: Doing,
): DeskView {
	const before = findAnnotation(view, operation.id);
	if (before === null) return view;
	const edited: AnnotationView = {
		...before,
		...operation.changes,
		...afterEdit(before, doesReopen(fieldsOf(operation.changes)), doing),
		updatedAt: doing.at,
	};
	const annotations = view.annotations.map((one) => (one.id === edited.id ? edited : one));
	return withCounts(withPassage({ ...view, annotations }, edited));
}

function placeSpeaker(view: DeskView, { id, name }: Kind<"place-speaker">): DeskView {
	const others = view.speakers.filter((speaker) => speaker.id !== id);
	return {
		...view,
		speakers: [...others, { id, name, aliases: [], outletId: null, revision: 1 }],
	};
}

function editSpeaker(view: DeskView, { id, changes }: Kind<"edit-speaker">): DeskView {
	const speakers = view.speakers.map((speaker) =>
		speaker.id === id ? { ...speaker, ...changes, revision: speaker.revision + 1 } : speaker,
	);
	const renamed = { ...view, speakers };
	return view.annotations
		.filter(({ speakerIds }) => speakerIds.includes(id))
		.reduce(withPassage, renamed);
}

function placeLink(view: DeskView, operation: Kind<"place-link">, doing: Doing): DeskView {
	const ends = [operation.from, operation.to] as const;
	const ordered = linkEnds(
		operation.type,
		{ id: ends[0].annotationId, tag: ends[0].tag },
		{ id: ends[1].annotationId, tag: ends[1].tag },
	);
	if (!ordered.ok) return view;
	const isSwapped = ordered.value[0].id !== ends[0].annotationId;
	const link: LinkView = {
		...newlyMade(operation.id, doing),
		type: operation.type,
		...freshLink,
		origin: { v: 1, kind: "human" },
		from: isSwapped ? ends[1] : ends[0],
		to: isSwapped ? ends[0] : ends[1],
	};
	return { ...view, links: [...view.links.filter(({ id }) => id !== link.id), link] };
}

function editLink(view: DeskView, operation: Kind<"edit-link">, doing: Doing): DeskView {
	const { id, changes } = operation;
	const reopens = doesLinkReopen(linkFieldNames.filter((field) => Object.hasOwn(changes, field)));
	const links = view.links.map((link) =>
		link.id === id ? { ...link, ...changes, ...afterEdit(link, reopens, doing) } : link,
	);
	return { ...view, links };
}

function placeStatement(
	view: DeskView,
	operation: Kind<"place-statement">,
	doing: Doing,
): DeskView {
	const { id, titles } = operation;
	const statement: StatementView = {
		id,
		titles,
		status: "open",
		revision: 1,
		author: doing.by,
		createdAt: doing.at,
		members: [],
		verdict: null,
		merged: [],
		sources: { count: 0, groups: [], joins: [] },
	};
	const others = view.statements.filter((one) => one.id !== id);
	return { ...view, statements: [...others, statement] };
}

function placeMembership(
	view: DeskView,
	operation: Kind<"place-membership">,
	doing: Doing,
): DeskView {
	const { id, statementId, stance, passage } = operation;
	const made = newlyMade(id, doing);
	const membership = { ...made, statementId, stance, said: nothingSaid, passage };
	return changeMembers(view, (statement) => {
		const others = statement.members.filter((member) => member.id !== id);
		return statement.id === statementId ? [...others, membership] : others;
	});
}

function editMembership(
	view: DeskView,
	operation: Kind<"edit-membership">,
	doing: Doing,
): DeskView {
	return changeMembers(view, (statement) =>
		statement.members.map((member) =>
			member.id === operation.id
				? { ...member, stance: operation.stance, ...afterEdit(member, true, doing) }
				: member,
		),
	);
}

function changeMembers(
	view: DeskView,
	change: (statement: StatementView) => readonly MembershipView[],
): DeskView {
	const statements = view.statements.map((one) => ({ ...one, members: change(one) }));
	return { ...view, statements };
}

function newlyMade(id: string, { by, at }: Doing) {
	return {
		id,
		state: "proposed",
		stale: false,
		revision: 1,
		author: by,
		createdAt: at,
		decision: null,
		editorIds: [by.id],
	} as const;
}

type Reviewed = Pick<AnnotationView, "state" | "revision" | "editorIds">;

function afterEdit(before: Reviewed, reopens: boolean, { by }: Doing): Reviewed {
	return {
		state: stateAfterEdit(before.state, reopens),
		revision: before.revision + 1,
		// In the order of their last edits, as the server tells them.
		editorIds: [...before.editorIds.filter((id) => id !== by.id), by.id],
	};
}

function fieldsOf(changes: Partial<AnnotationContent>): AnnotationField[] {
	return Object.keys(changes).filter((field) => isField(field));
}

function isField(field: string): field is AnnotationField {
	return Object.hasOwn(annotationFields, field);
}
