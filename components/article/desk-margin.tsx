"use client";

import { type ReactNode, type RefObject, useRef } from "react";
import { useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import { PillButton } from "@/components/ui/pill";
import { entriesOf, type OutboxEntry } from "@/lib/desk/outbox-entry";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import { MarkCard } from "./mark-card";
import { useMarginLayout } from "./use-margin-layout";

// The height a card likes to have, with the gap under it: where the text has less for each, they are one line.
const roomyCard = 74;

/**
 * The marks in text order, each beside its words on a wide screen and one under the other on a
 * narrow one, where the open one is a sheet at the foot of the window.
 */
export function DeskMargin(props: {
	text: RefObject<HTMLElement | null>;
	view: DeskView;
	/** The marks that are shown, in text order. */
	annotations: readonly AnnotationView[];
	entries: readonly OutboxEntry[];
	selectedId: string | null;
	rejected: { readonly count: number; readonly isShown: boolean; readonly toggle: () => void };
	onSelect: (id: string) => void;
	/** The open mark. */
	inspector: ReactNode;
	/** What stands under the cards. */
	footer: ReactNode;
}) {
	const { desk } = useMessages();
	const list = useRef<HTMLOListElement>(null);
	const layout = useMarginLayout(props.text, list, props.selectedId, props.annotations);
	const isPlaced = layout.tops.size > 0;
	const isCrowded = isPlaced && props.annotations.length * roomyCard > layout.textHeight;
	return (
		<aside
			aria-label={desk.margin}
			className="flex flex-col gap-3 border-line px-4 py-4 max-[1099px]:mx-auto max-[1099px]:w-full max-[1099px]:max-w-[44rem] max-[1099px]:border-t min-[1100px]:border-l"
		>
			<div className="flex min-h-7 flex-wrap items-center justify-between gap-2 text-xs text-ink-2">
				<h2>{desk.marksCount(props.annotations.length)}</h2>
				{props.rejected.count > 0 && (
					<PillButton pressed={props.rejected.isShown} onClick={props.rejected.toggle}>
						{desk.showRejected(props.rejected.count)}
					</PillButton>
				)}
			</div>
			{props.annotations.length === 0 && (
				<div className="rounded-card border border-dashed border-line-2 px-3 py-4 text-center">
					<p className="font-serif text-base">{desk.noMarks}</p>
					<p className="text-label text-ink-2">{desk.noMarksHint}</p>
				</div>
			)}
			<ol
				ref={list}
				style={isPlaced ? { minHeight: layout.height } : undefined}
				className={classNames(
					"relative flex flex-col gap-2",
					isPlaced && "max-[1099px]:min-h-0! min-[1100px]:block",
				)}
			>
				{props.annotations.map((annotation) => {
					const isOpen = annotation.id === props.selectedId;
					const top = layout.tops.get(annotation.id);
					return (
						<li
							key={annotation.id}
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
									isCrowded={isCrowded}
									unsaved={entriesOf(props.entries, annotation.id).length > 0}
									onOpen={() => props.onSelect(annotation.id)}
								/>
							)}
						</li>
					);
				})}
			</ol>
			{props.footer}
		</aside>
	);
}
