"use client";

import { useMemo } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import { toast, withdrawOffers } from "@/components/ui/toast";
import { addWords, contentFor, newContent, replaceBody } from "@/lib/desk/annotation-pieces";
import { changesNothing } from "@/lib/desk/apply-operation";
import { bodyOf, findAnnotation, toPassage } from "@/lib/desk/desk-contents";
import type { DeskNoun, DeskOperation } from "@/lib/desk/desk-operation";
import type { DeskStore } from "@/lib/desk/desk-store";
import type { AnnotationContent, AnnotationView } from "@/lib/domain/annotation";
import type { LinkContent, PassageView } from "@/lib/domain/link";
import type { LinkType } from "@/lib/domain/link-types";
import type { Result } from "@/lib/domain/result";
import type { StatementTitles } from "@/lib/domain/statement";
import type { Stance } from "@/lib/domain/statements";
import type { Tag } from "@/lib/domain/tags";
import type { Piece, PieceRole } from "@/lib/domain/text";
import type { Messages } from "@/lib/i18n/messages";
import type { Span } from "@/lib/text/span";
import type { Candidate } from "./same-passages";
import type { SpeakerChanges } from "./speaker-names";

/** Everything a member can do to an article's marks; each is one step of undo. */
export interface DeskActions {
	/** Marks words; gives the new annotation's id, or null when the words cannot be marked. */
	readonly mark: (tag: Tag, span: Span) => string | null;
	/** Marks words in several places of the dossier, as one step of undo. */
	readonly markAll: (tag: Tag, candidates: readonly Candidate[]) => void;
	readonly edit: (id: string, changes: Partial<AnnotationContent>) => void;
	/** Keeps a note that is being written, begun over the revision `saw`, until it is committed; says whether it is a change. */
	readonly draftNote: (id: string, note: AnnotationContent["note"], saw: number) => boolean;
	/** Sends what was drafted. */
	readonly commit: () => void;
	/** Changes a tag and removes the links it no longer allows. */
	readonly retag: (id: string, tag: Tag) => void;
	readonly addWords: (annotation: AnnotationView, role: PieceRole, span: Span) => void;
	readonly replaceBody: (annotation: AnnotationView, span: Span) => void;
	readonly createSpeaker: (annotation: AnnotationView, name: string) => void;
	/** Changes what a speaker is called, wherever they speak. */
	readonly renameSpeaker: (id: string, changes: SpeakerChanges) => void;
	readonly link: (from: PassageView, to: PassageView, type: LinkType) => void;
	readonly editLink: (id: string, changes: Partial<LinkContent>) => void;
	/** Keeps a link's note that is being written, begun over the revision `saw`, until it is committed; says whether it is a change. */
	readonly draftLinkNote: (id: string, note: LinkContent["note"], saw: number) => boolean;
	readonly gather: (annotation: AnnotationView, statementId: string, stance: Stance) => void;
	readonly gatherInNew: (
		annotation: AnnotationView,
		titles: StatementTitles,
		stance: Stance,
	) => void;
	readonly changeStance: (membershipId: string, stance: Stance) => void;
	/** Removes a thing, says so and offers to take it back. */
	readonly remove: (noun: DeskNoun, id: string, words: string) => void;
	readonly restore: (noun: DeskNoun, id: string) => void;
}

/** The actions of a desk, stable for as long as its store and the language are. */
export function useDeskActions(store: DeskStore): DeskActions {
	const messages = useMessages();
	return useMemo(
		() => ({ ...annotationActions(store, messages), ...relationActions(store, messages) }),
		[store, messages],
	);
}

type AnnotationActions = Pick<
	DeskActions,
	| "mark"
	| "markAll"
	| "edit"
	| "draftNote"
	| "commit"
	| "retag"
	| "addWords"
	| "replaceBody"
	| "createSpeaker"
	| "renameSpeaker"
>;

