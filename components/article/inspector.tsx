"use client";

import { ChevronDown, Trash2, X } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { StateWord } from "@/components/marks/state-word";
import { TagChip } from "@/components/marks/tag-chip";
import { Button, IconButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Label } from "@/components/ui/label";
import { Menu, MenuChoice } from "@/components/ui/menu";
import { dropPiece, isOpenQuestion } from "@/lib/desk/annotation-pieces";
import { bodyOf } from "@/lib/desk/desk-contents";
import { shortcuts } from "@/lib/desk/shortcuts";
import type { AnnotationView } from "@/lib/domain/annotation";
import { certainties, checkWorthinessLevels, quoteTypes } from "@/lib/domain/annotation-fields";
import type { DeskView } from "@/lib/domain/desk";
import type { PersonView } from "@/lib/domain/people";
import { type Tag, tagNames, tagRow } from "@/lib/domain/tags";
import type { PieceRole } from "@/lib/domain/text";
import { ChoiceRow } from "./choice-row";
import { EdgesRow } from "./edges-row";
import { HistorySection } from "./history-section";
import { keyWords } from "./key-words";
import { LinksSection } from "./links-section";
import { NoteField } from "./note-field";
import { SpeakerField } from "./speaker-field";
import { StatementsSection } from "./statements-section";
import type { DeskActions } from "./use-desk-actions";
import type { Edges } from "./use-edges";
import { WordsSection } from "./words-section";

/** What the inspector needs besides its annotation. */
export interface InspectorContext {
	readonly view: DeskView;
	readonly actions: DeskActions;
	readonly edges: Edges;
	/** Whether words are selected that could be taken as source or cue. */
	readonly canTake: boolean;
	readonly mayRemove: (thing: { readonly author: PersonView }) => boolean;
	readonly onTake: (role: PieceRole) => void;
	readonly onRetag: (tag: Tag) => void;
	readonly onLink: () => void;
	readonly onStatement: () => void;
	/** Whether the note was asked for; else one is shown only where there is one. */
	readonly isNoteOpen: boolean;
	readonly onNote: () => void;
	readonly onRemove: () => void;
	readonly onClose: () => void;
}

/** The selected mark, open: everything it carries can be read and changed here; each field saves by itself. */
export function Inspector(props: InspectorContext & { annotation: AnnotationView }) {
	const { annotation, view, actions } = props;
	const messages = useMessages();
	const { desk, vocabulary, everywhere } = messages;
	const { id } = annotation;
	return (
		<Card
			selected
			role="group"
			aria-label={desk.inspector(vocabulary.tag[annotation.tag])}
			className="flex flex-col gap-3"
		>
			<InspectorHead {...props} />
			<BodyWords {...props} />
			{isOpenQuestion(annotation, view.links) && (
				<p className="text-label text-attention">{everywhere.openDenial}</p>
			)}
			<Particulars {...props} />
			{tagRow(annotation.tag).hasSourceAndCue && (
				<WordsSection
					pieces={annotation.pieces}
					canTake={props.canTake}
					onTake={props.onTake}
					onDrop={(piece) => actions.edit(id, { pieces: [...dropPiece(annotation.pieces, piece)] })}
				/>
			)}
			{(annotation.note !== null || props.isNoteOpen) && (
				<section aria-label={desk.note} className="flex flex-col gap-1.5">
					<Label as="h3">{desk.note}</Label>
					<NoteField
						key={id}
						note={annotation.note}
						revision={annotation.revision}
						autoFocus={props.isNoteOpen}
						onSave={(note, saw) => actions.note(id, note, saw)}
					/>
				</section>
			)}
			<LinksSection
				annotation={annotation}
				view={view}
				mayRemove={props.mayRemove}
				onRetype={actions.retypeLink}
				onRemove={(link) => actions.remove("links", link.id, desk.linkRemoved)}
			/>
			<StatementsSection
				annotation={annotation}
				view={view}
				mayRemove={props.mayRemove}
				onStance={actions.changeStance}
				onLeave={(membership) => actions.remove("memberships", membership.id, desk.left)}
			/>
			<HistorySection annotation={annotation} />
			<InspectorFoot {...props} />
		</Card>
	);
}

type Props = InspectorContext & { annotation: AnnotationView };

