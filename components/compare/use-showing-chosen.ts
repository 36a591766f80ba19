"use client";

import { useEffect, useEffectEvent } from "react";
import { afterNextFrame } from "./after-next-frame";
import { across, type PerSide, sides } from "./pairing";
import { readPlaceAtFarEnd } from "./place-at-far-end";
import type { Comparison } from "./use-comparison";
import type { LinkingDesk } from "./use-linking";
import type { Pane } from "./use-pane";

/**
 * Brings what is chosen into sight whenever something else is chosen, or the texts are laid out anew: in the frame after
 * the one that shows the choice, as both at once are more than one frame's work.
 */
export function useRevealing(
	{ chosen, turn }: Comparison,
	panes: PerSide<Pane>,
	sheet: string,
): void {
	const { left, right } = panes;
	const reveal = useEffectEvent(() => {
		if (chosen.left !== null) left.reveal(chosen.left);
		if (chosen.right !== null) right.reveal(chosen.right);
	});
	// Another choice, size or sheet asks again.
	useEffect(() => {
		return afterNextFrame(() => reveal());
	}, [
		...[turn, chosen.left?.id, chosen.right?.id, sheet],
		...[left.reveal, right.reveal, left.room, right.room],
	]);
}

/**
 * Chooses the passage that the address names, once the texts are there, and selects words at the far end that it names,
 * which can then be marked by a key.
 */
export function useArrival(comparison: Comparison, panes: PerSide<Pane>): void {
	const isReady = sides.every((side) => panes[side].places !== null);
	const arrive = useEffectEvent(() => {
		const { hash } = window.location;
		const id = /^#a=([^&]+)/.exec(hash)?.[1];
		if (id === undefined) return;
		const { shown, choose, turnTo } = comparison;
		const side = sides.find((one) => shown[one].annotations.some((mark) => mark.id === id));
		if (side === undefined) return;
		choose(side, id);
		const place = readPlaceAtFarEnd(hash);
		if (place === null) return;
		turnTo(across(side));
		panes[across(side)].select(place);
	});
	useEffect(() => {
		if (isReady) arrive();
	}, [isReady]);
}

/** A link that was drawn by hand is finished by Enter where one type is the likeliest. */
export function useFirstType(isPair: boolean, { ask }: LinkingDesk): void {
	const isBusy = ask !== null;
	useEffect(() => {
		if (!isPair || isBusy) return;
		const { activeElement } = document;
		if (activeElement === document.body)
			document.querySelector<HTMLElement>("[data-first-type]")?.focus();
	}, [isPair, isBusy]);
}
