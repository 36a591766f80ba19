"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { leadsToWords, leave, parseTrail, type TrailPlace } from "@/lib/desk/trail";
import { pushAddress, replaceAddress } from "./address";

/** The way back to where the member was before they followed a link to certain words. */
export interface Trail {
	/** The place that a step back leads to; null where there is none. */
	readonly last: TrailPlace | null;
	/** Goes there; false where there is no such place. */
	readonly goBack: () => boolean;
}

/**
 * Keeps the places from which links to marks and to found words were followed, in this tab, for this member. The
 * browser’s own way back knows pages; this one knows where on the page one read and what was open.
 */
export function useTrail(memberId: string, title: string, isReady: boolean): Trail {
	const key = `recoupe.trail.${memberId}`;
	const router = useRouter();
	const kept = useSyncExternalStore(
		subscribe,
		() => sessionStorage.getItem(key),
		() => null,
	);
	const trail = parseTrail(kept);
	const last = trail.at(-1) ?? null;
	useLeaving((place) => save(key, leave(parseTrail(sessionStorage.getItem(key)), place)), title);
	useScrollBack(isReady);
	const goBack = () => {
		if (last === null) return false;
		save(key, trail.slice(0, -1));
		const to = new URL(last.address, window.location.href);
		if (to.pathname === window.location.pathname) {
			replaceAddress({ search: to.search, hash: to.hash });
			scrollSoon(last.scroll);
		} else {
			scrollWanted = last.scroll;
			router.push(last.address, { scroll: false });
		}
		return true;
	};
	return { last, goBack };
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

function save(key: string, trail: readonly TrailPlace[]): void {
	try {
		sessionStorage.setItem(key, JSON.stringify(trail));
	} catch {
		// A browser that keeps nothing has its own way back.
	}
	for (const listener of listeners) listener();
}

/** Hears which links are followed, before they are. */
function useLeaving(note: (place: TrailPlace) => void, title: string): void {
	const follow = useEffectEvent((event: MouseEvent) => {
		const to = linkUnder(event);
		if (to === null || !leadsToWords(to)) return;
		const { pathname, search, hash } = window.location;
		note({ address: `${pathname}${search}${hash}`, scroll: window.scrollY, title });
		if (to.pathname !== pathname) return;
		// Within one article there is no page to load; the words are shown like those that are chosen.
		event.preventDefault();
		pushAddress(`${to.pathname}${to.search === "" ? search : to.search}${to.hash}`);
	});
	useEffect(() => {
		const followed = (event: MouseEvent) => follow(event);
		document.addEventListener("click", followed, { capture: true });
		return () => document.removeEventListener("click", followed, { capture: true });
	}, []);
}

/** Where a plain click on a link leads within this newsroom. */
function linkUnder(event: MouseEvent): URL | null {
	const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
	const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
	if (!(link instanceof HTMLAnchorElement) || !isPlain || link.target !== "") return null;
	const to = new URL(link.href);
	return to.origin === window.location.origin ? to : null;
}

/** How far the article that is gone back to is to be scrolled once it is there. */
let scrollWanted: number | null = null;

function useScrollBack(isReady: boolean): void {
	useEffect(() => {
		if (!isReady || scrollWanted === null) return;
		scrollSoon(scrollWanted);
		scrollWanted = null;
	}, [isReady]);
}

/**
 * After whoever shows the selected mark to those who arrive, and again while the page is not high enough yet: what
 * stands beside the text is placed a moment later. Who scrolls themselves is left alone.
 */
function scrollSoon(top: number): void {
	const until = performance.now() + 2000;
	const leave = new AbortController();
	for (const sign of ["wheel", "pointerdown", "keydown"])
		document.addEventListener(sign, () => leave.abort(), { signal: leave.signal });
	const scroll = () => {
		if (leave.signal.aborted) return;
		window.scrollTo({ top });
		const isThere = Math.abs(window.scrollY - top) <= 1;
		if (isThere || performance.now() > until) leave.abort();
		else requestAnimationFrame(scroll);
	};
	requestAnimationFrame(scroll);
}
