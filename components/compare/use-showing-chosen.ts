"use client";

import { useEffect, useRef } from "react";
import { type PerSide, sides } from "./pairing";
import type { Comparison } from "./use-comparison";
import type { LinkingDesk } from "./use-linking";
import type { Pane } from "./use-pane";

/** Brings what is chosen into sight whenever something else is chosen, or the texts are laid out anew. */
export function useRevealing(
	{ chosen, turn }: Comparison,
	panes: PerSide<Pane>,
	sheet: string,
): void {
	const latest = useRef(chosen);
	useEffect(() => {
		latest.current = chosen;
	});
	const { left, right } = panes;
	// biome-ignore lint/correctness/useExhaustiveDependencies: another choice, layout or sheet asks again
	useEffect(() => {
		const { current } = latest;
		if (current.left !== null) left.reveal(current.left);
		if (current.right !== null) right.reveal(current.right);
	}, [
		...[turn, chosen.left?.id, chosen.right?.id, sheet],
		...[left.reveal, right.reveal, left.layout, right.layout],
	]);
}

/** Chooses the passage that the address names, once the texts are there. */
export function useArrival(comparison: Comparison, panes: PerSide<Pane>): void {
	const isReady = sides.every((side) => panes[side].places !== null);
	const latest = useRef(comparison);
	useEffect(() => {
		latest.current = comparison;
	});
	useEffect(() => {
		const id = /^#a=(.+)$/.exec(window.location.hash)?.[1];
		if (!isReady || id === undefined) return;
		const { shown, choose } = latest.current;
		const side = sides.find((one) => shown[one].annotations.some((mark) => mark.id === id));
		if (side !== undefined) choose(side, id);
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
