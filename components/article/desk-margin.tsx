"use client";

import { type ReactNode, type RefObject, useRef } from "react";
import { useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import { PillButton } from "@/components/ui/pill";
import type { SaveState } from "@/lib/desk/outbox-entry";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import type { PresentView } from "@/lib/domain/presence";
import { MarkCard } from "./mark-card";
import { useMarginLayout } from "./use-margin-layout";

// The height a card likes to have, with the gap under it: where the text has less for each, they are one line.
const roomyCard = 74;

/**
 * The marks in text order, each beside its words on a wide screen and one under the other on a
 * narrow one, where the open one is a sheet at the foot of the window.
 */
export function DeskMargin(props: DeskMarginProps) {
	const list = useRef<HTMLOListElement>(null);
	const layout = useMarginLayout(props.text, list, props.selectedId, props.annotations);
	const isPlaced = layout.tops.size > 0;
	const isCrowded = isPlaced && props.annotations.length * roomyCard > layout.textHeight;
	return (
		<aside
			aria-label={useMessages().desk.margin}
			className="flex flex-col gap-3 border-line px-4 py-4 max-[1099px]:mx-auto max-[1099px]:w-full max-[1099px]:max-w-[44rem] max-[1099px]:border-t min-[1100px]:border-l"
		>
			<MarginHead {...props} />
			<ol
				ref={list}
				style={isPlaced ? { minHeight: layout.height } : undefined}
				className={classNames(
					"relative flex flex-col gap-2",
					isPlaced && "max-[1099px]:min-h-0! min-[1100px]:block",
				)}
			>
				{props.annotations.map((annotation) => (
					<MarginEntry
						key={annotation.id}
						{...props}
						annotation={annotation}
						top={layout.tops.get(annotation.id)}
						isCrowded={isCrowded}
					/>
				))}
			</ol>
			{props.children}
		</aside>
	);
}

interface DeskMarginProps {
	readonly text: RefObject<HTMLElement | null>;
	readonly view: DeskView;
	/** The marks that are shown, in text order. */
	readonly annotations: readonly AnnotationView[];
	/** Where the last change of a mark is. */
	readonly saveStateOf: (id: string) => SaveState;
	/** Who else is at an article of the dossier now. */
	readonly others: readonly PresentView[];
	readonly selectedId: string | null;
	readonly rejected: {
		readonly count: number;
		readonly isShown: boolean;
		readonly toggle: () => void;
	};
	readonly onSelect: (id: string) => void;
	/** Chooses which marks these are. */
	readonly filter: ReactNode;
	/** The open mark. */
	readonly inspector: ReactNode;
	/** What stands under the cards. */
	readonly children: ReactNode;
}

function MarginHead({ annotations, view, rejected, filter }: DeskMarginProps) {
	const { desk } = useMessages();
	return (
		<>
			<div className="flex min-h-7 flex-wrap items-center justify-between gap-2 text-xs text-ink-2">
				<h2>{desk.marksCount(annotations.length)}</h2>
				{rejected.count > 0 && (
					<PillButton pressed={rejected.isShown} onClick={rejected.toggle}>
						{desk.showRejected(rejected.count)}
					</PillButton>
				)}
			</div>
			{filter}
			{view.annotations.length === 0 && (
				<div className="rounded-card border border-dashed border-line-2 px-3 py-4 text-center">
					<p className="font-serif text-base">{desk.noMarks}</p>
					<p className="text-label text-ink-2">{desk.noMarksHint}</p>
				</div>
			)}
		</>
	);
}

function MarginEntry(
	props: DeskMarginProps & {
		annotation: AnnotationView;
		top: number | undefined;
		isCrowded: boolean;
	},
) {
	const { annotation, top } = props;
	const isOpen = annotation.id === props.selectedId;
	return (
		<li
			data-card={annotation.id}
			style={{ top }}
			className={classNames(
				top !== undefined &&
					"min-[1100px]:absolute min-[1100px]:inset-x-0 min-[1100px]:transition-[top] min-[1100px]:duration-150",
				isOpen &&
					"max-[1099px]:fixed max-[1099px]:inset-x-0 max-[1099px]:top-auto! max-[1099px]:bottom-0 max-[1099px]:z-20 max-[1099px]:max-h-[55dvh] max-[1099px]:overflow-y-auto max-[1099px]:border-t max-[1099px]:border-line-2 max-[1099px]:bg-sheet max-[1099px]:shadow-lift min-[1100px]:z-10",
			)}
		>
			{isOpen ? (
				props.inspector
			) : (
				<MarkCard
					annotation={annotation}
					view={props.view}
					isCrowded={props.isCrowded}
					others={props.others.filter(({ passageId }) => passageId === annotation.id)}
					saveState={props.saveStateOf(annotation.id)}
					onOpen={() => props.onSelect(annotation.id)}
				/>
			)}
		</li>
	);
}
