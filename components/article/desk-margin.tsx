"use client";

import { type ReactNode, type RefObject, useMemo, useRef, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { PillButton } from "@/components/ui/pill";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { SaveState } from "@/lib/desk/outbox-entry";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import { groupBy } from "@/lib/domain/group-by";
import { mayMark } from "@/lib/domain/may-mark";
import type { PresentView } from "@/lib/domain/presence";
import { indexMarks } from "@/lib/text/hit";
import { toMarks } from "./article-layout";
import { GatheredCard } from "./gathered-card";
import { MarkCard } from "./mark-card";
import { overlapsOf } from "./overlaps-of";
import type { MarginEntry } from "./plan-margin";
import { type MarginLayout, useMarginLayout } from "./use-margin-layout";
import { usePrinting } from "./use-printing";

const nobody: readonly PresentView[] = [];

// How many marks a narrow screen lists before it is asked for more, and how many the server lists, which does not know how
// wide the screen is. Who comes from another page has them all a moment later.
const listed = 60;
const listedAtFirst = 12;

/**
 * The marks in text order, each beside its words on a wide screen and one under the other on a
 * narrow one, where the open one is a sheet at the foot of the window.
 */
export function DeskMargin(props: DeskMarginProps) {
	const { text, annotations, selectedId } = props;
	const margin = useRef<HTMLOListElement>(null);
	const { blocks } = props.view.version;
	const contents = useMemo(
		() => ({ text, margin, blocks, annotations, pinnedId: selectedId }),
		[text, blocks, annotations, selectedId],
	);
	const isPrinting = usePrinting();
	const placed = useMarginLayout(contents);
	const layout = isPrinting ? null : (placed ?? null);
	const [wanted, setLimit] = useState(listed);
	const [atFirst] = useState(useHydrated() ? 0 : listedAtFirst);
	const limit = isPrinting ? annotations.length : placed === undefined ? atFirst : wanted;
	const places = layout?.entries ?? entriesInRow(annotations, limit, selectedId);
	return (
		<aside
			aria-label={useMessages().desk.margin}
			className="flex flex-col gap-3 border-line px-4 py-4 max-[1099px]:mx-auto max-[1099px]:w-full max-[1099px]:max-w-[44rem] max-[1099px]:border-t min-[1100px]:border-l"
		>
			<MarginHead {...props} />
			<ol
				ref={margin}
				style={layout === null ? undefined : { minHeight: layout.height }}
				className={classNames("relative flex flex-col gap-2", layout !== null && "block")}
			>
				<MarginPlaces
					{...props}
					selectedId={isPrinting ? null : selectedId}
					places={places}
					layout={layout}
				/>
			</ol>
			{placed === null && annotations.length > limit && (
				<MoreButton left={annotations.length - limit} onMore={() => setLimit(limit + listed)} />
			)}
			<div className="contents print:hidden">{props.children}</div>
		</aside>
	);
}

interface DeskMarginProps {
	readonly text: RefObject<HTMLElement | null>;
	readonly view: DeskView;
	/** The marks that are shown, in text order. */
	readonly annotations: readonly AnnotationView[];
	/** Where the last changes of marks are. */
	readonly saveStateOf: (ids: readonly string[]) => SaveState;
	/** Who else is at an article of the dossier now. */
	readonly others: readonly PresentView[];
	readonly selectedId: string | null;
	readonly rejected: {
		readonly count: number;
		readonly isShown: boolean;
		readonly toggle: () => void;
	};
	readonly onSelect: (id: string) => void;
	/** The mouse is over the card of a mark, or over none. */
	readonly onOver: (id: string | null) => void;
	/** Chooses which marks these are. */
	readonly filter: ReactNode;
	/** The open mark. */
	readonly inspector: ReactNode;
	/** What stands under the cards. */
	readonly children: ReactNode;
}

/** The first marks, and the open one wherever it is. */
function entriesInRow(
	annotations: readonly AnnotationView[],
	limit: number,
	selectedId: string | null,
): readonly MarginEntry[] {
	return annotations
		.filter(({ id }, n) => n < limit || id === selectedId)
		.map(({ id }) => ({ id, ids: [id], top: 0 }));
}

function MoreButton({ left, onMore }: { left: number; onMore: () => void }) {
	const { desk } = useMessages();
	return <Button onClick={onMore}>{desk.moreMarks(left)}</Button>;
}

function MarginHead({ annotations, view, rejected, filter }: DeskMarginProps) {
	const { desk } = useMessages();
	// Where a blind round is open on the article, who has no part in it left is told so over the text.
	const isInvited = view.annotations.length === 0 && mayMark(view.round);
	return (
		<>
			<div className="flex min-h-7 flex-wrap items-center justify-between gap-2 text-xs text-ink-2 print:[&>*+*]:hidden">
				<h2>{desk.marksCount(annotations.length)}</h2>
				{rejected.count > 0 && (
					<PillButton pressed={rejected.isShown} onClick={rejected.toggle}>
						{desk.showRejected(rejected.count)}
					</PillButton>
				)}
			</div>
			<div className="contents print:hidden">{filter}</div>
			{isInvited && (
				<div className="rounded-card border border-dashed border-line-2 px-3 py-4 text-center">
					<p className="font-serif text-base">{desk.noMarks}</p>
					<p className="text-label text-ink-2">{desk.noMarksHint}</p>
				</div>
			)}
		</>
	);
}

function MarginPlaces(
	props: DeskMarginProps & { places: readonly MarginEntry[]; layout: MarginLayout | null },
) {
	const { annotations, layout } = props;
	const others = useMemo(
		() => groupBy(props.others, ({ passageId }) => passageId ?? ""),
		[props.others],
	);
	const index = useMemo(() => indexMarks(toMarks(annotations)), [annotations]);
	const byId = useMemo(() => new Map(annotations.map((one) => [one.id, one])), [annotations]);
	const numbers = useMemo(
		() => new Map(annotations.map(({ id }, n) => [id, n + 1])),
		[annotations],
	);
	return props.places.map((place) => {
		const first = byId.get(place.id);
		if (first === undefined) return null;
		const top = layout === null ? undefined : (layout.tops.get(place.id) ?? place.top);
		return (
			<MarginItem
				key={place.id}
				id={place.id}
				top={top}
				isOpen={place.id === props.selectedId}
				position={numbers.get(place.id) ?? 1}
				count={annotations.length}
				onOver={props.onOver}
			>
				{place.ids.length > 1 ? (
					<GatheredCard
						ids={place.ids}
						byId={byId}
						view={props.view}
						others={othersAt(others, place.ids)}
						saveState={props.saveStateOf(place.ids)}
						onSelect={props.onSelect}
					/>
				) : place.id === props.selectedId ? (
					props.inspector
				) : (
					<MarkCard
						annotation={first}
						view={props.view}
						isCrowded={layout?.isCrowded ?? false}
						overlaps={overlapsOf(index, first)}
						others={others.get(place.id) ?? nobody}
						saveState={props.saveStateOf(place.ids)}
						onOpen={props.onSelect}
					/>
				)}
			</MarginItem>
		);
	});
}

function othersAt(
	others: ReadonlyMap<string, readonly PresentView[]>,
	ids: readonly string[],
): readonly PresentView[] {
	return others.size === 0 ? nobody : ids.flatMap((id) => others.get(id) ?? []);
}

function MarginItem(props: {
	id: string;
	/** Undefined where the cards stand one under the other. */
	top: number | undefined;
	isOpen: boolean;
	position: number;
	count: number;
	onOver: (id: string | null) => void;
	children: ReactNode;
}) {
	const { id, top, isOpen } = props;
	return (
		<li
			data-card={id}
			aria-posinset={props.position}
			aria-setsize={props.count}
			style={{ top }}
			onPointerEnter={() => props.onOver(id)}
			onPointerLeave={() => props.onOver(null)}
			className={classNames(
				"print:flex print:items-start print:gap-2",
				top !== undefined && "absolute inset-x-0",
				isOpen &&
					"max-[1099px]:fixed max-[1099px]:inset-x-0 max-[1099px]:top-auto! max-[1099px]:bottom-0 max-[1099px]:z-20 max-[1099px]:max-h-[55dvh] max-[1099px]:overflow-y-auto max-[1099px]:border-t max-[1099px]:border-line-2 max-[1099px]:bg-sheet max-[1099px]:shadow-lift min-[1100px]:z-10",
			)}
		>
			<span aria-hidden="true" className="hidden w-6 text-right text-xs print:inline">
				{props.position}
			</span>
			{props.children}
		</li>
	);
}
