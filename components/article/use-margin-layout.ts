"use client";

import { type RefObject, useEffect, useState } from "react";
import { placeCards } from "./place-cards";

const gap = 8;

/** Where the cards of the margin stand, how high the margin is, and the text. Empty until measured. */
export interface MarginLayout {
	readonly tops: ReadonlyMap<string, number>;
	readonly height: number;
	readonly textHeight: number;
}

const unmeasured: MarginLayout = { tops: new Map(), height: 0, textHeight: 0 };

/**
 * Measures where each annotation's words begin in `text` and how high the cards in `margin` are
 * (elements with `data-card`), and places them beside each other; again whenever either changes size.
 */
export function useMarginLayout(
	text: RefObject<HTMLElement | null>,
	margin: RefObject<HTMLElement | null>,
	pinnedId: string | null,
	/** Changes when other cards are shown. */
	content: unknown,
): MarginLayout {
	const [layout, setLayout] = useState(unmeasured);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `content` tells that there are other cards to watch
	useEffect(() => {
		const [words, list] = [text.current, margin.current];
		if (words === null || list === null) return;
		let frame = 0;
		const measureSoon = () => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() =>
				setLayout((before) => measure(words, list, pinnedId, before)),
			);
		};
		const sizes = new ResizeObserver(measureSoon);
		sizes.observe(words);
		for (const card of cardsIn(list)) sizes.observe(card);
		const marks = new MutationObserver(measureSoon);
		marks.observe(words, { childList: true, subtree: true });
		measureSoon();
		return () => {
			cancelAnimationFrame(frame);
			sizes.disconnect();
			marks.disconnect();
		};
	}, [text, margin, pinnedId, content]);
	return layout;
}

function measure(
	text: HTMLElement,
	margin: HTMLElement,
	pinnedId: string | null,
	before: MarginLayout,
): MarginLayout {
	const top = margin.getBoundingClientRect().top;
	const wishes = wishesIn(text, top);
	const cards = cardsIn(margin).map((card) => {
		const id = card.dataset.card ?? "";
		return { id, wish: wishes.get(id) ?? 0, height: card.offsetHeight };
	});
	const tops = placeCards(cards, gap, pinnedId);
	const height = Math.max(0, ...cards.map((card) => (tops.get(card.id) ?? 0) + card.height));
	const textHeight = text.offsetHeight;
	const isSame =
		height === before.height &&
		textHeight === before.textHeight &&
		tops.size === before.tops.size &&
		[...tops].every(([id, y]) => before.tops.get(id) === y);
	return isSame ? before : { tops, height, textHeight };
}

function wishesIn(text: HTMLElement, top: number): Map<string, number> {
	const wishes = new Map<string, number>();
	for (const mark of text.querySelectorAll<HTMLElement>("[data-ids]")) {
		const ids = (mark.dataset.ids ?? "").split(" ").filter((id) => !wishes.has(id));
		if (ids.length === 0) continue;
		const y = Math.round(mark.getBoundingClientRect().top - top);
		for (const id of ids) wishes.set(id, y);
	}
	return wishes;
}

function cardsIn(margin: HTMLElement): HTMLElement[] {
	return [...margin.querySelectorAll<HTMLElement>("[data-card]")];
}
