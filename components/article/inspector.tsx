"use client";

import type { KeyboardEvent } from "react";
import { useMessages } from "@/components/language/language-provider";
import { FoldedThreads } from "@/components/threads/folded-threads";
import { Card } from "@/components/ui/card";
import { Fields, FieldsClosed } from "@/components/ui/fields";
import { Label } from "@/components/ui/label";
import { late, useLate } from "@/components/ui/late";
import { dropPiece, isOpenQuestion } from "@/lib/desk/annotation-pieces";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import { mayMark } from "@/lib/domain/may-mark";
import type { PersonView } from "@/lib/domain/people";
import { canStep } from "@/lib/domain/review-steps";
import { type Tag, tagRow } from "@/lib/domain/tags";
import type { PieceRole } from "@/lib/domain/text";
import { BodyPieces } from "./body-pieces";
import { HistorySection } from "./history-section";
import { InspectorFoot } from "./inspector-foot";
import { InspectorHead } from "./inspector-head";
import { LinksSection } from "./links-section";
import { NoteField } from "./note-field";
import { Particulars } from "./particulars";
import { StatementsSection } from "./statements-section";
import type { DeskActions } from "./use-desk-actions";
import type { Edges } from "./use-edges";
import { WordsSection } from "./words-section";

/** A correction that waits for an answer, loaded before a mark is opened. */
export const correctionCard = late(() =>
	import("@/components/review/correction-card").then((part) => part.CorrectionCard),
);

/** What the inspector needs besides its annotation. */
export interface InspectorContext {
	readonly view: DeskView;
	readonly actions: DeskActions;
	readonly edges: Edges;
	/** Whether words are selected that could be taken as source or cue. */
	readonly canTake: boolean;
	/** Whether the server has all that was done to the mark. */
	readonly isSaved: boolean;
	/** The same of any other thing, by its id. */
	readonly isThingSaved: (id: string) => boolean;
	readonly mayRemove: (thing: { readonly author: PersonView }) => boolean;
	readonly onTake: (role: PieceRole) => void;
	readonly onRetag: (tag: Tag) => void;
	readonly onLink: () => void;
	readonly onStatement: () => void;
	/** Whether the note was asked for; else one is shown only where there is one. */
	readonly isNoteOpen: boolean;
	readonly onNote: () => void;
	readonly onRemove: () => void;
	readonly onCite: () => void;
	readonly onClose: () => void;
	/** Takes the keys back to the text, the mark still selected. */
	readonly onLeave: () => void;
}

/**
 * The selected mark, open: everything it carries can be read and changed here; each field saves by itself. While a blind
 * round is open in which the reader has no part left, it can only be read.
 */
export function Inspector(props: Props) {
	return (
		<FieldsClosed closed={!mayMark(props.view.round)}>
			<OpenMark {...props} />
		</FieldsClosed>
	);
}

function OpenMark(props: Props) {
	const { annotation, view, actions } = props;
	const { desk, vocabulary, everywhere } = useMessages();
	const CorrectionCard = useLate(correctionCard);
	const { id } = annotation;
	return (
		<Card
			selected
			role="group"
			aria-label={desk.inspector(vocabulary.tag[annotation.tag])}
			className="flex flex-col gap-3"
			onKeyDown={(event) => leaveOnEscape(event, props.onLeave)}
		>
			<InspectorHead
				annotation={annotation}
				onRetag={props.onRetag}
				onCite={props.onCite}
				onClose={props.onClose}
			/>
			<Fields>
				<BodyPieces
					annotation={annotation}
					language={view.article.language}
					actions={actions}
					edges={props.edges}
				/>
			</Fields>
			{isOpenQuestion(annotation, view.links) && (
				<p className="text-label text-attention">{everywhere.openDenial}</p>
			)}
			<Fields>
				<Particulars annotation={annotation} view={view} actions={actions} />
				{tagRow(annotation.tag).hasSourceAndCue && (
					<WordsSection
						pieces={annotation.pieces}
						canTake={props.canTake}
						onTake={props.onTake}
						onDrop={(piece) =>
							actions.edit(id, { pieces: [...dropPiece(annotation.pieces, piece)] })
						}
					/>
				)}
				<NoteSection {...props} />
			</Fields>
			<LinksSection
				annotation={annotation}
				view={view}
				mayRemove={props.mayRemove}
				members={view.members.filter(({ disabled }) => !disabled)}
				threads={view.threads}
				isSaved={props.isThingSaved}
				onEdit={(link, changes) => actions.editLink(link.id, changes)}
				onDraftNote={(link, note, saw) => actions.draftLinkNote(link.id, note, saw)}
				onCommit={actions.commit}
				onLeave={props.onLeave}
				onRemove={(link) => actions.remove("links", link.id, desk.linkRemoved)}
			/>
			<Fields>
				<StatementsSection
					annotation={annotation}
					view={view}
					mayRemove={props.mayRemove}
					onStance={actions.changeStance}
					onLeave={(membership) => actions.remove("memberships", membership.id, desk.left)}
				/>
			</Fields>
			{canStep("accept_correction", annotation.state) && CorrectionCard && (
				<CorrectionCard
					annotationId={annotation.id}
					moment={`${annotation.state} ${annotation.revision}`}
				/>
			)}
			{props.isSaved && (
				<FoldedThreads
					key={id}
					kind="annotation"
					subjectId={id}
					open={view.threads.find(({ subjectId }) => subjectId === id)}
				/>
			)}
			<HistorySection
				annotation={annotation}
				view={view}
				isSaved={props.isSaved}
				onTakeBack={({ tag, ...changes }) =>
					tag === undefined ? actions.edit(id, changes) : props.onRetag(tag)
				}
				onRestore={(content) => actions.edit(id, content)}
			/>
			<Fields>
				<InspectorFoot {...props} mayRemove={props.mayRemove(annotation)} />
			</Fields>
		</Card>
	);
}

type Props = InspectorContext & { annotation: AnnotationView };

function NoteSection(props: Props) {
	const { annotation, actions } = props;
	const { desk } = useMessages();
	if (annotation.note === null && !props.isNoteOpen) return null;
	return (
		<div className="flex flex-col gap-1.5">
			<Label as="h3">{desk.note}</Label>
			<NoteField
				key={annotation.id}
				note={annotation.note}
				revision={annotation.revision}
				members={props.view.members.filter(({ disabled }) => !disabled)}
				autoFocus={props.isNoteOpen}
				onDraft={(note, saw) => actions.draftNote(annotation.id, note, saw)}
				onCommit={actions.commit}
				onLeave={props.onLeave}
			/>
		</div>
	);
}

/** Escape in a field goes back to the text; a list or a menu that is open has taken it for itself. */
function leaveOnEscape(event: KeyboardEvent<HTMLElement>, leave: () => void): void {
	const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
	if (event.key !== "Escape" || event.defaultPrevented || !isHere) return;
	event.preventDefault();
	// The keys of the desk would take it for leaving the mark itself.
	event.nativeEvent.stopImmediatePropagation();
	leave();
}

/** Goes to the first control of the open mark. */
export function focusInspector(): void {
	document.querySelector<HTMLElement>("[data-first]")?.focus();
}