function InspectorHead(props: Props) {
	const { annotation } = props;
	const { desk, vocabulary } = useMessages();
	return (
		<div className="flex flex-wrap items-center gap-x-2 gap-y-1">
			<Menu
				trigger={
					<button
						type="button"
						data-first=""
						aria-label={desk.changeTag(vocabulary.tag[annotation.tag])}
						className="-ml-1 inline-flex min-h-6 items-center gap-1 rounded-[5px] px-1 hover:bg-hover"
					>
						<TagChip tag={annotation.tag} />
						<ChevronDown aria-hidden="true" className="size-3.5 text-ink-3" />
					</button>
				}
			>
				<MenuChoice
					label={desk.tag}
					value={annotation.tag}
					options={tagNames.map((tag) => ({ value: tag, label: vocabulary.tag[tag] }))}
					onValue={(tag) => tag !== annotation.tag && props.onRetag(tag)}
				/>
			</Menu>
			<StateWord
				state={annotation.state}
				stale={annotation.stale}
				tag={annotation.tag}
				className="ml-auto"
			/>
			<IconButton
				size="small"
				label={desk.closeInspector}
				icon={<X aria-hidden="true" className="size-4" />}
				onClick={props.onClose}
			/>
		</div>
	);
}

function BodyWords({ annotation, actions }: Props) {
	const { desk, everywhere } = useMessages();
	const bodies = bodyOf(annotation);
	if (bodies.length < 2)
		return (
			<p className="font-serif text-[0.9375rem] leading-[1.45]">
				{bodies.map(({ quote }) => everywhere.quote(quote))}
			</p>
		);
	return (
		<ol aria-label={desk.pieces(bodies.length)} className="flex flex-col gap-1">
			{bodies.map((piece) => (
				<li key={piece.start} className="flex items-start gap-1">
					<span className="min-w-0 flex-1 font-serif text-[0.9375rem] leading-[1.45]">
						{everywhere.quote(piece.quote)}
					</span>
					<IconButton
						size="small"
						label={desk.dropPiece(everywhere.quote(piece.quote))}
						icon={<X aria-hidden="true" className="size-3.5" />}
						onClick={() =>
							actions.edit(annotation.id, { pieces: [...dropPiece(annotation.pieces, piece)] })
						}
					/>
				</li>
			))}
		</ol>
	);
}

function Particulars({ annotation, view, actions, edges }: Props) {
	const { desk, vocabulary } = useMessages();
	const { id } = annotation;
	const notSet = { value: "", label: desk.notSet } as const;
	return (
		<div className="flex flex-col gap-0.5">
			<SpeakerField
				key={id}
				chosenIds={annotation.speakerIds}
				speakers={view.speakers}
				onChange={(speakerIds) => actions.edit(id, { speakerIds })}
				onCreate={(name) => actions.createSpeaker(annotation, name)}
			/>
			<ChoiceRow
				label={desk.quoteType}
				value={annotation.quoteType ?? ""}
				options={[
					notSet,
					...quoteTypes.map((value) => ({ value, label: vocabulary.quoteType[value] })),
				]}
				onValue={(value) => actions.edit(id, { quoteType: value === "" ? null : value })}
			/>
			<ChoiceRow
				label={desk.certainty}
				value={annotation.certainty}
				options={certainties.map((value) => ({ value, label: vocabulary.certainty[value] }))}
				onValue={(certainty) => actions.edit(id, { certainty })}
			/>
			<ChoiceRow
				label={desk.checkWorthiness}
				value={annotation.checkWorthiness ?? ""}
				options={[
					notSet,
					...checkWorthinessLevels.map((value) => ({
						value,
						label: vocabulary.checkWorthiness[value],
					})),
				]}
				onValue={(value) => actions.edit(id, { checkWorthiness: value === "" ? null : value })}
			/>
			<EdgesRow annotation={annotation} edges={edges} />
		</div>
	);
}

function InspectorFoot(props: Props) {
	const messages = useMessages();
	const { desk } = messages;
	const mayRemove = props.mayRemove(props.annotation);
	const removeKey = keyWords(shortcuts.remove.keys[0], messages);
	return (
		<div className="flex flex-wrap items-center gap-1.5">
			<Button size="small" keyHint={shortcuts.link.keys[0]} onClick={props.onLink}>
				{desk.actions.link}
			</Button>
			<Button size="small" keyHint={shortcuts.statement.keys[0]} onClick={props.onStatement}>
				{desk.actions.statement}
			</Button>
			<Button size="small" keyHint={shortcuts.note.keys[0]} onClick={props.onNote}>
				{desk.actions.note}
			</Button>
			<IconButton
				size="small"
				variant="danger"
				className="ml-auto"
				disabled={!mayRemove}
				aria-keyshortcuts={shortcuts.remove.keys[0]}
				label={mayRemove ? `${desk.actions.remove} (${removeKey})` : desk.actions.mayNotRemove}
				icon={<Trash2 aria-hidden="true" className="size-4" />}
				onClick={props.onRemove}
			/>
		</div>
	);
}

/** Goes to the first control of the open mark. */
export function focusInspector(): void {
	document.querySelector<HTMLElement>("[data-first]")?.focus();
}