function annotationActions(store: DeskStore, messages: Messages): AnnotationActions {
	const view = () => store.snapshot().view;
	const edit = (id: string, changes: Partial<AnnotationContent>, removeLinks = false) => {
		const operation = { kind: "edit-annotation", id, changes, removeLinks } as const;
		const isThere = findAnnotation(view(), id) !== null;
		if (isThere && !changesNothing(store.snapshot(), operation)) store.perform([operation]);
	};
	const putPieces = (id: string, pieces: Result<readonly Piece[]>) => {
		if (pieces.ok) edit(id, { pieces: [...pieces.value] });
		else toast({ words: messages.desk.notThere, tone: "danger" });
	};
	return {
		mark: (tag, span) => {
			const content = newContent(view().version.text, tag, span);
			if (!content.ok) {
				toast({ words: messages.desk.notThere, tone: "danger" });
				return null;
			}
			const id = uuidv7();
			store.perform([{ kind: "place-annotation", id, content: content.value }]);
			return id;
		},
		markAll: (tag, candidates) => {
			store.perform(
				candidates.map(({ article, place }) => placing(tag, article, place, view().article.id)),
			);
			toast({ words: messages.marking.identical.marked(candidates.length) });
		},
		edit: (id, changes) => edit(id, changes),
		draftNote: (id, note, saw) =>
			store.draft({ kind: "edit-annotation", id, changes: { note }, removeLinks: false }, saw),
		commit: store.commit,
		retag: (id, tag) => edit(id, { tag }, true),
		addWords: ({ id, pieces }, role, span) =>
			putPieces(id, addWords(view().version.text, pieces, role, span)),
		replaceBody: ({ id, pieces }, span) =>
			putPieces(id, replaceBody(view().version.text, pieces, span)),
		renameSpeaker: (id, changes) => store.perform([{ kind: "edit-speaker", id, changes }]),
		createSpeaker: ({ id, speakerIds }, name) => {
			const speakerId = uuidv7();
			const changes = { speakerIds: [...speakerIds, speakerId] };
			store.perform([
				{ kind: "place-speaker", id: speakerId, name },
				{ kind: "edit-annotation", id, changes, removeLinks: false },
			]);
		},
	};
}

/** The operation that marks a place, in the open article or in another one. */
function placing(
	tag: Tag,
	{ articleId, versionId }: Candidate["article"],
	{ start, end, quote }: Candidate["place"],
	openId: string,
): DeskOperation {
	const content = contentFor(tag, [{ role: "body", start, end, quote }]);
	const elsewhere = articleId === openId ? {} : { elsewhere: { articleId, versionId } };
	return { kind: "place-annotation", id: uuidv7(), content, ...elsewhere };
}

type RelationActions = Omit<DeskActions, keyof AnnotationActions>;

function relationActions(
	store: DeskStore,
	{ desk, everywhere, vocabulary }: Messages,
): RelationActions {
	const joining = (
		annotation: AnnotationView,
		statementId: string,
		stance: Stance,
	): DeskOperation => {
		const passage = toPassage(store.snapshot().view, annotation);
		return { kind: "place-membership", id: uuidv7(), statementId, stance, passage };
	};
	return {
		link: (from, to, type) => {
			store.perform([{ kind: "place-link", id: uuidv7(), type, from, to }]);
			toast({ words: desk.linked(vocabulary.linkType[type]) });
		},
		editLink: (id, changes) => {
			const operation = { kind: "edit-link", id, changes } as const;
			if (!changesNothing(store.snapshot(), operation)) store.perform([operation]);
		},
		draftLinkNote: (id, note, saw) =>
			store.draft({ kind: "edit-link", id, changes: { note } }, saw),
		gather: (annotation, statementId, stance) => {
			store.perform([joining(annotation, statementId, stance)]);
			toast({ words: desk.gathered });
		},
		gatherInNew: (annotation, titles, stance) => {
			const id = uuidv7();
			store.perform([{ kind: "place-statement", id, titles }, joining(annotation, id, stance)]);
			toast({ words: desk.gathered });
		},
		changeStance: (id, stance) => store.perform([{ kind: "edit-membership", id, stance }]),
		remove: (noun, id, words) => {
			store.perform([{ kind: "remove", noun, id }]);
			const onAction = () => store.perform([{ kind: "restore", noun, id }]);
			toast({ words, action: { label: everywhere.undo, onAction } });
		},
		restore: (noun, id) => {
			store.perform([{ kind: "restore", noun, id }]);
			withdrawOffers();
		},
	};
}

/** The words of a passage as one quotation, its pieces joined. */
export function quoteOf(annotation: AnnotationView, { everywhere }: Messages): string {
	return everywhere.quote(
		bodyOf(annotation)
			.map((piece) => piece.quote)
			.join(everywhere.gap),
	);
}
