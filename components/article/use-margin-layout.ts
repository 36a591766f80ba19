"use client";

import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { bodyOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { Block } from "@/lib/domain/text";
import { countLeading } from "@/lib/text/span";
import { type BlockBox, estimateTop, measureBlocks, rectOfSpan } from "./block-boxes";
import { placeCards } from "./place-cards";
import { type MarginEntry, planMargin } from "./plan-margin";
import { useNearWindow } from "./use-near-window";

const gap = 8;
// The height a card likes to have: where the text has less for each, they are one line.
const roomyCard = 66;
const measures = { more: 26, gap, drift: 220 } as const;

/** What the margin is about. */
export interface MarginContents {
	/** The sheet with the text. */
	readonly text: RefObject<HTMLElement | null>;
	/** The list of the cards. */
	readonly margin: RefObject<HTMLElement | null>;
	readonly blocks: readonly Block[];
	/** The marks that are shown, in text order. */
	readonly annotations: readonly AnnotationView[];
	/** The one that stands exactly beside its words. */
	readonly pinnedId: string | null;
}

/** The cards near what is in sight and where they stand. */
export interface MarginLayout {
	readonly entries: readonly MarginEntry[];
	readonly tops: ReadonlyMap<string, number>;
	readonly height: number;
	/** Whether there is so little room that cards are one line. */
	readonly isCrowded: boolean;
}

interface Measured {
	readonly boxes: readonly BlockBox[];
	readonly textHeight: number;
}

/**
 * Places the cards of the margin (elements with `data-card`) beside their words on a wide screen: only those near what
 * is in sight are drawn, and measured. Null on a narrow screen, where they stand one under the other; undefined until it
 * is known which it is.
 */
export function useMarginLayout(contents: MarginContents): MarginLayout | null | undefined {
	const { annotations, pinnedId } = contents;
	const measured = useMeasured(contents);
	const isCrowded =
		measured != null && annotations.length * (roomyCard + gap) > measured.textHeight;
	const plan = useMemo(() => {
		if (measured == null) return measured;
		const wished = annotations.map((annotation) => ({
			id: annotation.id,
			wish: Math.round(estimateTop(measured.boxes, bodyOf(annotation)[0]?.start ?? 0)),
		}));
		return planMargin(wished, pinnedId, { ...measures, card: isCrowded ? 34 : roomyCard });
	}, [annotations, measured, isCrowded, pinnedId]);
	const near = useNearWindow(contents.text);
	const entries = useMemo(() => entriesNear(plan ?? [], near, pinnedId), [plan, near, pinnedId]);
	const { tops, bottom } = useTops(contents, entries, measured ?? null);
	if (plan == null) return plan;
	const last = plan.at(-1);
	const height = Math.max(measured?.textHeight ?? 0, (last?.top ?? 0) + roomyCard, bottom);
	return { entries, tops, height, isCrowded };
}

/** Where the blocks of the text are, measured anew whenever the text changes its size; null on a narrow screen. */
function useMeasured({ text, margin, blocks }: MarginContents): Measured | null | undefined {
	const [measured, setMeasured] = useState<Measured | null>();
	useEffect(() => {
		const [sheet, list] = [text.current, margin.current];
		if (sheet === null || list === null) return;
		const wide = window.matchMedia("(min-width: 1100px)");
		const measure = () => setMeasured(wide.matches ? measureIn(sheet, list, blocks) : null);
		const sizes = new ResizeObserver(measure);
		sizes.observe(sheet);
		wide.addEventListener("change", measure);
		return () => {
			sizes.disconnect();
			wide.removeEventListener("change", measure);
		};
	}, [text, margin, blocks]);
	return measured;
}

function measureIn(sheet: HTMLElement, list: HTMLElement, blocks: readonly Block[]): Measured {
	const down = sheet.getBoundingClientRect().top - list.getBoundingClientRect().top;
	const boxes = measureBlocks(sheet, blocks).map((box) => ({ ...box, top: box.top + down }));
	return { boxes, textHeight: sheet.offsetHeight };
}

/** The entries between two heights, and that of the pinned mark wherever it is. */
function entriesNear(
	plan: readonly MarginEntry[],
	near: { readonly top: number; readonly bottom: number },
	pinnedId: string | null,
): readonly MarginEntry[] {
	const first = countLeading(plan.length, (n) => (plan[n]?.top ?? 0) < near.top);
	const last = countLeading(plan.length, (n) => (plan[n]?.top ?? 0) <= near.bottom);
	const shown = plan.slice(first, last);
	const pinned = plan.findIndex(({ id }) => id === pinnedId);
	const own = plan[pinned];
	if (own === undefined || (pinned >= first && pinned < last)) return shown;
	return pinned < first ? [own, ...shown] : [...shown, own];
}

/** Where drawn cards stand, and where the last of them ends: an open one at the end of a text needs more room than it. */
interface Placed {
	readonly tops: ReadonlyMap<string, number>;
	readonly bottom: number;
}

/** Where the drawn cards stand once their heights are known, so that none covers another. */
function useTops(
	contents: MarginContents,
	entries: readonly MarginEntry[],
	measured: Measured | null,
): Placed {
	const [placed, setPlaced] = useState<Placed>({ tops: new Map(), bottom: 0 });
	const { text, blocks, annotations, margin, pinnedId } = contents;
	// Where words are is asked once for each card, as long as the text is laid out as it was measured.
	// biome-ignore lint/correctness/useExhaustiveDependencies: `measured` stands for the layout
	const wishOf = useMemo(
		() => rememberWishes({ text, blocks, annotations }),
		[text, blocks, annotations, measured],
	);
	const place = useRef<() => void>(() => undefined);
	const heights = useHeights(place);
	useLayoutEffect(() => {
		const list = margin.current;
		if (list === null || measured === null) return;
		place.current = () =>
			setPlaced((before) => samePlaces(before, placesOf(entries, pinnedId, wishOf, list)));
		heights.follow(list);
		place.current();
	}, [entries, pinnedId, measured, wishOf, margin, heights]);
	return placed;
}

/** Calls `place` when a card has another height; `follow` takes in the cards that a list has now. */
function useHeights(place: RefObject<() => void>): { readonly follow: (list: Element) => void } {
	const followed = useRef<ReadonlySet<Element>>(new Set());
	const sizes = useRef<ResizeObserver | null>(null);
	useEffect(
		() => () => {
			sizes.current?.disconnect();
			sizes.current = null;
			followed.current = new Set();
		},
		[],
	);
	return useMemo(
		() => ({
			follow: (list) => {
				sizes.current ??= new ResizeObserver(() => place.current());
				const cards = new Set(list.querySelectorAll("[data-card]"));
				for (const card of cards) if (!followed.current.has(card)) sizes.current.observe(card);
				for (const card of followed.current) if (!cards.has(card)) sizes.current.unobserve(card);
				followed.current = cards;
			},
		}),
		[place],
	);
}

/** Where the words of a mark begin, in pixels from the top of the margin, which is now at `origin` in the window. */
type WishOf = (id: string, origin: number) => number | null;

/** Measures each mark when it is first asked for, and remembers it. */
function rememberWishes({
	text,
	blocks,
	annotations,
}: Pick<MarginContents, "text" | "blocks" | "annotations">): WishOf {
	const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
	const known = new Map<string, number | null>();
	const measure: WishOf = (id, origin) => {
		const annotation = byId.get(id);
		const [body] = annotation === undefined ? [] : bodyOf(annotation);
		const rect = body === undefined ? null : rectOfSpan(text.current, blocks, body);
		return rect === null ? null : Math.round(rect.top - origin);
	};
	return (id, origin) => {
		const wish = known.get(id) ?? measure(id, origin);
		known.set(id, wish);
		return wish;
	};
}

function placesOf(
	entries: readonly MarginEntry[],
	pinnedId: string | null,
	wishOf: WishOf,
	list: HTMLElement,
): Placed {
	const origin = list.getBoundingClientRect().top;
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const cards = [...list.querySelectorAll<HTMLElement>("[data-card]")].flatMap((card) => {
		const entry = byId.get(card.dataset.card ?? "");
		if (entry === undefined) return [];
		const exact = entry.ids.length === 1 ? wishOf(entry.id, origin) : null;
		return [{ id: entry.id, wish: exact ?? entry.top, height: card.offsetHeight }];
	});
	const tops = placeCards(cards, gap, pinnedId);
	const ends = cards.map(({ id, height }) => (tops.get(id) ?? 0) + height);
	return { tops, bottom: Math.max(0, ...ends) };
}

function samePlaces(before: Placed, after: Placed): Placed {
	const isSame =
		before.bottom === after.bottom &&
		before.tops.size === after.tops.size &&
		[...after.tops].every(([id, y]) => before.tops.get(id) === y);
	return isSame ? before : after;
}
